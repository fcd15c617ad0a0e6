// SPDX-License-Identifier: GPL-3.0-or-later

import LinearProgramming
import Workforce

/// The goals one after another, each held at what it reached before the next is touched.
struct GoalSequence {
  /// What one goal's stage came to, in units turned so that less is better.
  struct StageResult {
    let goal: Goal
    private(set) var reached: Int
    let bound: Int
    let nodes: Int

    /// Where a bound was found that tells what separates it from the value.
    private(set) var point: DualPoint? = nil

    /// The same with another value reached.
    func reaching(_ value: Int) -> StageResult {
      var result = self
      result.reached = value
      return result
    }

    /// The same when all that its point can tell has been told; a nation's points are large.
    var withoutPoint: StageResult {
      var result = self
      result.point = nil
      return result
    }
  }

  /// The plan, and what every stage proved.
  struct Outcome {
    let plan: Candidate
    let stages: [StageResult]

    /// What separates value from bound where a goal is not proven.
    let gaps: [Goal: GapShares]

    /// Where the relaxation that led the search stood, where there was one for all goals.
    var footing: RelaxationFooting? = nil
    let isStoppedEarly: Bool
  }

  let index: PlanningIndex
  let automata: [PathwayAutomaton]
  let control: SearchControl
  var solverOptions = SolverOptions()

  func run(report: (PlanningEvent) -> Void) throws(PlanningFailure) -> Outcome {
    if control.isFirstOrder(officers: automata.count) {
      let outcome = try ScaleSequence(index: index, automata: automata, control: control)
        .run(report: report)
      FreePages.giveBack()
      if let outcome { return outcome }
    }
    let master = Master(index: index, automata: automata)
    var solverOptions = solverOptions
    solverOptions.library = control.library
    return try withSolver(for: master.program, options: solverOptions) {
      (session) throws(PlanningFailure) in
      try run(master, in: &session, report: report)
    }
  }

  private func run(
    _ master: Master, in session: inout SolverSession, report: (PlanningEvent) -> Void
  ) throws(PlanningFailure) -> Outcome {
    let idle = automata.enumerated().map { $1.idlePathway(of: $0) }
    var restricted = RestrictedMaster(
      master: master, granularity: Granularity(index: index, automata: automata),
      mayBeLeftOut: idle.map { $0 == nil })
    for pathway in idle.compactMap(\.self) { restricted.add(pathway, to: &session) }
    guard let start = Candidate(pathways: idle, automata: automata, index: index) else {
      preconditionFailure("Doing nothing exceeds no limit")
    }
    var search = BranchAndPrice(
      index: index, automata: automata, control: control, incumbent: start)
    if start.leftOut > 0 {
      restricted.begin(.obligations, in: &session)
      // Whether decisions can be kept is no matter of effort: to give up early would be to deny it.
      search.limit(nodes: max(control.nodesPerStage, 10_000), iterations: .max)
      try search.run(
        &restricted, in: &session, isGoodEnough: { value, _ in value == 0 }, report: { _, _, _ in })
      if search.incumbent.leftOut > 0 {
        let decisions = index.scenario.decisions.filter { $0.kind == .require }
        // Without a proof it would be untrue that they can't be kept.
        guard search.bound > 0 else { throw .obligationsUnsettled(decisions: decisions) }
        let rough = ObligationLimits(index: index, automata: automata, plan: search.incumbent)
          .conflict()
        let conflict = try DecisionConflictSearch(
          scenario: index.scenario, threads: control.threads,
          shouldStop: { [control] in control.shouldStop(1) }
        ).conflict(suspecting: rough.decisions)
        throw .obligationsTogether(conflict ?? rough)
      }
    }
    if let most = control.maxChanges {
      try limitChanges(to: most, &search, &restricted, in: &session)
    }
    try search.lookAround(&restricted, in: &session)
    let enumerated = EnumeratedMaster(
      master, granularity: restricted.granularity, limit: control.enumerationLimit)
    let compact = CompactMaster(master, granularity: restricted.granularity, control: control)
    var stages: [StageResult] = []
    var isStoppedEarly = false
    let before = session.iterations
    var earlier = SearchControl.shareOfLookAround
    for (place, setting) in index.scenario.goals.enumerated() {
      let goal = setting.goal
      let share = SearchControl.share(ofGoal: place, of: index.scenario.goals.count)
      defer { earlier = share }
      restricted.dropSlackCuts(in: &session)
      restricted.wakeAll(in: &session)
      restricted.begin(.goal(goal), in: &session)
      if let optimum = try enumerated?.optimum(
        of: goal, holding: restricted.held, shouldStop: { control.shouldStop(share) })
      {
        search.accept(optimum, in: .goal(goal))
      } else {
        let finding = try compact?.better(
          search.incumbent, in: goal, holding: restricted.held,
          shouldStop: {
            control.shouldStop(earlier + (share - earlier) * CompactMaster.shareOfGoal)
          })
        search.limit(
          nodes: control.nodesPerStage,
          iterations: SearchControl.iterations(
            ofGoalWith: control.iterations - (session.iterations - before)),
          share: share)
        try search.run(
          &restricted, in: &session, after: finding,
          isGoodEnough: {
            GoalProof.isGoodEnough(goal, value: $0, bound: $1, gap: control.gap, index: index)
          },
          report: { value, bound, nodes in
            report(
              GoalProof.progress(
                goal, value: value, bound: bound, nodes: nodes, isFinished: false, of: index))
          })
      }
      let reached = search.incumbent.cost(of: goal)
      stages.append(
        StageResult(
          goal: goal, reached: reached, bound: search.bound, nodes: search.nodes,
          point: search.point))
      report(
        GoalProof.progress(
          goal, value: reached, bound: search.bound, nodes: search.nodes, of: index))
      let isGoodEnough = GoalProof.isGoodEnough(
        goal, value: reached, bound: search.bound, gap: control.gap, index: index)
      if !isGoodEnough, control.shouldStop(share) { isStoppedEarly = true }
      let most = GoalProof.most(of: reached, setting)
      search.hold(goal, at: most)
      restricted.hold(goal, at: most, in: &session)
    }
    search.settleTies(restricted)
    let gaps = GapShares.all(
      of: stages, plan: search.incumbent, in: restricted, threads: control.threads)
    return Outcome(
      plan: search.incumbent, stages: stages.map(\.withoutPoint), gaps: gaps,
      isStoppedEarly: isStoppedEarly)
  }
}

