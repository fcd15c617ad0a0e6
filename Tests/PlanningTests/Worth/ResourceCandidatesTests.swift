// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import Testing
import Workforce
import WorkforceTestSupport

@Suite struct ResourceCandidatesTests {
  private let builder = ScenarioBuilder()
    .officer("a", lacks: ["theory"]).officer("b", lacks: ["theory"]).officer(
      "c", lacks: ["digital"]
    )
    .programme("course", grants: ["theory=intermediate"])
    .programme("online", grants: ["digital=basic"])
    .intake("course", "2027Q2", seats: 1).intake("online", "2027Q1", seats: 9)

  private func candidates(_ scenario: Scenario) throws -> ResourceCandidates {
    let plan = try Planner.plan(scenario, options: PlanningOptions()).plan
    return ResourceCandidates(after: plan, in: scenario, step: Money(dong: 10_000_000))
  }

  @Test func `a full course that somebody still lacks comes before all else`() throws {
    let scenario = builder.build()
    let candidates = try candidates(scenario)
    let course = Intake.ID(programme: "course", quarter: "2027Q2", unit: nil)
    #expect(candidates.steps.first == .seat(course))
    #expect(candidates.promising < candidates.steps.count)
  }

  @Test func `every row, fund and year, class and cap in use is there once`() throws {
    let scenario =
      builder
      .programme("class", grants: ["digital=basic"], classes: .of(2...9))
      .intake("class", "2027Q3", seats: 9, classes: 1).build()
    let steps = try candidates(scenario).steps
    #expect(Set(steps).count == steps.count)
    let seats = steps.count { if case .seat = $0 { true } else { false } }
    let classes = steps.count { if case .openedClass = $0 { true } else { false } }
    let money = steps.count { if case .money = $0 { true } else { false } }
    #expect((seats, classes, money) == (3, 1, 2))
    #expect(steps.contains(.absence("unit:commune")))
  }

  @Test func `where nothing is open nothing is wanted, and only what is full is promising`() throws
  {
    let scenario = builder.intake("course", "2027Q2", seats: 2).build()
    let candidates = try candidates(scenario)
    #expect(
      candidates.steps.first
        == .seat(Intake.ID(programme: "course", quarter: "2027Q2", unit: nil)))
    // The seats of the course alone: money is ample, and two loads of a half leave a cap of three
    // more than a step.
    #expect(candidates.promising == 1)
  }
}
