// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import Testing
import Workforce
import WorkforceTestSupport

@Suite struct PlannerTests {
  private func plan(_ scenario: Scenario) throws -> TrainingPlan {
    try Planner.plan(scenario, options: PlanningOptions()).plan
  }

  @Test func `one officer takes the earliest course that closes the gap`() throws {
    let scenario = ScenarioBuilder()
      .officer("a", lacks: ["digital"])
      .programme("online", grants: ["digital=basic"])
      .intake("online", "2027Q1")
      .intake("online", "2028Q2")
      .build()
    let plan = try plan(scenario)
    #expect(plan.enrolments.map(\.start) == ["2027Q1"])
    #expect(!plan.goals.map(\.firm).contains(false))
    #expect(plan.unmet.isEmpty)
  }

  @Test func `a class opens only when enough officers fill it`() throws {
    let two = ScenarioBuilder()
      .officer("a", lacks: ["digital"]).officer("b", lacks: ["digital"])
      .programme("class", grants: ["digital=basic"], classes: .of(3...5, cost: 40_000_000))
      .intake("class", "2027Q1", classes: 1)
    let none = try plan(two.build())
    #expect(none.enrolments.isEmpty)
    let three = try plan(two.officer("c", lacks: ["digital"]).build())
    #expect(three.enrolments.count == 3)
    #expect(three.classes.map(\.classes) == [1])
    #expect(!three.goals.map(\.firm).contains(false))
  }

  @Test func `a decision puts an officer on a course nobody needs`() throws {
    let scenario = ScenarioBuilder()
      .officer("a").officer("b", lacks: ["digital"])
      .programme("online", grants: ["digital=basic"])
      .intake("online", "2027Q1", seats: 1)
      .intake("online", "2027Q3", seats: 1)
      .decision(.require, "a", "online", "2027Q1")
      .build()
    let plan = try plan(scenario)
    #expect(plan.enrolments.map(\.officer) == ["a", "b"])
    #expect(!plan.goals.map(\.firm).contains(false))
  }

  @Test func `a scarce seat goes where the chain of two programmes still fits`() throws {
    let scenario = ScenarioBuilder()
      .requirement("theory", accepts: ["theory>=advanced"])
      .officer("a", lacks: ["theory"]).officer(
        "b", lacks: ["theory"], holds: ["theory=intermediate"]
      )
      .programme("middle", quarters: 2, grants: ["theory=intermediate"])
      .programme(
        "high", quarters: 3, grants: ["theory=advanced"], eligible: "theory >= intermediate"
      )
      .intake("middle", "2027Q1", seats: 1)
      .intake("high", "2027Q1", seats: 1)
      .intake("high", "2027Q4", seats: 1)
      .build()
    let plan = try plan(scenario)
    #expect(plan.unmet.isEmpty)
    #expect(plan.enrolments.count == 3)
  }
}
