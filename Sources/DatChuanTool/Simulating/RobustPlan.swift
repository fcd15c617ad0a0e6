// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import Simulation
import Workforce

/// A plan that holds better than the ordinary one, as far as simulation can tell.
struct RobustPlan {
  /// The ordinary plan where nothing holds better.
  let result: PlanningResult
  let precautions: [Precaution]

  /// Who meets everything at the end when nothing goes wrong: by the ordinary plan, and by this one.
  let onPaper: (ordinary: TrainingPlan.Progress?, robust: TrainingPlan.Progress?)

  /// The ordinary plan, the robust one, and the robust one with reserve lists, on futures that had no
  /// part in choosing.
  let outcomes: [PlanContest.Outcome]

  var replications: Int { outcomes.first?.replications ?? 0 }

  /// Whether the whole interval of the difference lies above 0.
  var isBetter: Bool { outcomes.count > 1 && .zero < outcomes[1].difference.low }

  private static let choices: [Set<Precaution>] =
    [[]] + Precaution.allCases.map { [$0] } + [
      [.fullerClasses, .slackInMoney], [.fullerClasses, .laterInTheYear],
      Set(Precaution.allCases),
    ]

  /// Futures in which the precautions compete, and others in which the winner proves itself.
  private static let trial = 40
  private static let proof = 200

  /// Looks for a plan with precautions that beats the ordinary one.
  static func search(
    _ scenario: Scenario, beside ordinary: PlanningResult, threads: Int,
    shouldStop: @escaping @Sendable () -> Bool
  ) -> RobustPlan {
    let replan = Pipeline.replanner(effort: 5)
    let policy = scenario.simulation.policy
    var options = ReplanOptions()
    options.effort = 60
    options.isGuided = true
    options.threads = threads
    let entries = choices.compactMap { precautions -> PlanContest.Entry? in
      guard !precautions.isEmpty else { return .init(ordinary.plan, policy: policy) }
      let guarded = scenario.guarded(by: precautions, beside: ordinary.plan)
      let found = try? Planner.replan(guarded, from: ordinary.plan, options: options)
      return found.map { .init($0.plan, policy: policy, precautions: precautions) }
    }
    let seed = scenario.simulation.seed
    let trials = PlanContest(scenario, entries: entries, replan: replan)
      .outcomes(seed: seed + 1, replications: trial, threads: threads, shouldStop: shouldStop)
    let best = trials.indices.max { trials[$0].rate.mean < trials[$1].rate.mean } ?? 0
    let chosen = entries[best]
    let finals = [
      entries[0], chosen,
      .init(chosen.plan, policy: .yearlyWithReserves, precautions: chosen.precautions),
    ]
    let outcomes = PlanContest(scenario, entries: finals, replan: replan)
      .outcomes(seed: seed + 2, replications: proof, threads: threads, shouldStop: shouldStop)

    var robust = RobustPlan(
      result: ordinary, precautions: chosen.precautions.sorted { $0.rawValue < $1.rawValue },
      onPaper: (ordinary.plan.progress.last, chosen.plan.progress.last), outcomes: outcomes)
    if robust.isBetter, let result = told(chosen.plan, in: scenario, threads: threads) {
      robust = RobustPlan(
        result: result, precautions: robust.precautions,
        onPaper: (ordinary.plan.progress.last, result.plan.progress.last), outcomes: outcomes)
    }
    return robust
  }

  /// The plan with its figures, bounds and reasons under the scenario's own rules.
  private static func told(
    _ plan: TrainingPlan, in scenario: Scenario, threads: Int
  ) -> PlanningResult? {
    var options = ReplanOptions()
    options.effort = 0
    options.threads = threads
    options.explains = true
    guard let result = try? Planner.replan(scenario, from: plan, options: options),
      starts(of: result.plan) == starts(of: plan)
    else { return nil }
    return result
  }

  private static func starts(of plan: TrainingPlan) -> Set<Enrolment> {
    Set(
      plan.enrolments.filter { !$0.committed }.map {
        Enrolment(
          officer: $0.officer, programme: $0.programme, start: $0.start, end: $0.end,
          intake: $0.intake)
      })
  }
}
