// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import Simulation
import Workforce

/// Looks for a plan with precautions that beats the ordinary one.
///
/// Plans are made from the ordinary one, each with other precautions; they race through a few
/// futures, the worse half leaving after each round, and the winner proves itself on futures that had
/// no part in choosing. Every plan is made anew in each December with the precautions it began with.
struct RobustSearch {
  let scenario: Scenario
  let ordinary: PlanningResult
  let threads: Int

  /// Tells whether a share of the time, from 0 to 1, has gone or the user wants no more.
  let isOver: @Sendable (_ share: Double) -> Bool

  /// How hard each plan is looked for, and each December.
  fileprivate static let effort = 60
  private static let decemberEffort = 5

  /// After how many futures the worse half of the plans is out, and of the ways to carry one out.
  private static let rounds = [8, 20, 48]
  private static let conductRounds = [24]

  /// Futures in which the winner proves itself.
  private static let proof = 150

  /// The shares of the time after which prices and plans must be there, and the winner be known.
  fileprivate static let shareOfPrices = 0.1
  fileprivate static let shareOfPlans = 0.2
  private static let shareOfRace = 0.5

  private static let choices: [Set<Precaution>] =
    Precaution.allCases.map { [$0] } + [
      [.fullerClasses, .weighedGains], [.fullerClasses, .laterInTheYear],
      [.fullerClasses, .slackInMoney], [.fullerClasses, .laterInTheYear, .weighedGains],
      Set(Precaution.allCases),
    ]

  /// Looks for the plan.
  ///
  /// - Parameter report: called whenever something is done.
  /// - Returns: what was found, and the plan that is to be written.
  func run(report: (RobustStep) -> Void) -> (plan: RobustPlan, result: PlanningResult) {
    report(RobustStep(stage: .plans, done: 0, total: Self.choices.count))
    let plans = SearchedPlans(self)
    let entries = plans.entries(for: Self.choices, report: report)
    guard !entries.isEmpty, let control = plans.entry(for: []) else {
      return (
        RobustPlan(
          precautions: [], conduct: nil, canBeOverbooked: scenario.canBeOverbooked,
          onPaper: (ordinary.plan.progress.last, nil), proof: nil, isStoppedEarly: true),
        ordinary
      )
    }
    let seed = scenario.simulation.seed
    let replan = Pipeline.guardedReplanner(
      scenario, effort: Self.decemberEffort, prices: plans.prices, odds: plans.odds)
    let mayRace: @Sendable () -> Bool = { [isOver] in isOver(Self.shareOfRace) }
    let winner = PlanContest(scenario, entries: entries, replan: replan)
      .winner(
        seed: seed + 1, rounds: Self.rounds, threads: threads, shouldStop: mayRace,
        report: { report(RobustStep(.race, $0)) })
    let chosen = entries[winner]
    let ways = conducts.map {
      PlanContest.Entry(chosen.plan, policy: $0, precautions: chosen.precautions)
    }
    let way = PlanContest(scenario, entries: ways, replan: replan)
      .winner(
        seed: seed + 1, rounds: Self.conductRounds, threads: threads, shouldStop: mayRace,
        report: { report(RobustStep(.conduct, $0)) })
    let conduct = ways.isEmpty ? nil : conducts[way]
    let proof = proof(of: chosen, beside: control, conduct, replan, report)
    let isBetter = proof?.isBetter ?? false
    let told = told(chosen.plan, explains: isBetter)
    var plan = RobustPlan(
      precautions: chosen.precautions.sorted { $0.rawValue < $1.rawValue }, conduct: conduct,
      canBeOverbooked: scenario.canBeOverbooked,
      onPaper: (ordinary.plan.progress.last, told?.plan.progress.last), proof: proof,
      isStoppedEarly: (proof?.replications ?? 0) < Self.proof)
    plan.isWritten = isBetter && told != nil
    return (plan, plan.isWritten ? told ?? ordinary : ordinary)
  }

  /// The ways to carry a plan out that the scenario does not take anyhow, overbooking where it is safe.
  private var conducts: [SimulationPolicy] {
    [.yearlyWithReserves, .overbook].filter {
      $0 != scenario.simulation.policy && (!$0.overbooks || scenario.canBeOverbooked)
    }
  }

