// SPDX-License-Identifier: GPL-3.0-or-later

import LinearProgramming
import Workforce

/// The goals one after another where the simplex method is too slow: many officers, near prices.
///
/// One relaxation of all goals, weighted, tells what every seat and every million is worth; officers
/// are placed at these prices, one by one, and the plan is bettered by ruin and recreate. Then the
/// goals are taken in their order, each with its bound from exact pricing, each held at what the plan
/// reached. There is no tree: what separates value from bound is told, not closed.
struct ScaleSequence {
  let index: PlanningIndex
  let automata: [PathwayAutomaton]
  let control: SearchControl

  /// What has been found: the best plan, and what searches share.
  private struct Standing {
    var plan: Candidate
    let search: PartwiseSearch

    /// How often it has been warmed and cooled.
    var laps: Int

    /// Whether the clock cut one of these short.
    var isCut: Bool
  }

  /// Finds a plan with a bound for every goal; nothing when required starts find no room, or no
  /// whole plan was met.
  func run(
    report: (PlanningEvent) -> Void
  ) throws(PlanningFailure) -> GoalSequence.Outcome? {
    guard let first = FirstPlan(index: index, automata: automata).plan else { return nil }
    var restricted = RestrictedMaster(index: index, automata: automata, isLazy: true)
    var session = restricted.firstOrderSession(beside: first, threads: control.threads)
    guard var standing = try firstStanding(consume first, &restricted, in: &session)
    else { return nil }
    if let most = control.maxChanges {
      restricted.hold(.stability, at: most, in: &session)
      if !restricted.keepsHolds(standing.plan) {
        better(&standing, restricted, from: 0, until: SearchControl.shareOfFirstPlan)
      }
      // Whether so few changes are possible at all is for the method that proves it.
      guard restricted.keepsHolds(standing.plan) else { return nil }
    }

    var stages: [GoalSequence.StageResult] = []
    var isStoppedEarly = false
    var before = SearchControl.shareOfFirstPlan
    for (place, setting) in index.scenario.goals.enumerated() {
      let goal = setting.goal
      let share = SearchControl.share(
        ofGoal: place, of: index.scenario.goals.count, after: SearchControl.shareOfFirstPlan)
      // Most of a goal's time is for its bound: without one nobody knows what the rest is worth.
      if place > 0 {
        better(&standing, restricted, from: place, until: before + (share - before) / 3)
      }
      before = share
      restricted.beginAnew(.goal(goal), in: &session)
      // Where the plan's own pathways are known, what is held can be kept.
      for pathway in standing.plan.pathways.compactMap(\.self) {
        restricted.add(pathway, to: &session)
      }
      let (bound, point) = try bound(
        of: goal, standing.plan, &restricted, in: &session, until: share)
      let reached = standing.plan.cost(of: goal)
      stages.append(
        GoalSequence.StageResult(
          goal: goal, reached: reached, bound: bound, nodes: 1, point: point))
      report(GoalProof.progress(goal, value: reached, bound: bound, nodes: 1, of: index))
      if !GoalProof.isGoodEnough(
        goal, value: reached, bound: bound, gap: control.gap, index: index),
        control.shouldStop(share)
      {
        isStoppedEarly = true
      }
      restricted.hold(goal, at: GoalProof.most(of: reached, setting), in: &session)
    }
    if bettersFurther(&standing) {
      // What is held at less allows no more: every bound still holds.
      stages = stages.map { $0.reaching(standing.plan.cost(of: $0.goal)) }
    }
    if standing.isCut || standing.laps < Self.coolings {
      let isOpen = stages.contains {
        !GoalProof.isGoodEnough(
          $0.goal, value: $0.reached, bound: $0.bound, gap: control.gap, index: index)
      }
      isStoppedEarly = isStoppedEarly || isOpen
    }
    let gaps = GapShares.all(
      of: stages, plan: standing.plan, in: restricted, threads: control.threads)
    return GoalSequence.Outcome(
      plan: standing.plan, stages: stages.map(\.withoutPoint), gaps: gaps,
      isStoppedEarly: isStoppedEarly)
  }

