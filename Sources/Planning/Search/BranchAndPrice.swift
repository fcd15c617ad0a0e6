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
      guard
        let place = open.indices.min(by: {
          (open[$0].bound, -open[$0].number) < (open[$1].bound, -open[$1].number)
        })
      else { break }
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
        if node.number == 0 {
          report(stage.cost(of: incumbent), bound, nodes)
          try dive(from: node.branch, &restricted, in: &session)
          if isGoodEnough(stage.cost(of: incumbent), bound) { return }
          restricted.apply(node.branch, to: &session)
          _ = try ColumnGeneration(rounds: nil, cutoff: nil)
            .solve(&restricted, in: &session, shouldStop: control.shouldStop)
        } else if nodes.isMultiple(of: 25) {
          try dive(from: node.branch, &restricted, in: &session)
        }
        if nodeBound >= stage.cost(of: incumbent) { break }
        if control.shouldStop() || nodes >= control.nodesPerStage {
          open.append(Node(branch: node.branch, bound: nodeBound, number: node.number))
          break
        }
        let reading = node.number == 0 ? restricted.read(session) : relaxation.reading
        let halves = BranchingRule(
          restricted: restricted, reading: reading,
          fractions: Fractions(reading, of: restricted)
        ).halves(of: node.branch)
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
      restricted.stage.cost(of: candidate) < restricted.stage.cost(of: incumbent)
        || candidate.leftOut < incumbent.leftOut
    else { return false }
    incumbent = candidate
    return true
  }

  /// Settles classes, then officers, a few at a time, solving again after each step.
  private mutating func dive(
    from start: Branch, _ restricted: inout RestrictedMaster, in session: inout SolverSession
  ) throws(PlanningFailure) {
    let dive = Dive(index: index)
    var branch = start
    let steps = 2 * automata.count + index.limits.classes.count
    for _ in 0..<steps {
      restricted.apply(branch, to: &session)
      let value = restricted.stage.cost(of: incumbent)
      let relaxation = try ColumnGeneration(rounds: 6, cutoff: value)
        .solve(&restricted, in: &session, shouldStop: control.shouldStop)
      guard let bound = relaxation.bound, bound < value else { return }
      if relaxation.reading.elastic > 0.5 { return }
      try consider(relaxation.reading, restricted)
      guard restricted.stage.cost(of: incumbent) == value,
        let next = dive.step(from: branch, relaxation.reading, restricted)
      else { return }
      branch = next
    }
  }
}
