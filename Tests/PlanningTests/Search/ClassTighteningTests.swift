// SPDX-License-Identifier: GPL-3.0-or-later

import LinearProgramming
import Testing
import Workforce
import WorkforceTestSupport

@testable import Planning

@Suite struct ClassTighteningTests {
  /// Runs one tightening from the root, a plan better in compliance by so many officers wanted.
  private func classes(
    of scenario: Scenario, compliant: Int
  ) throws(PlanningFailure) -> [Int: ClosedRange<Int>]? {
    let index = PlanningIndex(scenario: scenario)
    let automata = try PathwayAutomata.build(index: index, threads: 1)
    let master = Master(index: index, automata: automata)
    var restricted = RestrictedMaster(
      master: master, granularity: Granularity(index: index, automata: automata),
      mayBeLeftOut: automata.map { _ in false })
    return try withSolver(for: master.program) { session throws(PlanningFailure) in
      for (officer, automaton) in automata.enumerated() {
        guard let idle = automaton.idlePathway(of: officer) else { continue }
        restricted.add(idle, to: &session)
      }
      restricted.begin(.goal(.compliance), in: &session)
      var tightening = ClassTightening(rows: index.limits.classes.count) { false }
      return try tightening.tighten(
        .root, under: .compliance, better: -compliant, &restricted, in: &session)?.classes
    }
  }

  /// Two officers lack the skill; a class takes two to four of them, in either of two quarters.
  private let two = ScenarioBuilder()
    .programme(
      "it", grants: ["digital=basic"], classes: .init(minimum: 2, maximum: 4, cost: Money(dong: 0))
    )
    .officer("a", lacks: ["digital"]).officer("b", lacks: ["digital"])

  @Test func `the only class that leads there must be opened`() throws {
    let scenario = two.intake("it", "2027Q1", seats: 4, classes: 1).build()
    #expect(try classes(of: scenario, compliant: 1) == [0: 1...1])
  }

  @Test func `a class that can be done without stays open to choice`() throws {
    let scenario = two.intake("it", "2027Q1", seats: 4, classes: 1)
      .intake("it", "2027Q3", seats: 4, classes: 1).build()
    #expect(try classes(of: scenario, compliant: 1) == [:])
  }

  @Test func `no more classes are opened than learners can fill`() throws {
    let scenario = two.intake("it", "2027Q1", seats: 8, classes: 2).build()
    #expect(try classes(of: scenario, compliant: 1) == [0: 1...1])
  }
}
