// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import Testing
import Workforce
import WorkforceTestSupport

@Suite struct DecisionTests {
  private let start = ScenarioBuilder()
    .programme("it", grants: ["digital=basic"])
    .programme("long", quarters: 3, load: "0.8", grants: ["theory=intermediate"])

  @Test func `a ban in any quarter, or in one`() throws {
    let scenario = start.officer("a", lacks: ["digital"]).intake("it", "2027Q1")
      .intake("it", "2027Q3")
    try expectOptimum(
      of: scenario.decision(.forbid, "a", "it").build(), [.compliance: "0"], starts: [])
    try expectOptimum(
      of: scenario.decision(.forbid, "a", "it", "2027Q1").build(),
      [.compliance: "1", .earliness: "2"], starts: ["a it 2027Q3"])
  }

  @Test func `an order holds whatever it costs the others`() throws {
    // a needs nothing, yet takes the seat of 2027Q3; b takes the other.
    let scenario = start.officer("a").officer("b", lacks: ["digital"])
      .intake("it", "2027Q1", seats: 1).intake("it", "2027Q3", seats: 1)
    try expectOptimum(
      of: scenario.decision(.require, "a", "it").build(),
      [.compliance: "2", .earliness: "0", .cost: "2000000"],
      starts: ["a it 2027Q3", "b it 2027Q1"])
    try expectOptimum(
      of: scenario.decision(.require, "a", "it", "2027Q1").build(),
      [.compliance: "2", .earliness: "2"], starts: ["a it 2027Q1", "b it 2027Q3"])
  }

  @Test func `training under way keeps an order`() throws {
    try expectOptimum(
      of: start.officer("a", lacks: ["theory"]).commitment("a", "long", "2026Q4")
        .decision(.require, "a", "long").intake("long", "2027Q3").build(),
      [.compliance: "1", .cost: "0"], starts: [])
  }

  @Test func `an order of a quarter is not kept by training of another`() throws {
    try expectOptimum(
      of: start.officer("a", lacks: ["theory"]).commitment("a", "long", "2026Q4")
        .decision(.require, "a", "long", "2027Q3").intake("long", "2027Q3").build(),
      [.compliance: "1", .cost: "1000000"], starts: ["a long 2027Q3"])
  }

  @Test func `an ordered programme may end after the horizon`() throws {
    try expectOptimum(
      of: start.officer("a", lacks: ["theory"]).intake("long", "2028Q4")
        .decision(.require, "a", "long").build(),
      [.compliance: "0", .earliness: "8"], starts: ["a long 2028Q4"])
  }

  /// Why the planner finds no plan.
  private func failure(of scenario: Scenario) -> PlanningFailure? {
    do throws(PlanningFailure) {
      _ = try Planner.plan(scenario, options: PlanningOptions(effort: 1))
      return nil
    } catch {
      return error
    }
  }

  @Test func `an order that no pathway keeps is named`() throws {
    // Two long programmes at once.
    let clash = start.programme("other", quarters: 2, load: "0.1", grants: ["degree=master"])
      .officer("a").officer("b").intake("long", "2027Q1").intake("other", "2027Q2")
      .decision(.require, "b", "long").decision(.require, "b", "other").build()
    guard case .obligationAlone("b", let decisions) = failure(of: clash) else {
      Issue.record("expected b's decisions")
      return
    }
    #expect(decisions.map(\.programme) == ["long", "other"])
    #expect(Comparison(clash).faults == [])
  }

  @Test func `an order to start where nothing is offered can't be kept`() throws {
    for quarter in ["2027Q2", "2026Q4", "2029Q1"] as [Quarter] {
      let scenario = start.officer("a", lacks: ["digital"]).intake("it", "2027Q1")
        .decision(.require, "a", "it", quarter).build()
      guard case .obligationAlone("a", _) = failure(of: scenario) else {
        Issue.record("expected a's decision in \(quarter)")
        continue
      }
    }
  }

  @Test func `orders that need one seat twice can't be kept together`() throws {
    let scenario = start.officer("a").officer("b").intake("it", "2027Q1", seats: 1)
      .decision(.require, "a", "it").decision(.require, "b", "it").build()
    guard case .obligationsTogether(let conflict) = failure(of: scenario) else {
      Issue.record("expected both decisions")
      return
    }
    #expect(conflict.decisions.map(\.officer) == ["a", "b"])
    #expect(conflict.isIrreducible)
    #expect(
      conflict.limits == [
        .seats(Intake.ID(programme: "it", quarter: "2027Q1", unit: nil), room: 1)
      ])
    #expect(Comparison(scenario).faults == [])
  }

  @Test func `only the orders that stand against one another are named`() throws {
    let scenario = start.officer("a").officer("b").officer("c").intake("it", "2027Q1", seats: 1)
      .programme("other", grants: ["degree=master"]).intake("other", "2027Q3", seats: 9)
      .decision(.require, "a", "it").decision(.require, "b", "it")
      .decision(.require, "c", "other").decision(.require, "a", "other").build()
    guard case .obligationsTogether(let conflict) = failure(of: scenario) else {
      Issue.record("expected two decisions")
      return
    }
    #expect(conflict.decisions.map(\.officer) == ["a", "b"])
    #expect(conflict.decisions.allSatisfy { $0.programme == "it" })
    // Two long programmes at once are no matter of the third.
    let clash = start.programme("other", quarters: 2, load: "0.1", grants: ["degree=master"])
      .officer("b").intake("long", "2027Q1").intake("other", "2027Q2").intake("it", "2028Q1")
      .decision(.require, "b", "long").decision(.require, "b", "other")
      .decision(.require, "b", "it").build()
    guard case .obligationAlone("b", let own) = failure(of: clash) else {
      Issue.record("expected b's decisions")
      return
    }
    #expect(own.map(\.programme) == ["long", "other"])
  }

  @Test func `orders are kept together however little effort is allowed`() throws {
    // Five are to go, each in any quarter, one seat a quarter.
    let officers: [Officer.ID] = ["a", "b", "c", "d", "e"]
    let offers = ["2027Q1", "2027Q2", "2027Q3", "2027Q4", "2028Q1"] as [Quarter]
    let seats = offers.reduce(start) { $0.intake("it", $1, seats: 1) }
    let scenario = officers.reduce(seats) {
      $0.officer($1).decision(.require, $1, "it")
    }.build()
    #expect(failure(of: scenario) == nil)
  }
}
