// SPDX-License-Identifier: GPL-3.0-or-later

import LinearProgramming
import Testing
import Workforce
import WorkforceTestSupport

@testable import Planning

@Suite struct ProbingTests {
  /// Probes the classes from the root, a plan with so many compliant officers wanted.
  private func classes(
    of scenario: Scenario, compliant: Int
  ) throws -> [Int: ClosedRange<Int>]? {
    try BranchGround(scenario).solve { restricted, session throws(PlanningFailure) in
      restricted.begin(.goal(.compliance), in: &session)
      let root = try ColumnGeneration().solve(&restricted, in: &session) { false }
      guard let reading = root.reading else { return nil }
      let rule = BranchingRule(
        restricted: restricted, reading: reading, fractions: Fractions(reading, of: restricted))
      var probing = Probing { false }
      return try probing.narrow(
        .root, below: 1 - compliant, least: 1 - compliant, rule, &restricted, in: &session)?
        .classes
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

  @Test func `where nobody can be better off nothing is left`() throws {
    let scenario = two.intake("it", "2027Q1", seats: 4, classes: 1).build()
    #expect(try classes(of: scenario, compliant: 3) == nil)
  }
}