  /// Prices from a relaxation of all goals, and the best plan that they lead to.
  private func firstStanding(
    _ first: consuming WorkingPlan, _ restricted: inout RestrictedMaster,
    in session: inout FirstOrderSession
  ) throws(PlanningFailure) -> Standing? {
    let weights = GoalWeights(index: index, automata: automata)
    restricted.beginAnew(.blend(weights.all), in: &session)
    let relaxation = try NearColumnGeneration(threads: control.threads)
      .solve(
        &restricted, in: &session,
        shouldStop: { control.shouldStop(SearchControl.shareOfRelaxation) })
    guard let relaxation else { return nil }
    let setting = RuinSetting(
      index: index, automata: automata, weights: weights, guide: relaxation.prices,
      mix: .parts)
    let search = PartwiseSearch(
      setting, reach: OfficerReach(index: index, automata: automata), threads: control.threads)
    let opening = relaxation.reading.opened.map { Int(($0 + 0.5).rounded(.down)) }
    var plan = placed(first, search, opening: opening)
    let isLate: @Sendable () -> Bool = { [control] in
      control.shouldStop(SearchControl.shareOfFirstPlan)
    }
    search.planApart(
      &plan, from: first, opening: opening, moves: moves(Self.effortOfCooling),
      heat: Self.heatApart, laps: Self.coolingsApart, shouldStop: isLate)
    // Warm and cool again: what one cooling froze badly the next one may mend.
    var best = Candidate?.none
    var laps = 0
    var isCut = false
    while best == nil || laps < Self.coolings && !isLate() {
      let found = cooled(&plan, lap: laps, by: search, shouldStop: isLate)
      laps += 1
      isCut = isCut || isLate()
      if let found {
        if best.map({ isBetter(found, than: $0, from: 0) }) ?? true { best = found }
      } else if best == nil, laps > 1 {
        // Opened too much to mend: from the least plan nothing is broken on the way.
        plan = first
        search.cool(
          &plan, moves: moves(Self.effortOfCooling / 4), heat: 0, holds: [:], stage: 0,
          seed: UInt64(laps), shouldStop: { false })
        // Doing nothing is a plan too, where decisions ask for nothing: with little time, or little effort.
        best = candidate(plan) ?? candidate(first)
        guard best != nil else { break }
      }
    }
    return best.map { best in
      let found = whole(best, weights, by: search, shouldStop: isLate)
      return Standing(
        plan: found.map { isBetter($0, than: best, from: 0) ? $0 : best } ?? best, search: search,
        laps: laps, isCut: isCut)
    }
  }

  /// Makes up in the time that bounds have left for the coolings that the clock cut short; tells whether
  /// that found a better plan.
  private func bettersFurther(_ standing: inout Standing) -> Bool {
    guard control.maxChanges == nil else { return false }
    let isLate: @Sendable () -> Bool = { [control] in control.shouldStop(1) }
    var plan = WorkingPlan(standing.plan, index: index, automata: automata)
    var isBettered = false
    while standing.laps < Self.coolings, !isLate() {
      let found = cooled(
        &plan, lap: standing.laps, by: standing.search, shouldStop: isLate)
      standing.laps += 1
      standing.isCut = standing.isCut || isLate()
      guard let found, isBetter(found, than: standing.plan, from: 0) else { continue }
      standing.plan = found
      isBettered = true
    }
    return isBettered
  }

  /// Warms and cools a plan once; returns what it comes to, where that keeps every limit.
  private func cooled(
    _ plan: inout WorkingPlan, lap: Int, by search: PartwiseSearch,
    shouldStop: @Sendable () -> Bool
  ) -> Candidate? {
    search.cool(
      &plan, moves: moves(Self.effortOfCooling), heat: Self.heatOfCooling,
      holds: [:], stage: 0,
      seed: UInt64(lap), shouldStop: shouldStop)
    return candidate(plan)
  }

