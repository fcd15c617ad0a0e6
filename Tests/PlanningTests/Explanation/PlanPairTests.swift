// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce
import WorkforceTestSupport

@testable import Planning

@Suite struct PlanPairTests {
  /// Two officers, one seat; `a` is up to standard by it, `b` is not.
  private let scenario = Self.scenario(seats: 1)
  private let best: TrainingPlan
  private let idle: TrainingPlan

  init() throws {
    best = try Planner.plan(scenario, options: PlanningOptions()).plan
    idle = try Self.nobody(best, in: scenario)
  }

  private static func scenario(seats: Int) -> Scenario {
    ScenarioBuilder().officer("a", lacks: ["theory"]).officer("b", lacks: ["theory", "digital"])
      .programme("course", grants: ["theory=intermediate"])
      .intake("course", "2027Q2", seats: seats).build()
  }

  /// A plan in which nobody trains.
  private static func nobody(
    _ plan: TrainingPlan, in scenario: Scenario
  ) throws -> TrainingPlan {
    var options = ReplanOptions()
    options.effort = 0
    var none = plan
    none.enrolments = []
    return try Planner.replan(scenario, from: none, options: options).plan
  }

  private func replan(_ scenario: Scenario) -> (TrainingPlan) throws -> TrainingPlan? {
    { try Planner.replan(scenario, from: $0).plan }
  }

  @Test func `what a decision leads to is no better than the plan without it`() throws {
    let decided = scenario.deciding([
      Decision(officer: "a", programme: "course", quarter: "2027Q2", kind: .require)
    ])
    let pair = try PlanPair(unchanged: idle, changed: best)
      .alternated(replanUnchanged: replan(scenario), replanChanged: replan(decided))
    #expect(pair.unchanged.plan.enrolments.map(\.officer) == ["a"])
    #expect(pair.unchanged.start == best)
    #expect(pair.changed.plan == best && pair.changed.start == nil)
  }

  @Test func `a change that gives more is told from the best plan on either side`() throws {
    let roomier = Self.scenario(seats: 2)
    let pair = try PlanPair(unchanged: idle, changed: best)
      .alternated(replanUnchanged: replan(scenario), replanChanged: replan(roomier))
    #expect(pair.unchanged.plan.enrolments.map(\.officer) == ["a"])
    #expect(pair.changed.plan.enrolments.map(\.officer) == ["a", "b"])
    #expect(pair.changed.start == pair.unchanged.plan)
  }

  @Test func `where neither leads to anything better both stand`() throws {
    let pair = try PlanPair(unchanged: best, changed: best)
      .alternated(replanUnchanged: replan(scenario), replanChanged: replan(scenario))
    #expect(pair.unchanged.start == nil && pair.changed.start == nil)
    #expect(
      PlanPair(unchanged: best, changed: best)
        .alternated(replanUnchanged: { _ in nil }, replanChanged: { _ in nil })
        .unchanged.plan == best)
  }

  @Test func `a decision never betters a plan, whatever the search came to at first`() throws {
    var least = ReplanOptions()
    least.effort = 0
    var (compared, bettered) = (0, 0)
    for seed in 0..<30 {
      let scenario = RandomScenario.scenario(
        seed: 991_000 + seed, size: RandomScenario.Size(officers: 4...9))
      guard let poor = try? Planner.replan(scenario, from: nil, options: least).plan,
        let start = try? Planner.plan(scenario, options: PlanningOptions(effort: 1)).plan
          .enrolments.first(where: { !$0.committed })
      else { continue }
      let decided = scenario.deciding([
        Decision(
          officer: start.officer, programme: start.programme, quarter: start.start, kind: .require)
      ])
      guard let changed = try? Planner.replan(decided, from: poor).plan else { continue }
      let pair = PlanPair(unchanged: poor, changed: changed).alternated(
        replanUnchanged: { try? Planner.replan(scenario, from: $0).plan },
        replanChanged: { try? Planner.replan(decided, from: $0).plan })
      compared += 1
      bettered += pair.unchanged.start == nil ? 0 : 1
      let first = zip(pair.unchanged.plan.goals, pair.changed.plan.goals)
        .first { $0.value != $1.value }
      if let (without, with) = first {
        #expect((with.value > without.value) == without.goal.isMinimised, "seed \(seed)")
      }
    }
    #expect(compared > 10 && bettered > 5, "\(bettered) of \(compared)")
  }
}
