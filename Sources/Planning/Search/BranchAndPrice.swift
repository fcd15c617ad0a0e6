// SPDX-License-Identifier: GPL-3.0-or-later

import LinearProgramming
import Workforce

/// The search for the best whole plan of one stage, with proof.
///
/// Best bound first with plunges; every node solves the master by column generation under its
/// branch. Plans come from nodes that are whole, and from dives that settle officers one by one.
struct BranchAndPrice {
  /// A part of the tree that is still open.
  private struct Node {
    let branch: Branch
    let bound: Int
    let number: Int
  }

  /// What a bound is before anything is known; far below any value, far from overflow.
  static let noBound = -1_000_000_000_000_000_000

  let index: PlanningIndex
  let automata: [PathwayAutomaton]
  private(set) var control: SearchControl

  /// The best plan so far; it keeps every hold.
  private(set) var incumbent: Candidate

  /// No plan costs less than this in the present stage.
  private(set) var bound = BranchAndPrice.noBound
  private(set) var nodes = 0

  init(
    index: PlanningIndex, automata: [PathwayAutomaton], control: SearchControl,
    incumbent: Candidate
  ) {
    self.index = index
    self.automata = automata
    self.control = control
    self.incumbent = incumbent
  }

  /// Spends no more than some nodes on the stages that follow.
  mutating func limit(nodes: Int) {
    control = SearchControl(
      nodesPerStage: min(nodes, control.nodesPerStage), gap: control.gap,
      shouldStop: control.shouldStop)
  }

  /// Searches until the stage is proven, near enough, or the work allowed is done.
  mutating func run(
    _ restricted: inout RestrictedMaster, in session: inout SolverSession,
    isGoodEnough: (_ value: Int, _ bound: Int) -> Bool,
    report: (_ value: Int, _ bound: Int, _ nodes: Int) -> Void
  ) throws(PlanningFailure) {
    let stage = restricted.stage
    let start = stage.cost(of: incumbent)
    nodes = 0
    bound = Self.noBound
    var open = [Node(branch: .root, bound: Self.noBound, number: 0)]
    var made = 1
    while !open.isEmpty {
      bound = max(bound, open.map(\.bound).min() ?? bound)
      report(stage.cost(of: incumbent), bound, nodes)
      let value = stage.cost(of: incumbent)
      if isGoodEnough(value, bound) { return }
      if nodes >= control.nodesPerStage || (nodes > 0 && control.shouldStop()) { return }
      // Until the stage has a plan of its own the newest node leads to one soonest.
      let isDeepFirst = value == start && nodes < control.nodesPerStage / 2
      let place = open.indices.min { left, right in
        let (left, right) = (open[left], open[right])
        if isDeepFirst { return left.number > right.number }
        return (left.bound, -left.number) < (right.bound, -right.number)
      }
      guard let place else { break }
      var current: Node? = open.remove(at: place)
      // A plunge follows one half of each cut until it ends.
      while let node = current {
        current = nil
        if node.bound >= stage.cost(of: incumbent) { break }
        nodes += 1
        let value = stage.cost(of: incumbent)
        restricted.apply(node.branch, to: &session)
        let relaxation = try ColumnGeneration(rounds: nil, cutoff: value)
          .solve(&restricted, in: &session, shouldStop: nodes == 1 ? { false } : control.shouldStop)
        guard let found = relaxation.bound else { break }
        let nodeBound = max(found, node.bound)
        if node.number == 0 { bound = max(bound, nodeBound) }
        if nodeBound >= value { break }
        try consider(relaxation.reading, restricted)
        let halves = BranchingRule(
          restricted: restricted, reading: relaxation.reading,
          fractions: Fractions(relaxation.reading, of: restricted)
        ).halves(of: node.branch)
        if node.number == 0 || nodes.isMultiple(of: 25) {
          ruinAndRecreate(restricted)
          report(stage.cost(of: incumbent), bound, nodes)
          try dive(from: node.branch, &restricted, in: &session)
          if isGoodEnough(stage.cost(of: incumbent), bound) { return }
        }
        if nodeBound >= stage.cost(of: incumbent) { break }
        if control.shouldStop() || nodes >= control.nodesPerStage {
          open.append(Node(branch: node.branch, bound: nodeBound, number: node.number))
          break
        }
        for (offset, half) in halves.enumerated() {
          let child = Node(branch: half, bound: nodeBound, number: made)
          made += 1
          if offset == 0 { current = child } else { open.append(child) }
        }
      }
      let best = stage.cost(of: incumbent)
      open.removeAll { $0.bound >= best }
    }
    bound = max(bound, stage.cost(of: incumbent))
    report(stage.cost(of: incumbent), bound, nodes)
  }

  /// Takes the solver's optimum as a plan when it is one and better than the best so far.
  private mutating func consider(
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
  private mutating func offer(_ pathways: [Pathway?], _ restricted: RestrictedMaster) -> Bool {
    guard
      let candidate = Candidate(pathways: pathways, automata: automata, index: index),
      restricted.keepsHolds(candidate),
      isBetter(candidate, than: incumbent, in: restricted.stage)
    else { return false }
    incumbent = candidate
    return true
  }

  /// Better in the stage's goal, or as good and better in the goals after it.
  private func isBetter(_ left: Candidate, than right: Candidate, in stage: Stage) -> Bool {
    if left.leftOut != right.leftOut { return left.leftOut < right.leftOut }
    guard case .goal(let goal) = stage else { return stage.cost(of: left) < stage.cost(of: right) }
    let later = index.scenario.goals.drop { $0.goal != goal }.map(\.goal)
    return later.map { left.cost(of: $0) }
      .lexicographicallyPrecedes(later.map { right.cost(of: $0) })
  }

  /// Changes the best plan officer by officer; what is found becomes columns of the master too.
  private mutating func ruinAndRecreate(_ restricted: RestrictedMaster) {
    guard case .goal(let goal) = restricted.stage, incumbent.leftOut == 0,
      let place = index.scenario.goals.firstIndex(where: { $0.goal == goal })
    else { return }
    var search = RuinAndRecreate(
      incumbent, index: index, automata: automata, holds: restricted.held, stage: place,
      seed: UInt64(place * 1000 + nodes))
    let moves = min(2000, 5 * control.nodesPerStage)
    if let better = search.run(moves: moves, shouldStop: control.shouldStop) {
      offer(better.pathways, restricted)
    }
  }

  /// Settles classes, then officers, a few at a time, solving again after each step.
  ///
  /// Where the last officers find no place, some of those settled before are let go again and the
  /// difficult ones come first; when that does not help either, the last class decision is turned.
  private mutating func dive(
    from start: Branch, _ restricted: inout RestrictedMaster, in session: inout SolverSession
  ) throws(PlanningFailure) {
    var dive = Dive(index: index, branch: start)
    let steps = 4 * automata.count + 2 * index.limits.classes.count
    for _ in 0..<steps {
      if control.shouldStop() { return }
      restricted.apply(dive.branch, to: &session)
      let value = restricted.stage.cost(of: incumbent)
      let relaxation = try ColumnGeneration(rounds: 6, cutoff: value)
        .solve(&restricted, in: &session, shouldStop: control.shouldStop)
      let isHopeful =
        relaxation.bound.map { $0 < value } ?? false && relaxation.reading.elastic < 0.01
      if isHopeful {
        try consider(relaxation.reading, restricted)
        if restricted.stage.cost(of: incumbent) < value { return }
        if dive.descend(relaxation.reading, restricted) { continue }
      }
      guard dive.turnBack(relaxation.reading, restricted) else { return }
    }
  }
}
