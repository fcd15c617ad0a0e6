// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import Testing
import Workforce
import WorkforceTestSupport

@testable import DatChuanTool

@Suite struct GoalGainTests {
  /// A proven plan for two officers on one course, with other goals.
  private func plan(_ goals: [(goal: Goal, value: Int, firm: Bool)]) throws -> TrainingPlan {
    let scenario = ScenarioBuilder().officer("a", lacks: ["digital"])
      .programme("online", grants: ["digital=basic"]).intake("online", "2027Q1").build()
    var plan = try Planner.plan(scenario, options: PlanningOptions()).plan
    plan.goals = goals.map { goal in
      TrainingPlan.GoalResult(
        goal: goal.goal, value: ExactDecimal(goal.value), bound: ExactDecimal(goal.value),
        gap: .zero, proven: goal.firm, firm: goal.firm)
    }
    return plan
  }

  @Test func `less is a gain where less is better`() throws {
    let gain = try GoalGain(
      from: plan([(.targets, 5, true), (.compliance, 7, true), (.cost, 9, true)]),
      to: plan([(.targets, 3, true), (.compliance, 8, true), (.cost, 11, true)]))
    #expect(gain.gains.map(\.gain) == [ExactDecimal(2), ExactDecimal(1), ExactDecimal(-2)])
    #expect(gain.decisive?.goal == .targets)
    #expect(gain.isBetter && gain.certainty == .exact)
  }

  @Test func `the first goal that changes decides`() throws {
    let gain = try GoalGain(
      from: plan([(.targets, 5, true), (.compliance, 7, true)]),
      to: plan([(.targets, 6, true), (.compliance, 70, true)]))
    #expect(!gain.isBetter)
  }

  @Test func `a gain over a proven base is at least that much, whoever proves the other`() throws {
    let base = try plan([(.targets, 5, true), (.compliance, 7, false)])
    #expect(
      try GoalGain(from: base, to: plan([(.targets, 4, false), (.compliance, 7, false)])).certainty
        == .atLeast)
    // The goal that decides is not proven in the base.
    #expect(
      try GoalGain(from: base, to: plan([(.targets, 5, true), (.compliance, 8, true)])).certainty
        == .found)
  }

  @Test func `that nothing is gained is known only where both are proven`() throws {
    let firm = try plan([(.targets, 5, true)])
    let loose = try plan([(.targets, 5, false)])
    #expect(GoalGain(from: firm, to: firm).certainty == .exact)
    #expect(GoalGain(from: firm, to: loose).certainty == .found)
  }
}
