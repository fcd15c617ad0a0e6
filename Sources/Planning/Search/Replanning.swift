// SPDX-License-Identifier: GPL-3.0-or-later

import LinearProgramming
import Workforce

/// A plan from a plan: what still holds of it, bettered by ruin and recreate, with bounds that cost
/// nothing.
struct Replanning {
  let index: PlanningIndex
  let automata: [PathwayAutomaton]
  let options: ReplanOptions

  func run(
    from incumbent: TrainingPlan?, shouldStop: @escaping @Sendable () -> Bool
  ) throws(PlanningFailure) -> GoalSequence.Outcome {
    // From nothing, many officers are planned sooner, and better, by the method for many.
    let isPlain = !options.isBare && options.odds == nil && options.effort > 0
    if incumbent == nil, isPlain, !SearchControl.isForSimplex(officers: automata.count) {
      return try searchedOnce(shouldStop: shouldStop)
    }
    let revival = PlanRevival(index: index, automata: automata)
    let kept = revival.seatRows(of: incumbent)
    let pools = RuinPools(index: index, automata: automata)
    var setting = setting
    guard let revived = revived(revival, kept, setting, pools, shouldStop: shouldStop) else {
      return try searchedWhole(shouldStop: shouldStop)
    }
    setting.guide = options.prices?.seen(in: index)
    var known: RestrictedMaster?
    var footing: RelaxationFooting?
    if setting.guide == nil, options.isGuided {
      var restricted = restricted
      let relaxed = try relaxed(beside: revived, &restricted, shouldStop: shouldStop)
      (setting.guide, footing, known) = (relaxed?.prices, relaxed?.footing, restricted)
    }
    guard
      var plan = bettered(revived, from: kept, setting, pools, shouldStop: shouldStop)
    else {
      return try searchedWhole(shouldStop: shouldStop)
    }
    if options.refines, SearchControl.isForSimplex(officers: automata.count) {
      plan = try NeighbourhoodSequence(
        restricted: known ?? restricted, pools: pools, threads: options.threads
      ).run(from: plan, shouldStop: shouldStop)
    }
    return GoalSequence.Outcome(
      plan: plan, stages: options.isBare ? [] : stages(of: plan, known ?? restricted), gaps: [:],
      footing: footing, isStoppedEarly: shouldStop())
  }

  /// The prices of a relaxation of all goals, for searches of scenarios like this one.
  func prices(
    beside incumbent: TrainingPlan?, shouldStop: @escaping @Sendable () -> Bool
  ) throws(PlanningFailure) -> PlanningPrices? {
    guard let revived = PlanRevival(index: index, automata: automata).plan(of: incumbent) else {
      return nil
    }
    var restricted = restricted
    return try relaxed(beside: revived, &restricted, shouldStop: shouldStop)
      .map { PlanningPrices($0.prices, in: index) }
  }

  /// Where moves found no plan that keeps all decisions: whoever is to be shown a plan is told which
  /// limits forbid it, or gets the one that a whole search finds.
  private func searchedWhole(
    shouldStop: @escaping @Sendable () -> Bool
  ) throws(PlanningFailure) -> GoalSequence.Outcome {
    guard options.explains else {
      throw .obligationsUnsettled(
        decisions: index.scenario.decisions.filter { $0.kind == .require })
    }
    return try searchedOnce(shouldStop: shouldStop)
  }

  /// The plan that the search of the verb `plan` finds with the least effort.
  private func searchedOnce(
    shouldStop: @escaping @Sendable () -> Bool
  ) throws(PlanningFailure) -> GoalSequence.Outcome {
    let control = SearchControl(effort: 1, gap: 0, threads: options.threads) { _ in shouldStop() }
    return try GoalSequence(index: index, automata: automata, control: control).run { _ in }
  }

  /// A plan from the seat rows in which officers start, without bounds; nothing when none is found.
  func plan(
    keeping rows: [Officer.ID: Set<Int>], shouldStop: @escaping @Sendable () -> Bool
  ) throws(PlanningFailure) -> Candidate? {
    let pools = RuinPools(index: index, automata: automata)
    var setting = setting
    guard
      let revived = revived(
        PlanRevival(index: index, automata: automata), rows, setting, pools,
        shouldStop: shouldStop)
    else { return nil }
    if options.isGuided {
      var restricted = restricted
      setting.guide = try relaxed(beside: revived, &restricted, shouldStop: shouldStop)?.prices
    }
    return bettered(revived, from: rows, setting, pools, shouldStop: shouldStop)
  }

