// SPDX-License-Identifier: GPL-3.0-or-later

import Dispatch
import LinearProgramming
import Synchronization
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
  let control: SearchControl
  private let pools: RuinPools

  /// Prices of a relaxation of all goals, which lead the search for whole plans.
  private var guide: PathwayPrices?
  private var nodeLimit: Int

  /// The share of the time that may be spent when the present stage ends.
  private var share = 1.0

  /// The best plan so far; it keeps every hold.
  private(set) var incumbent: Candidate

  /// No plan costs less than this in the present stage.
  private(set) var bound = BranchAndPrice.noBound
  private(set) var nodes = 0

  /// Where the stage's first bound was found, before anything was cut.
  private(set) var point: DualPoint?

  init(
    index: PlanningIndex, automata: [PathwayAutomaton], control: SearchControl,
    incumbent: Candidate
  ) {
    self.index = index
    self.automata = automata
    self.control = control
    pools = RuinPools(index: index, automata: automata)
    nodeLimit = control.nodesPerStage
    self.incumbent = incumbent
  }

  /// Spends some nodes on each stage that follows; fewer than the control's means no dives either.
  mutating func limit(nodes: Int, share: Double = 1) {
    nodeLimit = nodes
    self.share = share
  }

  /// Tells whether the present stage has to end.
  private func isOver() -> Bool { control.shouldStop(share) }

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
    point = nil
    var open = [Node(branch: .root, bound: Self.noBound, number: 0)]
    var made = 1
    while !open.isEmpty {
      bound = max(bound, open.map(\.bound).min() ?? bound)
      report(stage.cost(of: incumbent), bound, nodes)
      let value = stage.cost(of: incumbent)
      if isGoodEnough(value, bound) { return }
      if nodes >= nodeLimit || (nodes > 0 && isOver()) { return }
      // Until the stage has a plan of its own the newest node leads to one soonest.
      let isDeepFirst = value == start && nodes < nodeLimit / 2
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
        let relaxation = try ColumnGeneration(
          rounds: nil, cutoff: value, addsCuts: node.number == 0
        )
        .solve(&restricted, in: &session, shouldStop: nodes == 1 ? { false } : isOver)
        if nodes == 1 { point = relaxation.point }
        guard let found = relaxation.bound else { break }
        let nodeBound = max(found, node.bound)
        if node.number == 0 { bound = max(bound, nodeBound) }
        if nodeBound >= value { break }
        guard let reading = relaxation.reading else {
          // The solver gave up here: this part stays open, and only the plan of today can stand.
          open.append(Node(branch: node.branch, bound: nodeBound, number: node.number))
          bound = max(bound, open.map(\.bound).min() ?? bound)
          return
        }
        try consider(reading, restricted)
        let halves = cut(node.branch, reading, &restricted, in: &session)
        if node.number == 0 {
          if let goal = self.place(of: stage) {
            ruinAndRecreate(restricted, from: goal, moves: moves(share: 0.8))
          }
          report(stage.cost(of: incumbent), bound, nodes)
          if stage == .obligations {
            try dive(from: node.branch, &restricted, in: &session)
          }
          if isGoodEnough(stage.cost(of: incumbent), bound) { return }
          let tighter = try tightened(node.branch, &restricted, in: &session)
          guard let tighter else { break }
          if tighter != node.branch {
            current = Node(branch: tighter, bound: nodeBound, number: made)
            made += 1
            continue
          }
        }
        if nodeBound >= stage.cost(of: incumbent) { break }
        if isOver() || nodes >= nodeLimit {
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

  /// Narrows the classes of a branch to those of better plans; nothing when there are none.
  private func tightened(
    _ branch: Branch, _ restricted: inout RestrictedMaster, in session: inout SolverSession
  ) throws(PlanningFailure) -> Branch? {
    // Where an earlier goal is not proven, a narrower bound is worth less than the time it takes.
    guard case .goal(let goal) = restricted.stage, nodeLimit >= control.nodesPerStage else {
      return branch
    }
    let step = restricted.granularity.step(of: restricted.stage)
    var tightening = ClassTightening(
      rows: index.limits.classes.count, shouldStop: isOver)
    return try tightening.tighten(
      branch, under: goal, better: incumbent.cost(of: goal) - step, &restricted, in: &session)
  }

  /// Cuts a branch where both halves seem to cost most: strong branching on a few candidates.
  ///
  /// Source: Applegate et al., Finding cuts in the TSP (1995).
  private func cut(
    _ branch: Branch, _ reading: RestrictedMaster.Reading, _ restricted: inout RestrictedMaster,
    in session: inout SolverSession
  ) -> [Branch] {
    let rule = BranchingRule(
      restricted: restricted, reading: reading, fractions: Fractions(reading, of: restricted))
    let candidates = rule.candidates(of: branch, limit: 2)
    guard candidates.count > 1 else { return candidates.first ?? rule.lastHalves(of: branch) }
    let unit = restricted.stage.unit(restricted.master.scales)
    let most = max(1e-6, Double(restricted.stage.cost(of: incumbent)) / unit - reading.objective)
    let basis = session.basis()
    var best: (halves: [Branch], score: Double)?
    for halves in candidates {
      let gains = halves.map { half in
        let cost = restricted.probe(half, in: &session)
        session.restore(basis)
        return min(most, max(0, cost - reading.objective))
      }
      let floor = most * 1e-4
      let score = gains.reduce(1) { $0 * max($1, floor) } * (halves.count == 1 ? most : 1)
      if score > (best?.score ?? -1) * 1.001 {
        let ordered = zip(halves, gains).sorted { $0.1 < $1.1 }.map(\.0)
        best = (ordered, score)
      }
    }
    return best?.halves ?? []
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
    let place = place(of: stage) ?? 0
    return order(of: left, from: place).lexicographicallyPrecedes(order(of: right, from: place))
  }

  private func place(of stage: Stage) -> Int? {
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
    restricted.begin(
      .blend(GoalWeights(index: index, automata: automata).all), in: &session)
    guide = try ColumnGeneration(rounds: nil, threads: control.threads)
      .solve(&restricted, in: &session, shouldStop: isOver).prices
    let start = incumbent
    let (index, automata, pools, guide) = (index, automata, pools, guide)
    let (shouldStop, share, moves) = (control.shouldStop, share, moves(share: 3))
    let found = Mutex<[Int: Candidate]>([:])
    let isStopped = Atomic(false)
    let seeds = 4
    let workers = max(1, min(control.threads, seeds))
    DispatchQueue.concurrentPerform(iterations: workers) { worker in
      for seed in stride(from: worker, to: seeds, by: workers) {
        var search = RuinAndRecreate(
          start, index: index, automata: automata, holds: [:], stage: 0, guide: guide,
          pools: pools, seed: UInt64(seed))
        search.place(pools.movable)
        let better = search.run(moves: moves, opensAll: seed % 2 == 1) {
          if shouldStop(share) { isStopped.store(true, ordering: .relaxed) }
          return isStopped.load(ordering: .relaxed)
        }
        if let better { found.withLock { $0[seed] = better } }
      }
    }
    let candidates = found.withLock { $0 }
    for seed in 0..<seeds {
      guard let candidate = candidates[seed] else { continue }
      if order(of: candidate, from: 0).lexicographicallyPrecedes(order(of: incumbent, from: 0)) {
        incumbent = candidate
      }
    }
  }

  /// How many moves a share of the effort comes to: as many for each officer who has a choice.
  private func moves(share: Double) -> Int {
    let movable = automata.count { $0.combinations.count > 1 }
    return Int(share * Double(movable * min(control.nodesPerStage, 400)))
  }

  /// Of plans that are equal in every goal, prefers one that starts earlier; without proof.
  mutating func settleTies(_ restricted: RestrictedMaster) {
    ruinAndRecreate(
      restricted, from: index.scenario.goals.count - 1, moves: moves(share: 0.4))
  }

  /// Changes the best plan officer by officer, every hold kept.
  private mutating func ruinAndRecreate(
    _ restricted: RestrictedMaster, from place: Int, moves: Int
  ) {
    guard incumbent.leftOut == 0, !index.scenario.goals.isEmpty else { return }
    var search = RuinAndRecreate(
      incumbent, index: index, automata: automata, holds: restricted.held, stage: place,
      guide: guide, pools: pools, seed: UInt64(place))
    guard let found = search.run(moves: moves, shouldStop: isOver),
      restricted.keepsHolds(found),
      order(of: found, from: place)
        .lexicographicallyPrecedes(order(of: incumbent, from: place))
    else { return }
    incumbent = found
  }

  private func order(of candidate: Candidate, from place: Int) -> [Int] {
    candidate.order(from: place, in: index.scenario)
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