extension GoalSequence {
  /// Finds a plan that changes the previous one so little, and lets none change it more.
  private func limitChanges(
    to most: Int, _ search: inout BranchAndPrice, _ restricted: inout RestrictedMaster,
    in session: inout SolverSession
  ) throws(PlanningFailure) {
    restricted.begin(.goal(.stability), in: &session)
    // Whether there is such a plan is no matter of effort: to give up early would be to deny it.
    search.limit(nodes: max(control.nodesPerStage, 10_000), iterations: .max)
    try search.run(
      &restricted, in: &session, isGoodEnough: { value, bound in value <= most || bound > most },
      report: { _, _, _ in })
    guard search.incumbent.cost(of: .stability) <= most else {
      guard search.bound > most else { throw .changesUnsettled(allowed: most) }
      throw .tooFewChanges(allowed: most, least: search.bound)
    }
    search.hold(.stability, at: most)
    restricted.hold(.stability, at: most, in: &session)
  }
}

/// When a value counts as proven.
enum GoalProof {
  /// Bound and value agree; for cost, within the greater of a million dong and 0.01 %.
  static func isProven(_ goal: Goal, value: Int, bound: Int) -> Bool {
    guard goal == .cost else { return value <= bound }
    return value - bound <= max(1_000_000, abs(bound) / 10_000)
  }

  /// Proven, or as near as was asked.
  static func isGoodEnough(
    _ goal: Goal, value: Int, bound: Int, gap: Double, index: PlanningIndex
  ) -> Bool {
    if isProven(goal, value: value, bound: bound) { return true }
    guard gap > 0, bound > BranchAndPrice.noBound else { return false }
    let places = index.scales.places(of: goal)
    let distance = ExactDecimal(digits: Int128(value - bound), places: places).approximation
    let size = ExactDecimal(digits: Int128(abs(bound)), places: places).approximation
    return distance / max(1, size) <= gap
  }

  /// What later goals may let a goal come to, turned so that less is better.
  static func most(of reached: Int, _ setting: GoalSetting) -> Int {
    reached + Int(Int128(abs(reached)) * Int128(setting.within.count) / 1000)
  }

  /// What is told of a goal on the way, or in the end.
  static func progress(
    _ goal: Goal, value: Int, bound: Int, nodes: Int, isFinished: Bool = true,
    of index: PlanningIndex
  ) -> PlanningEvent {
    let sign = goal.isMinimised ? 1 : -1
    let value = index.scales.decimal(sign * value, of: goal)
    let bound = index.scales.decimal(sign * bound, of: goal)
    return .goal(
      PlanningEvent.GoalProgress(
        goal: goal, value: value, bound: bound,
        gap: TrainingPlan.GoalResult.gap(value: value, bound: bound), nodes: nodes,
        isFinished: isFinished))
  }
}

extension PathwayAutomaton {
  /// The pathway that starts nothing, or nothing when decisions require a start.
  func idlePathway(of officer: Int) -> Pathway? {
    var road: [Int] = []
    var node = layers[0].lowerBound
    while nodes[node].arcCount > 0 {
      let first = nodes[node].firstArc
      guard
        let arc = (first..<(first + nodes[node].arcCount)).first(where: { arcs[$0].starts == 0 })
      else { return nil }
      road.append(arc)
      node = arcs[arc].next
    }
    return pathway(of: officer, along: road) { _ in -1 }
  }
}
