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
    let guide: PathwayPrices
    let pools: RuinPools
  }

  /// Finds a plan with a bound for every goal; nothing when required starts find no room, or no
  /// whole plan was met.
  func run(
    report: (PlanningEvent) -> Void
  ) throws(PlanningFailure) -> GoalSequence.Outcome? {
    guard let first = FirstPlan(index: index, automata: automata).plan else { return nil }
    let master = Master(index: index, automata: automata)
    var session = FirstOrderSession(
      master.program, partition: master.officers.rows,
      options: FirstOrderOptions(threads: control.threads))
    var restricted = RestrictedMaster(
      master: master, granularity: Granularity(index: index, automata: automata),
      mayBeLeftOut: Array(repeating: false, count: automata.count))
    for variable in master.officers.leftOut { session.setBounds(.exactly(0), of: variable) }
    for pathway in first.pathways { restricted.add(pathway, to: &session) }
    guard var standing = try firstStanding(first, &restricted, in: &session) else { return nil }

    var stages: [GoalSequence.StageResult] = []
    var isStoppedEarly = false
    for (place, setting) in index.scenario.goals.enumerated() {
      let goal = setting.goal
      let share = SearchControl.share(ofGoal: place, of: index.scenario.goals.count)
      if place > 0 { better(&standing, restricted, from: place, effort: 0.2, until: share) }
      begin(.goal(goal), &restricted, in: &session)
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
      let allowance = Int(Int128(abs(reached)) * Int128(setting.within.count) / 1000)
      restricted.hold(goal, at: reached + allowance, in: &session)
    }
    let gaps = GapShares.all(
      of: stages, plan: standing.plan, in: restricted, threads: control.threads)
    return GoalSequence.Outcome(
      plan: standing.plan, stages: stages, gaps: gaps, isStoppedEarly: isStoppedEarly)
  }

  /// Turns to a stage; what is elastic stays at nothing, for a first-order method needs no footing.
  private func begin(
    _ stage: Stage, _ restricted: inout RestrictedMaster, in session: inout FirstOrderSession
  ) {
    restricted.begin(stage, in: &session)
    session.forgetBasis()
    let master = restricted.master
    for variable in master.classes.missing + master.goals.exceeded + master.seats.missing {
      session.setBounds(.exactly(0), of: variable)
    }
  }

  /// Prices from a relaxation of all goals, and the best plan that they lead to.
  private func firstStanding(
    _ first: WorkingPlan, _ restricted: inout RestrictedMaster,
    in session: inout FirstOrderSession
  ) throws(PlanningFailure) -> Standing? {
    begin(.blend(GoalWeights(index: index, automata: automata).all), &restricted, in: &session)
    let half = SearchControl.shareOfLookAround / 2
    let relaxation = try NearColumnGeneration(rounds: 14, cutRounds: 1, threads: control.threads)
      .solve(&restricted, in: &session, shouldStop: { control.shouldStop(half) })
    guard let relaxation else { return nil }
    let pools = RuinPools(index: index, automata: automata)
    var search = RuinAndRecreate(
      first, index: index, automata: automata, holds: [:], stage: 0, guide: relaxation.prices,
      pools: pools, seed: 1)
    let opened = relaxation.reading.opened.map { Int(($0 + 0.5).rounded(.down)) }
    search.place(pools.movable, opening: opened)
    // Each cooling twice as long as the last: when the time is up, the one before left a good plan.
    var plan: Candidate?
    var effort = 0.2
    while plan == nil || effort <= 2 && !control.shouldStop(SearchControl.shareOfFirstPlan) {
      let found = search.run(moves: moves(effort), opensAll: false) {
        control.shouldStop(SearchControl.shareOfFirstPlan)
      }
      plan = found ?? plan
      if found == nil, effort > 2 { break }
      effort *= 2
    }
    if plan == nil {
      // Opened too much to mend: from the least plan nothing is broken on the way.
      var search = RuinAndRecreate(
        first, index: index, automata: automata, holds: [:], stage: 0, guide: relaxation.prices,
        pools: pools, seed: 2)
      plan = search.run(moves: moves(0.2), opensAll: false) {
        control.shouldStop(SearchControl.shareOfFirstPlan)
      }
    }
    guard let plan else { return nil }
    return Standing(plan: plan, guide: relaxation.prices, pools: pools)
  }

  /// How many moves a share of the effort comes to.
  private func moves(_ share: Double) -> Int {
    Int(share * Double(automata.count * control.effort))
  }

  private func better(
    _ standing: inout Standing, _ restricted: RestrictedMaster, from place: Int, effort: Double,
    until share: Double
  ) {
    var search = RuinAndRecreate(
      standing.plan, index: index, automata: automata, holds: restricted.held, stage: place,
      guide: standing.guide, pools: standing.pools, seed: UInt64(place))
    let found = search.run(moves: moves(effort), opensAll: false) { control.shouldStop(share) }
    if let found, restricted.keepsHolds(found),
      found.order(from: place, in: index.scenario)
        .lexicographicallyPrecedes(standing.plan.order(from: place, in: index.scenario))
    {
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
    let relaxation = try NearColumnGeneration(cutRounds: 1, threads: control.threads)
      .solve(&restricted, in: &session, shouldStop: { control.shouldStop(share) })
    let ends: [(Int, DualPoint?)] = [
      (idle ?? BranchAndPrice.noBound, restricted.point(duals: free)),
      (relaxation?.bound ?? BranchAndPrice.noBound, relaxation?.point),
    ]
    let best = ends[0].0 > ends[1].0 ? ends[0] : ends[1]
    return (min(plan.cost(of: goal), best.0), best.1)
  }
}

extension RestrictedMaster {
  /// Lagrange's bound at some duals, rounded; nothing when an officer has no pathway.
  func lagrangian(duals: [Double], threads: Int) -> Int? {
    let duals = signed(duals)
    let shared = sharedBound(duals: duals)
    let priced = OfficerPricing(leastGain: .infinity, threads: threads).price(
      self, at: prices(duals: duals), cuts: cuts.prices(duals: duals), duals: duals)
    return priced.total.map { rounded(shared.value + $0.value, size: shared.size + $0.size) }
  }
}
