// SPDX-License-Identifier: GPL-3.0-or-later

import LinearProgramming
import Workforce

/// Where the plans of a search come from: nodes that are whole, ruin and recreate, and dives.
extension BranchAndPrice {
  /// Takes the solver's optimum as a plan when it is one and better than the best so far.
  mutating func consider(
    _ reading: RestrictedMaster.Reading, _ restricted: RestrictedMaster
  ) throws(PlanningFailure) {
    guard reading.elastic < Fractions.tolerance else { return }
    let settled = Fractions(reading, of: restricted).settled
    var pathways: [Pathway?] = []
    for (officer, column) in settled.enumerated() {
      if let column {
        pathways.append(restricted.columns[column])
      } else if reading.leftOut[officer] > 1 - Fractions.tolerance {
        pathways.append(nil)
      } else {
        return
      }
    }
    offer(pathways, restricted)
  }

  @discardableResult
  mutating func offer(_ pathways: [Pathway?], _ restricted: RestrictedMaster) -> Bool {
    guard
      let candidate = Candidate(pathways: pathways, automata: automata, index: index),
      restricted.keepsHolds(candidate),
      isBetter(candidate, than: incumbent, in: restricted.stage)
    else { return false }
    incumbent = candidate
    return true
  }

  /// Better in the stage's goal, or as good and better in the goals after it.
  func isBetter(_ left: Candidate, than right: Candidate, in stage: Stage) -> Bool {
    if left.leftOut != right.leftOut { return left.leftOut < right.leftOut }
    let place = place(of: stage) ?? 0
    return order(of: left, from: place).lexicographicallyPrecedes(order(of: right, from: place))
  }

  func place(of stage: Stage) -> Int? {
    index.scenario.goals.firstIndex { stage == .goal($0.goal) }
  }

  /// Takes over what another search has settled of a stage.
  mutating func accept(_ optimum: EnumeratedMaster.Optimum, in stage: Stage) {
    if isBetter(optimum.plan, than: incumbent, in: stage) { incumbent = optimum.plan }
    bound = optimum.bound
    nodes = optimum.nodes
    point = nil
  }

  /// Looks for a good plan in all goals before the first bound is known: some starts side by side,
  /// led by the prices of one relaxation of all goals together.
  mutating func lookAround(
    _ restricted: inout RestrictedMaster, in session: inout SolverSession
  ) throws(PlanningFailure) {
    guard incumbent.leftOut == 0 else { return }
    share = SearchControl.shareOfLookAround
    let weights = GoalWeights(index: index, automata: automata)
    restricted.begin(.blend(weights.all), in: &session)
    guide = try ColumnGeneration(rounds: nil, threads: control.threads)
      .solve(&restricted, in: &session, shouldStop: isOver).prices
    betterPlan(
      SideBySideSearch(
        setting: setting(weights), holds: restricted.held, stage: 0, seeds: 8,
        moves: moves(share: 3),
        placesFirst: true))
  }

  private func setting(_ weights: GoalWeights) -> RuinSetting {
    RuinSetting(index: index, automata: automata, weights: weights, guide: guide)
  }

  /// Takes over the best plan that some searches find, if it is better than the best so far.
  private mutating func betterPlan(_ search: SideBySideSearch) {
    let (shouldStop, share) = (control.shouldStop, share)
    let found = search.run(from: incumbent, pools: pools, threads: control.threads) {
      shouldStop(share)
    }
    guard let found,
      order(of: found, from: search.stage)
        .lexicographicallyPrecedes(order(of: incumbent, from: search.stage))
    else { return }
    incumbent = found
  }

  /// How many moves a share of the effort comes to: as many for each officer who has a choice.
  func moves(share: Double) -> Int {
    let movable = automata.count { $0.combinations.count > 1 }
    return Int(share * Double(movable * min(control.effort, 400)))
  }

  /// Of plans that are equal in every goal, prefers one that starts earlier; without proof.
  mutating func settleTies(_ restricted: RestrictedMaster) {
    ruinAndRecreate(
      restricted, from: index.scenario.goals.count - 1, moves: moves(share: 0.4))
  }

  /// Changes the best plan officer by officer, every hold kept.
  mutating func ruinAndRecreate(
    _ restricted: RestrictedMaster, from place: Int, moves: Int
  ) {
    guard incumbent.leftOut == 0, !index.scenario.goals.isEmpty else { return }
    let weights = GoalWeights(index: index, automata: automata)
    betterPlan(
      SideBySideSearch(
        setting: setting(weights), holds: restricted.held, stage: place, seeds: 4, moves: moves))
  }

  /// Lets a few officers at a time choose anew exactly, where the goal's bound is not reached.
  mutating func chooseTogether(
    _ restricted: RestrictedMaster, from place: Int
  ) throws(PlanningFailure) {
    let stage = restricted.stage
    guard incumbent.leftOut == 0, bound < stage.cost(of: incumbent) else { return }
    let master = restricted.master
    let parts =
      compactParts ?? CompactPart.all(automata.indices, of: master, threads: control.threads)
    compactParts = parts
    let search = NeighbourhoodSearch(
      exact: ExactNeighbourhood(
        master: master, parts: parts, goal: index.scenario.goals[place].goal, held: restricted.held,
        step: restricted.granularity.step(of: stage), library: control.library),
      pools: pools, threads: control.threads, rounds: 2 * control.effort)
    let (shouldStop, share) = (control.shouldStop, share)
    let found = try search.run(from: incumbent, seed: UInt64(place)) { shouldStop(share) }
    if isBetter(found, than: incumbent, in: stage) { incumbent = found }
  }

  func order(of candidate: Candidate, from place: Int) -> [Int] {
    candidate.order(from: place, in: index.scenario)
  }

  /// Looks for better plans before the first fork of a stage.
  mutating func begin(
    from branch: Branch, _ restricted: inout RestrictedMaster, in session: inout SolverSession
  ) throws(PlanningFailure) {
    if let goal = place(of: restricted.stage) {
      ruinAndRecreate(restricted, from: goal, moves: moves(share: 1.5))
      try chooseTogether(restricted, from: goal)
    } else if restricted.stage == .obligations {
      let basis = session.basis()
      try dive(from: branch, &restricted, in: &session)
      session.restore(basis)
    }
  }

  /// Settles classes, then officers, a few at a time, solving again after each step.
  ///
  /// Where the last officers find no place, some of those settled before are let go again and the
  /// difficult ones come first; when that does not help either, the last class decision is turned.
  mutating func dive(
    from start: Branch, _ restricted: inout RestrictedMaster, in session: inout SolverSession
  ) throws(PlanningFailure) {
    var dive = Dive(index: index, branch: start)
    let steps = 4 * automata.count + 2 * index.limits.classes.count
    for _ in 0..<steps {
      if isOver() { return }
      restricted.apply(dive.branch, to: &session)
      let value = restricted.stage.cost(of: incumbent)
      let relaxation = try ColumnGeneration(rounds: 6, cutoff: value)
        .solve(&restricted, in: &session, shouldStop: isOver)
      let reading = relaxation.reading
      if let reading, let bound = relaxation.bound, bound < value, reading.elastic < 0.01 {
        try consider(reading, restricted)
        if restricted.stage.cost(of: incumbent) < value { return }
        if dive.descend(reading, restricted) { continue }
      }
      guard dive.turnBack(reading, restricted) else { return }
    }
  }
}
