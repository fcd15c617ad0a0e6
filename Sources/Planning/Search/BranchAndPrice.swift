// SPDX-License-Identifier: GPL-3.0-or-later

import LinearProgramming
import Workforce

/// The search for the best whole plan of one stage, with proof.
///
/// Best bound first with plunges; every node solves the master by column generation under its
/// branch. Before the first fork cuts are added and the classes settled that every better plan agrees on.
struct BranchAndPrice {
  /// What a bound is before anything is known; far below any value, far from overflow.
  static let noBound = -1_000_000_000_000_000_000

  /// How far beyond the least bound a plunge may go, as a share of the gap.
  private static let plungeDepth = 0.3

  /// Up to how many officers the first bound of a stage is found before better plans are looked for.
  private static let mostForBoundFirst = 120

  let index: PlanningIndex
  let automata: [PathwayAutomaton]
  let control: SearchControl
  let pools: RuinPools

  /// Prices of a relaxation of all goals, which lead the search for whole plans.
  var guide: PathwayPrices?
  private var nodeLimit: Int
  private var iterationLimit = Int.max

  /// The share of the time that may be spent when the present stage ends.
  var share = 1.0

  /// The best plan so far; it keeps every hold.
  var incumbent: Candidate

  /// No plan costs less than this in the present stage.
  var bound = BranchAndPrice.noBound
  var nodes = 0

  /// Where the stage's first bound was found, before anything was cut.
  var point: DualPoint?

  /// The officers' parts of exact programs, once they were needed.
  var compactParts: [CompactPart]?

  /// What all plans agree on that hold the goals so far, as long as the present one is held below a
  /// limit.
  private var base = Branch.root
  private var baseLimit = Int.max

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

  /// Spends some nodes, and some iterations of the simplex method, on each stage that follows.
  mutating func limit(nodes: Int, iterations: Int, share: Double = 1) {
    nodeLimit = nodes
    iterationLimit = iterations
    self.share = share
  }

  /// Tells whether the present stage has to end.
  func isOver() -> Bool { control.shouldStop(share) }

  /// Searches until the stage is proven, near enough, or the work allowed is done.
  ///
  /// - Parameters:
  ///   - restricted: the master of the stage.
  ///   - session: its solver.
  ///   - finding: what an integer program of everybody has found, if one was asked.
  ///   - isGoodEnough: tells whether a value may stand beside a bound.
  ///   - report: called as value or bound advance.
  /// - Throws: when the solver fails.
  mutating func run(
    _ restricted: inout RestrictedMaster, in session: inout SolverSession,
    after finding: CompactMaster.Finding? = nil,
    isGoodEnough: (_ value: Int, _ bound: Int) -> Bool,
    report: (_ value: Int, _ bound: Int, _ nodes: Int) -> Void
  ) throws(PlanningFailure) {
    let stage = restricted.stage
    let before = session.iterations
    nodes = 0
    bound = Self.noBound
    point = nil
    if let finding {
      if isBetter(finding.plan, than: incumbent, in: stage) { incumbent = finding.plan }
      (bound, nodes) = (finding.bound, finding.nodes)
      let value = stage.cost(of: incumbent)
      report(value, bound, nodes)
      if isGoodEnough(value, bound) { return }
      nodes = 0
    }
    // Among many officers the first bound takes long: better plans come before it there.
    let isLarge = automata.count > Self.mostForBoundFirst
    if isLarge, let goal = place(of: stage) { try chooseTogether(restricted, from: goal) }
    var memory = PseudoCosts()
    var tree = SearchTree(root: base)
    while true {
      let value = stage.cost(of: incumbent)
      tree.drop(from: value)
      if tree.open.isEmpty { break }
      bound = max(bound, tree.bound)
      report(value, bound, nodes)
      let iterations = session.iterations - before
      let isSpent = nodes >= nodeLimit || (nodes > 0 && (isOver() || iterations > iterationLimit))
      if isGoodEnough(value, bound) || isSpent { return }
      var current = tree.next(newestFirst: stage == .obligations && nodes < nodeLimit / 2)
      if let basis = current?.basis { session.restore(basis) }
      // A plunge follows one half of each fork until it ends or leads too far from the least bound.
      while let node = current {
        current = nil
        if node.bound >= stage.cost(of: incumbent) { break }
        let isSpent = nodes >= nodeLimit || session.iterations - before > iterationLimit
        if nodes > 0, isOver() || isSpent {
          tree.put(node)
          break
        }
        nodes += 1
        guard
          let solved = try solve(node, memory: &memory, &restricted, in: &session)
        else { break }
        let nodeBound = solved.bound
        if node.number == 0 {
          bound = max(bound, nodeBound)
          try begin(from: node.branch, &restricted, in: &session)
          report(stage.cost(of: incumbent), bound, nodes)
        }
        if nodeBound >= stage.cost(of: incumbent) { break }
        if isGoodEnough(stage.cost(of: incumbent), max(bound, min(tree.bound, nodeBound))) {
          tree.put(back: node, bound: nodeBound)
          break
        }
        // Looking for plans before the first fork may have brought columns that the optimum has not.
        guard let reading = solved.reading?.beside(columns: restricted.columns.count) else {
          // The solver gave up: nothing more is proven of this part.
          tree.close(at: nodeBound)
          break
        }
        if node.number == 0, stage != .obligations {
          guard let narrower = try narrowed(node.branch, reading, &restricted, in: &session)
          else { break }
          if narrower != node.branch {
            current = tree.narrowed(to: narrower, bound: nodeBound)
            continue
          }
        }
        if isOver() {
          tree.put(back: node, bound: nodeBound)
          break
        }
        restricted.apply(node.branch, to: &session)
        let best = Double(stage.cost(of: incumbent)) / stage.unit(restricted.master.scales)
        // Probing may have added columns since.
        let fork = ForkChoice().choose(
          of: node.branch, reading.beside(columns: restricted.columns.count),
          room: max(1e-6, best - reading.objective), &memory, &restricted, in: &session)
        guard let fork else { break }
        let halves = tree.halves(
          of: fork, bound: nodeBound, objective: reading.objective, basis: session.basis(), memory)
        for (place, half) in halves.enumerated() {
          if place == 0, !isFar(nodeBound, from: tree.bound, stage) {
            current = half
          } else {
            tree.put(half)
          }
        }
      }
    }
    bound = max(bound, min(tree.closed, stage.cost(of: incumbent)))
    report(stage.cost(of: incumbent), bound, nodes)
  }

