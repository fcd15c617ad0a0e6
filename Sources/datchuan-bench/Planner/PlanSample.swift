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

    /// |bound − value| / max(1, |bound|), as plans state it.
    var gap: Double { abs(bound - value) / max(1, abs(bound)) }
  }

  /// A part of the run and the time it took.
  struct Phase: Codable {
    let name: String
    let elapsed: Elapsed
  }

  let officers: Int
  let goals: [GoalSample]

  /// What the targets ask for together: Σ weight × officers needed.
  let needed: Double
  let phases: [Phase]

  /// Megabytes.
  let peak: Double

  /// From reading to writing.
  var all: Elapsed { phases.reduce(Elapsed.none) { $0 + $1.elapsed } }

  /// The same in seconds on the clock.
  var seconds: Double { all.wall }

  static func measured(
    of folder: String, to out: String, _ settings: OwnTask.PlanningSettings
  ) throws -> PlanSample {
    var options = PlanningOptions(
      effort: settings.effort, gap: settings.gap, threads: settings.threads)
    options.master = settings.master
    if let file = settings.highs { options.solver = try .highs(at: file) }
    let run = try CommuneRun.taken(
      of: folder, timeLimit: settings.timeLimit, options: options,
      isFirstGoalOnly: settings.isFirstGoalOnly, to: out)
    return PlanSample(
      officers: run.scenario.officers.count,
      goals: run.plan.goals.enumerated().map { place, goal in
        GoalSample(
          goal: goal.goal, value: goal.value.approximation, bound: goal.bound.approximation,
          isProven: goal.proven, seconds: run.seconds(of: place))
      },
      needed: zip(run.scenario.targets, run.plan.targets).reduce(0) {
        $0 + ExactDecimal($1.0.weight).approximation * Double($1.1.needed)
      },
      phases: run.phases, peak: Machine.peakMemory)
  }
}

extension CommuneRun {
  /// The run cut where the planner says what it turns to.
  ///
  /// *index* is rules and graphs of pathways, *first plan* whatever comes before the first goal, a goal's
  /// name the betterment and the bound of that goal, *explain* dealing out classes and the reasons of
  /// open gaps.
  var phases: [PlanSample.Phase] {
    var cuts = [("index", pathwaysBuilt), ("first plan", turnedToGoals)]
    cuts += plan.goals.compactMap { goal in
      marks[goal.goal].map { (goal.goal.rawValue, $0.elapsed) }
    }
    cuts.append(("explain", planning))
    let parts = cuts.enumerated().map { place, cut in
      PlanSample.Phase(
        name: cut.0, elapsed: place == 0 ? cut.1 : cut.1 - cuts[place - 1].1)
    }
    return [PlanSample.Phase(name: "read", elapsed: read)] + parts + [
      PlanSample.Phase(name: "audit", elapsed: audit),
      PlanSample.Phase(name: "write", elapsed: write),
    ]
  }
}
