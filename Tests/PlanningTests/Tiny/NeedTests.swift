// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce
import WorkforceTestSupport

@Suite struct NeedTests {
  @Test func `nobody is sent to a course for its own sake`() throws {
    // With cost worth nothing, the planner still may not fill the seats.
    try expectOptimum(
      of: ScenarioBuilder().setting(\.goals, [GoalSetting(.compliance)])
        .officer("a").programme("it", grants: ["digital=basic"]).intake("it", "2027Q1").build(),
      [.compliance: "1"], starts: [])
  }

  @Test func `a class can't be filled with those who need nothing`() throws {
    try expectOptimum(
      of: ScenarioBuilder().officer("a", lacks: ["digital"]).officer("b")
        .programme("it", grants: ["digital=basic"], classes: .of(2...4))
        .intake("it", "2027Q1", classes: 1).build(),
      [.compliance: "1"], starts: [])
  }

  @Test func `a chain leads over what eligibility asks`() throws {
    // Elementary, then intermediate, each a quarter; the first serves nothing but the second.
    try expectOptimum(
      of: ScenarioBuilder().officer("a", lacks: ["theory"])
        .programme("first", grants: ["theory=elementary"])
        .programme(
          "second", grants: ["theory=intermediate"], eligible: "theory >= elementary"
        )
        .intake("first", "2027Q1").intake("second", "2027Q1").intake("second", "2027Q3").build(),
      [.compliance: "1", .earliness: "2", .cost: "2000000"],
      starts: ["a first 2027Q1", "a second 2027Q3"])
  }

  @Test func `what is under way makes another course needless`() throws {
    try expectOptimum(
      of: ScenarioBuilder().officer("a", lacks: ["theory"])
        .programme("slow", quarters: 6, load: "0.1", grants: ["theory=intermediate"])
        .programme("fast", grants: ["theory=intermediate"])
        .commitment("a", "slow", "2026Q4").intake("fast", "2027Q1").build(),
      [.compliance: "1", .earliness: "4", .cost: "0"], starts: [])
  }

  @Test func `a quick course may close a gap before a slow one of the same quarter lapses`()
    throws
  {
    // Both start in 2027Q1: neither grants the other's, and the slow one's level is asked last.
    try expectOptimum(
      of: ScenarioBuilder()
        .requirement("theory", accepts: ["theory>=elementary"], until: "2027Q3")
        .requirement("high", accepts: ["theory>=advanced"], from: "2027Q4")
        .officer("a", lacks: ["theory", "high"])
        .programme("quick", load: "0.2", grants: ["theory=elementary"])
        .programme("slow", quarters: 4, load: "0.5", grants: ["theory=advanced"])
        .intake("quick", "2027Q1").intake("slow", "2027Q1").build(),
      [.compliance: "1", .earliness: "0", .cost: "2000000"],
      starts: ["a quick 2027Q1", "a slow 2027Q1"])
  }

  @Test func `two courses of a quarter that grant the same are one too many`() throws {
    // A target asks nothing more: one of the two, the cheaper.
    try expectOptimum(
      of: ScenarioBuilder().setting(\.goals, [GoalSetting(.compliance), GoalSetting(.cost)])
        .officer("a", lacks: ["digital"])
        .programme("dear", grants: ["digital=basic"], seatCost: 3_000_000)
        .programme("cheap", grants: ["digital=basic"], seatCost: 2_000_000)
        .intake("dear", "2027Q1").intake("cheap", "2027Q1").build(),
      [.compliance: "1", .cost: "2000000"], starts: ["a cheap 2027Q1"])
  }

  @Test func `eligibility is read before the first day of the programme`() throws {
    // Sixty on 15 June 2027: under sixty on 1 April, not on 1 July.
    try expectOptimum(
      of: ScenarioBuilder().officer("a", lacks: ["digital"], birthDate: "1967-06-15", sex: .male)
        .programme("it", grants: ["digital=basic"], eligible: "age < 60")
        .intake("it", "2027Q2").intake("it", "2027Q3").build(),
      [.earliness: "1"], starts: ["a it 2027Q2"])
    try expectOptimum(
      of: ScenarioBuilder().officer("a", lacks: ["digital"], birthDate: "1967-06-15", sex: .male)
        .programme("it", grants: ["digital=basic"], eligible: "age < 60")
        .intake("it", "2027Q3").build(),
      [.cost: "0"], starts: [])
  }
}