  /// Solves the master of one part; nothing when the part holds no plan.
  private mutating func solve(
    _ node: SearchTree.Node, memory: inout PseudoCosts, _ restricted: inout RestrictedMaster,
    in session: inout SolverSession
  ) throws(PlanningFailure) -> (bound: Int, reading: RestrictedMaster.Reading?)? {
    let stage = restricted.stage
    let value = stage.cost(of: incumbent)
    let isFirst = nodes == 1
    restricted.apply(node.branch, to: &session)
    // The first bound may take what is left of all the time: without it nothing is known.
    let relaxation = try ColumnGeneration(
      cutoff: value, addsCuts: node.addsCuts, isRounded: !node.addsCuts
    ).solve(
      &restricted, in: &session,
      shouldStop: isFirst ? { [control] in control.shouldStop(1) } : isOver)
    if isFirst { point = relaxation.point }
    guard var found = relaxation.bound else { return nil }
    if isFirst {
      // Where time cut the first solve short, prices of nothing may say more.
      let nothing = Array(repeating: 0.0, count: session.constraintCount)
      found = max(found, restricted.lagrangian(duals: nothing, threads: control.threads) ?? found)
    }
    if let origin = node.origin, let reading = relaxation.reading {
      let most = Double(value) / stage.unit(restricted.master.scales)
      memory.learn(
        origin.fork, origin.side, gain: max(0, min(reading.objective, most) - origin.objective))
    }
    if let reading = relaxation.reading {
      try consider(reading, restricted)
      if isFirst || restricted.isCrowded { restricted.rest(in: &session) }
    }
    return (max(found, node.bound), relaxation.reading)
  }

  /// Whether a part lies so far from the least bound that others come first.
  private func isFar(_ bound: Int, from least: Int, _ stage: Stage) -> Bool {
    guard least < bound else { return false }
    let gap = Double(stage.cost(of: incumbent)) - Double(least)
    return Double(bound) - Double(least) > Self.plungeDepth * gap
  }

  /// Settles classes for good, for later goals too, and then those of better plans alone.
  private mutating func narrowed(
    _ branch: Branch, _ reading: RestrictedMaster.Reading, _ restricted: inout RestrictedMaster,
    in session: inout SolverSession
  ) throws(PlanningFailure) -> Branch? {
    let stage = restricted.stage
    let least = stage.cost(of: incumbent)
    let beyond = least + restricted.granularity.step(of: stage)
    let rule = BranchingRule(
      restricted: restricted, reading: reading, fractions: Fractions(reading, of: restricted))
    var probing = Probing(shouldStop: isOver)
    if let lasting = try probing.narrow(
      branch, below: beyond, least: least, rule, &restricted, in: &session)
    {
      base = lasting
      baseLimit = beyond
    }
    return try probing.narrow(
      base, below: least, least: least, rule, &restricted, in: &session)
  }

  /// Forgets what was settled for good where a goal is held at less than that rests on.
  mutating func hold(_ goal: Goal, at most: Int) {
    if most >= baseLimit { base = .root }
    baseLimit = .max
  }
}
