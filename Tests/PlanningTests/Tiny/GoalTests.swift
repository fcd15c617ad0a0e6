// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import Testing
import Workforce
import WorkforceTestSupport

@Suite struct GoalTests {
  private let start = ScenarioBuilder()
    .programme("it", grants: ["digital=basic"])
    .programme("theory", grants: ["theory=intermediate"], seatCost: 4_000_000)

  @Test func `a priority decides whose requirement is met`() throws {
    // Neither becomes compliant: weights 1 × 1.125 against 1, exact to the thousandth.
    try expectOptimum(
      of: start.officer("a", lacks: ["theory", "digital"])
        .officer("b", lacks: ["theory", "digital"], sex: .male).intake("it", "2027Q1", seats: 1)
        .priority("sex = male", factor: "1.125").build(),
      [.compliance: "0", .requirements: "1.125", .earliness: "25"], starts: ["b it 2027Q1"])
  }

  @Test func `factors multiply`() throws {
    // 1.2 × 1.125 = 1.35 for a; 1.2 for b.
    try expectOptimum(
      of: start.officer("a", lacks: ["digital"]).officer("b", lacks: ["digital"], sex: .male)
        .intake("it", "2027Q1", seats: 1).priority("all", factor: "1.2")
        .priority("sex = female", factor: "1.125").build(),
      [.requirements: "3.9", .earliness: "9.6"], starts: ["a it 2027Q1"])
  }

  @Test func `a priority is read on the roster`() throws {
    // Both lack theory then; that a will have learnt it changes nothing.
    try expectOptimum(
      of: start.officer("a", lacks: ["theory"]).intake("theory", "2027Q1")
        .priority("theory < intermediate", factor: "3").build(),
      [.requirements: "6", .earliness: "0"])
  }

  @Test func `goals left out count nothing`() throws {
    try expectOptimum(
      of: start.setting(\.goals, [GoalSetting(.cost)]).officer("a", lacks: ["digital"])
        .intake("it", "2027Q1").build(),
      [.cost: "0"], starts: [])
  }

  @Test func `the order of goals decides`() throws {
    // One seat: for a, compliant with it, or for b, whose requirement weighs more.
    let scenario = start.position("chief")
      .requirement("digital", of: "chief", accepts: ["digital>=basic"], weight: "5")
      .requirement("theory", of: "chief", accepts: ["theory>=advanced"])
      .officer("a", lacks: ["digital"])
      .officer("b", lacks: ["digital", "theory"], position: "chief")
      .intake("it", "2027Q1", seats: 1)
    try expectOptimum(
      of: scenario.build(), [.compliance: "1", .requirements: "2"], starts: ["a it 2027Q1"])
    let turned = [GoalSetting(.requirements), GoalSetting(.compliance)]
    try expectOptimum(
      of: scenario.setting(\.goals, turned).build(), [.compliance: "0", .requirements: "6"],
      starts: ["b it 2027Q1"])
  }

  @Test func `what a goal gives away is used by a later one`() throws {
    // Two compliant are reached, half may go: one stays, for the cheaper course.
    let goals = [GoalSetting(.compliance, within: "0.5"), GoalSetting(.cost)]
    let scenario = start.setting(\.goals, goals).officer("a", lacks: ["theory"])
      .officer("b", lacks: ["digital"]).intake("it", "2027Q1").intake("theory", "2027Q1").build()
    try expectOptimum(
      of: scenario, [.compliance: "1", .cost: "1000000"], starts: ["b it 2027Q1"])
    let result = try Planner.plan(scenario, options: PlanningOptions(effort: 1))
    #expect(result.reached[.compliance] == "2")
  }

  @Test func `what is given away is a share of whole officers`() throws {
    // A third of two is no whole officer.
    let goals = [GoalSetting(.compliance, within: "0.333"), GoalSetting(.cost)]
    try expectOptimum(
      of: start.setting(\.goals, goals).officer("a", lacks: ["theory"])
        .officer("b", lacks: ["digital"]).intake("it", "2027Q1").intake("theory", "2027Q1").build(),
      [.compliance: "2", .cost: "5000000"])
  }

  @Test func `a goal held to a thousandth is not broken for millions`() throws {
    // Theory weighs a thousandth; the one who waits for it would save 24 million.
    try expectOptimum(
      of: ScenarioBuilder().setting(\.horizon, Horizon(from: "2027Q2", through: "2028Q3"))
        .setting(\.goals, [GoalSetting(.earliness), GoalSetting(.cost)])
        .requirement("digital", accepts: ["digital>=basic"], validMonths: 9, weight: "3")
        .requirement("theory", accepts: ["theory>=intermediate"], weight: "0.001")
        .officer("a", lacks: ["theory", "digital"])
        .programme(
          "long", quarters: 3, load: "0.8", grants: ["theory=intermediate"],
          classes: .of(1...3), seatCost: 30_000_000, paid: .end
        )
        .programme(
          "it", load: "0.35", grants: ["digital=basic"], eligible: "not digital >= basic",
          seatCost: 24_000_000, paid: .end
        )
        .intake("long", "2027Q4", seats: 1, classes: 2).intake("it", "2027Q2", seats: 2).build(),
      [.earliness: "6.004", .cost: "54000000"])
  }
}