  /// What of a plan still holds: where there is no more room for all of it those make way with whom the
  /// goals lose least or, where that is not enough, whoever comes last.
  private func revived(
    _ revival: PlanRevival, _ kept: [Officer.ID: Set<Int>], _ setting: RuinSetting,
    _ pools: RuinPools, shouldStop: () -> Bool
  ) -> WorkingPlan? {
    guard let crowded = revival.plan(keeping: kept, isCrowded: true) else { return nil }
    var search = RuinAndRecreate(
      crowded, in: setting, holds: [:], stage: 0, pools: pools, seed: options.seed)
    return search.makeWay(shouldStop: shouldStop) ? search.plan : revival.plan(keeping: kept)
  }

  private var setting: RuinSetting {
    RuinSetting(
      index: index, automata: automata,
      weights: GoalWeights(index: index, automata: automata), guide: nil, odds: options.odds)
  }

  private var restricted: RestrictedMaster {
    RestrictedMaster(index: index, automata: automata)
  }

  /// The best plan that an effort finds, nothing worse than what it starts from.
  private func bettered(
    _ revived: WorkingPlan, from kept: [Officer.ID: Set<Int>],
    _ setting: RuinSetting, _ pools: RuinPools, shouldStop: () -> Bool
  ) -> Candidate? {
    let start = candidate(revived)
    var search = RuinAndRecreate(
      revived.weighing(setting.risks), in: setting, holds: [:], stage: 0, pools: pools,
      seed: options.seed)
    let moves = options.settlesAfter == nil ? pools.movable.count * options.effort : 0
    if start == nil || options.effort > 0 {
      var seats: [Int: Set<Int>] = [:]
      for (place, officer) in index.scenario.officers.enumerated() {
        seats[place] = kept[officer.id]
      }
      search.swap(
        back: seats, atMost: Self.swaps * pools.movable.count,
        isSparing: options.settlesAfter != nil, shouldStop: shouldStop)
    }
    if start == nil { search.settle(moves: 0, shouldStop: shouldStop) }
    if let before = options.settlesAfter {
      search.chooseAnew(
        atMost: Self.mostRounds, opening: index.classRows(changedSince: before), isStrict: true,
        shouldStop: shouldStop)
    } else if options.effort > 0 {
      search.chooseAnew(atMost: 3, shouldStop: shouldStop)
    }
    var found = search.run(moves: moves, opensAll: false, shouldStop: shouldStop)
    // Whatever the effort, some plan must be had: a required class may lack learners at first.
    for _ in 0..<Self.mostAttempts where start == nil && found == nil {
      found = search.run(moves: 5 * pools.movable.count, opensAll: false, shouldStop: shouldStop)
    }
    guard let start, let found else { return found ?? start }
    // What is likely to come of a plan is not what it comes to on paper.
    if options.odds != nil { return found }
    let (before, after) = (
      start.order(from: 0, in: index.scenario), found.order(from: 0, in: index.scenario)
    )
    return after.lexicographicallyPrecedes(before) ? found : start
  }

  /// How many pairs may change places for every officer who has a choice.
  private static let swaps = 10

  private static let mostAttempts = 8

  /// A chain in which one takes what another leaves is seldom longer.
  private static let mostRounds = 12

  private func candidate(_ plan: WorkingPlan) -> Candidate? {
    Candidate(pathways: plan.pathways.map(Optional.some), automata: automata, index: index)
  }

  /// Prices from a relaxation of all goals, weighted.
  private func relaxed(
    beside plan: WorkingPlan, _ restricted: inout RestrictedMaster, shouldStop: () -> Bool
  ) throws(PlanningFailure) -> RestrictedMaster.Relaxed? {
    try restricted.prices(
      beside: plan, from: options.footing, threads: options.threads, shouldStop: shouldStop)
  }

  /// Every goal with the bound that holds when nobody shares anything.
  private func stages(
    of plan: Candidate, _ restricted: RestrictedMaster
  ) -> [GoalSequence.StageResult] {
    let free = Array(repeating: 0.0, count: restricted.rowCount)
    return index.scenario.goals.map { setting in
      let point = DualPoint(
        stage: .goal(setting.goal), held: [:], branch: Branch(), cuts: restricted.cuts, duals: free)
      let bound = restricted.standing(at: point).lagrangian(duals: free, threads: options.threads)
      let reached = plan.cost(of: setting.goal)
      return GoalSequence.StageResult(
        goal: setting.goal, reached: reached, bound: min(reached, bound ?? BranchAndPrice.noBound),
        nodes: 0)
    }
  }
}

extension PlanningIndex {
  /// The class rows with an intake that was not offered before, or not like this.
  fileprivate func classRows(changedSince intakes: [Intake]) -> [Int] {
    let known = Dictionary(intakes.map { ($0.id, $0) }) { first, _ in first }
    return limits.classes.indices.filter { row in
      limits.classes[row].seatRows.contains { seat in
        let intake = limits.seats[seat].intake
        let before = known[intake.id]
        return before?.seats != intake.seats || before?.classes != intake.classes
      }
    }
  }
}