  /// A plan bettered as a whole, with nobody's room dealt out: what a class lacks may be in another part, and
  /// a target that one officer misses is missed by no part alone.
  private func whole(
    _ best: Candidate, _ weights: GoalWeights, by parts: PartwiseSearch, shouldStop: () -> Bool
  ) -> Candidate? {
    var search = RuinAndRecreate(
      best, in: RuinSetting(index: index, automata: automata, weights: weights, guide: nil),
      holds: [:], stage: 0,
      pools: RuinPools(parts.reach.movable, reach: parts.reach, kinship: parts.kinship), seed: 1)
    search.chooseAnew(atMost: 1, shouldStop: shouldStop)
    return search.run(moves: moves(Self.effortOfWhole), opensAll: false, shouldStop: shouldStop)
  }

  private static let effortOfWhole = 0.1

  /// How often the first plan is warmed and cooled, and the share of the effort that each takes.
  private static let coolings = 20
  private static let effortOfCooling = 0.3

  /// How often communes are cooled apart before: three times, or six, were no better for a province.
  private static let coolingsApart = 2

  /// How warm a plan gets each time; warmer where communes plan from nothing.
  private static let heatOfCooling = 0.4
  private static let heatApart = 1.0

  private func isBetter(_ one: Candidate, than other: Candidate, from place: Int) -> Bool {
    one.order(from: place, in: index.scenario)
      .lexicographicallyPrecedes(other.order(from: place, in: index.scenario))
  }

  /// Every officer placed at a relaxation's prices, in classes that it opens by half or more.
  private func placed(
    _ first: WorkingPlan, _ search: PartwiseSearch, opening: [Int]
  ) -> WorkingPlan {
    let officers = search.reach.movable
    var placing = RuinAndRecreate(
      first, in: search.setting, holds: [:], stage: 0,
      pools: RuinPools(officers, reach: search.reach, kinship: search.kinship), seed: 1)
    placing.place(officers, opening: opening)
    return placing.plan
  }

  private func candidate(_ plan: WorkingPlan) -> Candidate? {
    Candidate(pathways: plan.pathways.map(Optional.some), automata: automata, index: index)
  }

  /// How many moves a share of the effort comes to.
  private func moves(_ share: Double) -> Int {
    Int(share * Double(automata.count * control.effort))
  }

  private func better(
    _ standing: inout Standing, _ restricted: RestrictedMaster, from place: Int,
    until share: Double
  ) {
    var plan = WorkingPlan(standing.plan, index: index, automata: automata)
    standing.search.cool(
      &plan, moves: moves(Self.effortOfCooling / 2), heat: 0.5, holds: restricted.held,
      stage: place,
      seed: UInt64(place), shouldStop: { [control] in control.shouldStop(share) })
    let found = candidate(plan)
    guard let found, restricted.keepsHolds(found) else { return }
    // What keeps a limit is better than what does not, whatever else it is worth.
    if !restricted.keepsHolds(standing.plan) || isBetter(found, than: standing.plan, from: place) {
      standing.plan = found
    }
  }

  /// A bound of a goal, the earlier ones held: Lagrange's at the duals of a near optimum, or at none.
  private func bound(
    of goal: Goal, _ plan: Candidate, _ restricted: inout RestrictedMaster,
    in session: inout FirstOrderSession, until share: Double
  ) throws(PlanningFailure) -> (bound: Int, point: DualPoint?) {
    let free = Array(repeating: 0.0, count: session.constraintCount)
    let idle = restricted.lagrangian(duals: free, threads: control.threads)
    if let idle, idle >= plan.cost(of: goal) { return (idle, nil) }
    let relaxation = try NearColumnGeneration(threads: control.threads)
      .solve(&restricted, in: &session, shouldStop: { control.shouldStop(share) })
    let ends: [(Int, DualPoint?)] = [
      (idle ?? BranchAndPrice.noBound, restricted.point(duals: free)),
      (relaxation?.bound ?? BranchAndPrice.noBound, relaxation?.point),
    ]
    let best = ends[0].0 > ends[1].0 ? ends[0] : ends[1]
    return (min(plan.cost(of: goal), best.0), best.1)
  }
}
