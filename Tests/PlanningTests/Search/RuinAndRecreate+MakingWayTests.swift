// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce
import WorkforceTestSupport

@testable import Planning

/// A plan in which more is used than there is any longer.
@Suite struct MakingWayTests {
  /// Only `b` comes up to standard by the course; `a` comes first in the tables.
  private let people = ScenarioBuilder().officer("a", lacks: ["theory", "digital"])
    .officer("b", lacks: ["theory"])
    .programme("course", grants: ["theory=intermediate"])

  /// The officers who still start the course after a plan is seen in another scenario.
  private func staying(
    after before: ScenarioBuilder, in scenario: ScenarioBuilder
  ) throws -> [Officer.ID] {
    let plan = try Planner.plan(before.build(), options: PlanningOptions()).plan
    #expect(plan.enrolments.map(\.officer) == ["a", "b"])
    var options = ReplanOptions()
    options.effort = 0
    let found = try Planner.replan(scenario.build(), from: plan, options: options).plan
    #expect(PlanAudit.violations(of: found, in: scenario.build()).isEmpty)
    return found.enrolments.map(\.officer)
  }

  @Test func `of a seat too few the one makes way with whom less is lost`() throws {
    #expect(
      try staying(
        after: people.intake("course", "2027Q2", seats: 2),
        in: people.intake("course", "2027Q2", seats: 1)) == ["b"])
  }

  @Test func `of money too little, too`() throws {
    let offered = people.intake("course", "2027Q2")
    #expect(
      try staying(after: offered, in: offered.budget("commune", 2027, 1_500_000)) == ["b"])
  }

  @Test func `of absence too much, too`() throws {
    let offered = people.intake("course", "2027Q2")
    #expect(try staying(after: offered, in: offered.absenceCap("all", load: "0.7")) == ["b"])
  }

  @Test func `whoever makes way goes elsewhere where there is room`() throws {
    let found = try staying(
      after: people.intake("course", "2027Q2", seats: 2),
      in: people.intake("course", "2027Q2", seats: 1).intake("course", "2027Q4", seats: 1))
    #expect(found == ["a", "b"])
  }

  @Test func `whoever makes way stays in the classes that need them`() throws {
    // A class of two: whoever leaves the one seat could learn the rest a quarter later, too.
    let builder = ScenarioBuilder().officer("a", lacks: ["theory", "digital"])
      .officer("b", lacks: ["digital"]).officer("c", lacks: ["theory"])
      .programme("course", grants: ["theory=intermediate"])
      .intake("course", "2027Q2", seats: 1)
      .programme("it", grants: ["digital=basic"], classes: .of(2...3))
      .intake("it", "2027Q3", classes: 1)
    let plan = try Planner.plan(
      builder.decision(.require, "a", "course").build(), options: PlanningOptions()
    ).plan
    #expect(plan.enrolments.count == 3)
    var options = ReplanOptions()
    options.effort = 0
    let found = try Planner.replan(
      builder.decision(.require, "c", "course").build(), from: plan, options: options
    ).plan
    #expect(
      found.enrolments.map { "\($0.officer) \($0.programme)" } == ["a it", "b it", "c course"])
  }

  @Test func `nobody who must go makes way`() throws {
    let found = try staying(
      after: people.intake("course", "2027Q2", seats: 2),
      in: people.intake("course", "2027Q2", seats: 1).decision(.require, "a", "course"))
    #expect(found == ["a"])
  }
}