  private func proof(
    of chosen: PlanContest.Entry, beside control: PlanContest.Entry,
    _ conduct: SimulationPolicy?, _ replan: @escaping GuardedReplanner,
    _ report: (RobustStep) -> Void
  ) -> RobustProof? {
    var entries = [
      PlanContest.Entry(ordinary.plan, policy: scenario.simulation.policy), chosen, control,
    ]
    if let conduct {
      entries += [
        PlanContest.Entry(ordinary.plan, policy: conduct),
        PlanContest.Entry(chosen.plan, policy: conduct, precautions: chosen.precautions),
      ]
    }
    let outcomes = PlanContest(scenario, entries: entries, replan: replan)
      .outcomes(
        seed: scenario.simulation.seed + 2, replications: Self.proof, threads: threads,
        shouldStop: { [isOver] in isOver(1) },
        report: { report(RobustStep(proof: $0, of: Self.proof)) })
    // One future tells no interval.
    guard outcomes[0].replications > 1 else { return nil }
    return RobustProof(
      ordinary: outcomes[0], robust: outcomes[1], control: outcomes[2],
      conducted: conduct.map { _ in (outcomes[3], outcomes[4]) })
  }

  /// The plan with its figures and bounds under the scenario's own rules, and reasons where wanted;
  /// nothing when it is not the same plan any more.
  private func told(_ plan: TrainingPlan, explains: Bool) -> PlanningResult? {
    var options = ReplanOptions()
    options.effort = 0
    options.threads = threads
    options.explains = explains
    guard let result = try? Planner.replan(scenario, from: plan, options: options),
      Self.starts(of: result.plan) == Self.starts(of: plan)
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

extension RobustStep {
  fileprivate init(_ stage: Stage, _ race: PlanContest.Race) {
    self.init(stage: stage, done: race.done, total: race.total, left: race.left)
  }

  /// How far the proof is; one future tells no interval.
  fileprivate init(proof outcomes: [PlanContest.Outcome], of total: Int) {
    let lived = outcomes[0].replications
    self.init(
      stage: .proof, done: lived, total: total,
      difference: lived > 1 ? outcomes[1].difference : nil)
  }
}

/// The plans that a robust search makes, with what they share.
private struct SearchedPlans {
  let search: RobustSearch

  /// What seats and money are worth beside the ordinary plan: one relaxation leads all searches.
  let prices: PlanningPrices?
  let odds: StartOdds
  private let library = PathwayLibrary(contexts: 16)

  init(_ search: RobustSearch) {
    self.search = search
    odds = search.scenario.startOdds()
    prices = try? Planner.prices(
      of: search.scenario, beside: search.ordinary.plan, threads: search.threads,
      shouldStop: { [isOver = search.isOver] in isOver(RobustSearch.shareOfPrices) })
  }

  /// A plan for each set of precautions, made side by side; those that time was left for.
  func entries(
    for choices: [Set<Precaution>], report: (RobustStep) -> Void
  ) -> [PlanContest.Entry] {
    var entries: [PlanContest.Entry] = []
    for first in stride(from: 0, to: choices.count, by: max(1, search.threads)) {
      let end = min(first + max(1, search.threads), choices.count)
      entries += SideBySide.map(end - first, threads: search.threads) {
        entry(for: choices[first + $0])
      }.compactMap(\.self)
      report(RobustStep(stage: .plans, done: end, total: choices.count))
    }
    return entries
  }

  func entry(for precautions: Set<Precaution>) -> PlanContest.Entry? {
    let scenario = search.scenario
    let guarded = scenario.guarded(by: precautions, beside: search.ordinary.plan)
    var options = ReplanOptions()
    options.effort = RobustSearch.effort
    options.isBare = true
    options.prices = prices
    options.odds = precautions.contains(.weighedGains) ? odds : nil
    let found = try? Planner.replan(
      guarded, from: search.ordinary.plan, options: options, library: library,
      shouldStop: { [isOver = search.isOver] in isOver(RobustSearch.shareOfPlans) })
    return found.map {
      PlanContest.Entry(
        $0.plan, policy: scenario.simulation.policy, precautions: precautions)
    }
  }
}
