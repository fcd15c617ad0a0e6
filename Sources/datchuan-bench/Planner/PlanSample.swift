// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import Workforce

/// What this planner made of a scenario, and what it took.
struct PlanSample: Codable {
  /// One goal: what was reached, what was proven, and how long it took.
  struct GoalSample: Codable {
    let goal: Goal
    let value: Double
    let bound: Double
    let isProven: Bool
    let seconds: Double
  }

  let officers: Int
  let goals: [GoalSample]

  /// Seconds from reading to writing, on the clock.
  let seconds: Double

  /// Megabytes.
  let peak: Double

  static func measured(
    of folder: String, to out: String, _ settings: OwnTask.PlanningSettings
  ) throws -> PlanSample {
    let options = PlanningOptions(
      effort: settings.effort, gap: settings.gap, threads: settings.threads)
    let run = try CommuneRun.taken(
      of: folder, timeLimit: settings.timeLimit, options: options, to: out)
    return PlanSample(
      officers: run.scenario.officers.count,
      goals: run.plan.goals.enumerated().map { place, goal in
        GoalSample(
          goal: goal.goal, value: goal.value.approximation, bound: goal.bound.approximation,
          isProven: goal.proven, seconds: run.seconds(of: place))
      },
      seconds: run.total, peak: Machine.peakMemory)
  }
}
