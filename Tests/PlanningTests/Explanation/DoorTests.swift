// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce
import WorkforceTestSupport

@testable import Planning

@Suite struct DoorTests {
  @Test func `who is sent all the same takes the place of whom the goals put first`() throws {
    let scenario = ScenarioBuilder().officer("a", lacks: ["theory"])
      .officer("b", lacks: ["theory", "digital"])
      .programme("course", grants: ["theory=intermediate"]).intake("course", "2027Q2", seats: 1)
      .build()
    let plan = try Planner.plan(scenario, options: PlanningOptions()).plan
    #expect(plan.enrolments.map(\.officer) == ["a"])
    let explainer = try PlanExplainer(scenario, plan: plan, threads: 1)
    let anew = try PlannedAnew(explainer, options: ReplanOptions())
    let gap = PlanFigures.UnmetRequirement(officer: "b", requirement: "theory")
    let requirement = try #require(
      scenario.standards.flatMap(\.requirements).first { $0.id == "theory" })
    let door = try #require(
      try explainer.doors(of: 1, to: requirement, anew: anew).first)
    guard case .planned(let outcome)? = door.insisted else {
      Issue.record("the door was tried")
      return
    }
    #expect(outcome.helpsTheOfficer)
    #expect(outcome.closed == [gap])
    #expect(outcome.opened.map(\.officer) == ["a"])
    #expect(outcome.goals.first?.goal == .compliance)
    #expect(outcome.goals.first?.isWorse == true)
  }
}
