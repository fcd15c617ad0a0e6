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
    var depth = 0

    /// Whether cuts that its optimum breaks are added.
    var addsCuts = false

    /// The cut that made this part.
    var origin: Origin?

    /// Where the simplex method stood when it was made.
    var basis: Basis?
  }

  private struct Origin {
    let key: Fork.Key
    let side: Fork.Side
    let objective: Double
    let distance: Double
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

  /// What all plans agree on that hold the goals so far, as long as the present one is held below a limit.
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
    let unit = stage.unit(restricted.master.scales)
    nodes = 0
    bound = Self.noBound
    var memory = PseudoCosts()
    // The least bound of parts that were closed because they hold nothing better that counts.
    var closed = Int.max
    var root = Node(branch: base, bound: Self.noBound, number: 0)
    root.addsCuts = true
    var open = [root]
    var made = 1
    while !open.isEmpty {
      bound = max(bound, min(closed, open.map(\.bound).min() ?? bound))
      report(stage.cost(of: incumbent), bound, nodes)
      if isGoodEnough(stage.cost(of: incumbent), bound) { return }
      if nodes >= nodeLimit || (nodes > 0 && isOver()) { return }
      // Until the stage has a plan of its own the newest node leads to one soonest.
      let isDeepFirst = stage.cost(of: incumbent) == start && nodes < nodeLimit / 2
      let place = open.indices.min { left, right in
        let (left, right) = (open[left], open[right])
        if isDeepFirst, stage == .obligations { return left.number > right.number }
        return (left.bound, -left.number) < (right.bound, -right.number)
      }
      guard let place else { break }
      var current: Node? = open.remove(at: place)
      if let basis = current?.basis, Tune.basis > 0 { session.restore(basis) }
      // A plunge follows one half of each cut until it ends.
      while let node = current {
        current = nil
        let value = stage.cost(of: incumbent)
        if isGoodEnough(value, node.bound) {
          closed = min(closed, node.bound)
          break
        }
        nodes += 1
        let t0 = Tune.cpu()
        let it0 = session.iterations
        restricted.apply(node.branch, to: &session)
        let relaxation = try ColumnGeneration(
          rounds: nil, cutoff: cutoff(of: stage),
          addsCuts: node.addsCuts || (node.depth > 0 && node.depth <= Tune.nodeCuts),
          isRounded: node.number > 0 && Tune.earlyStop > 0
        )
        .solve(&restricted, in: &session, shouldStop: nodes == 1 ? { false } : isOver)
        let t1 = Tune.cpu()
        let it1 = session.iterations
        Tune.say("node \(node.number) depth \(node.depth) from \(node.origin.map { "\($0.key) \($0.side)" } ?? "-") bound \(relaxation.bound ?? -1) obj \(relaxation.reading?.objective ?? -1) rounds \(relaxation.rounds) its \(it1 - it0) cols \(restricted.columns.count) rows \(session.constraintCount) open \(open.count) best \(bound) value \(value) t \(t1 - t0) cpu \(t1)")
        guard let found = relaxation.bound else { break }
        let nodeBound = max(found, node.bound)
        if node.number == 0 { bound = max(bound, nodeBound) }
        if let origin = node.origin, let reading = relaxation.reading {
          memory.learn(
            origin.key, origin.side,
            gain: max(0, min(reading.objective, Double(value) / unit) - origin.objective),
            distance: origin.distance)
        }
        if isGoodEnough(value, nodeBound) {
          closed = min(closed, nodeBound)
          break
        }
        guard let reading = relaxation.reading else {
          // The solver gave up here: nothing better than this is proven of the part any more.
          Tune.say("solver gave up")
          closed = min(closed, nodeBound)
          break
        }
        try consider(reading, restricted)
        if node.number == 0 {
          if Tune.trace > 1 {
            let f = Fractions(reading, of: restricted)
            Tune.say("short \(reading.shortfalls.enumerated().filter { $1 > 1e-6 }.map { "\(index.scenario.targets[$0].id):\($1)" })")
            Tune.say("opened \(reading.opened.enumerated().filter { $1 > 1e-6 }.map { "\(index.limits.classes[$0].programme.id)@\(index.limits.classes[$0].quarter):\($1)/\(f.learners[$0])" })")
            Tune.say("seats \(f.seats.enumerated().filter { Fractions.distanceToWhole($1) > 1e-6 && index.limits.seats[$0].classRow == nil }.map { "\(index.limits.seats[$0].intake.programme)@\(index.limits.seats[$0].intake.quarter):\($1)" })")
            let dd = session.duals()
            Tune.say("seatduals \(index.limits.seats.enumerated().filter { abs(dd[restricted.master.seats.rows[$0.offset].index]) > 1e-6 }.map { "\($0.element.intake.programme)@\($0.element.intake.quarter)(\($0.element.room)):\(dd[restricted.master.seats.rows[$0.offset].index])" })")
            Tune.say("classduals \(index.limits.classes.enumerated().filter { abs(dd[restricted.master.classes.least[$0.offset].index]) > 1e-6 }.map { "\($0.element.programme.id)@\($0.element.quarter):\(dd[restricted.master.classes.least[$0.offset].index])" })")
            Tune.say("cutduals \(restricted.cuts.cuts.filter { abs(dd[$0.row.index]) > 1e-6 }.map { "\($0.kind):\(dd[$0.row.index])" })")
            Tune.say("compl \(restricted.columnsOfOfficer.enumerated().map { (n, cols) in (n, cols.reduce(0.0) { $0 + reading.weights[$1] * Double(restricted.columns[$1].compliance) }) }.filter { $0.1 > 1e-6 && $0.1 < 1 - 1e-6 }.map { "\($0.0):\($0.1)" })")
            Tune.say("starts \(f.starts.count) covers \(restricted.cuts.cuts.count { if case .absence(_, .cover) = $0.kind { true } else { false } }) unsettled \(f.settled.count { $0 == nil })")
            Tune.say("cuts \(restricted.cuts.cuts.count) money/absence \(restricted.cuts.cuts.filter { if case .link = $0.kind { false } else { true } }.count)")
            let d = session.duals()
            for (n, row) in index.limits.absence.enumerated() where abs(d[restricted.master.absence.rows[n].index]) > 1e-7 {
              Tune.say("absence \(row.limit) dual \(d[restricted.master.absence.rows[n].index])")
            }
            for (n, row) in index.limits.money.enumerated() { Tune.say("money \(row.fund) \(row.year) dual \(d[restricted.master.money.rows[n].index])") }
          }
          if let goal = self.place(of: stage) {
            ruinAndRecreate(restricted, from: goal, moves: moves(share: 0.8))
          }
          report(stage.cost(of: incumbent), bound, nodes)
          if stage == .obligations {
            try dive(from: node.branch, &restricted, in: &session)
          }
          if isGoodEnough(stage.cost(of: incumbent), bound) { return }
        }
        if node.number == 0, stage != .obligations {
          let narrower = try narrowed(node.branch, reading, &restricted, in: &session)
          Tune.say("narrowed cpu \(Tune.cpu()) lasting \(base.classes.count) now \(narrower?.classes.count as Any)")
          guard let narrower else { break }
          if narrower != node.branch {
            var next = Node(branch: narrower, bound: nodeBound, number: made)
            next.addsCuts = true
            current = next
            made += 1
            continue
          }
        }
        if isGoodEnough(stage.cost(of: incumbent), nodeBound) {
          closed = min(closed, nodeBound)
          break
        }
        if isOver() || nodes >= nodeLimit {
          open.append(Node(branch: node.branch, bound: nodeBound, number: node.number))
          break
        }
        restricted.apply(node.branch, to: &session)
        let room = max(1e-6, Double(stage.cost(of: incumbent)) / unit - reading.objective)
        let fork = ForkChoice(perKind: Tune.probes, trials: Tune.trials,  iterations: Tune.probeIterations, sightings: Tune.sightings).choose(
          of: node.branch, reading, room: room, &memory, &restricted, in: &session)
        Tune.say("  fork \(fork.map { "\($0.key) \($0.fraction)" } ?? "none") its \(session.iterations - it1) t \(Tune.cpu() - t1)")
        guard let fork else { continue }
        let basis = session.basis()
        let halves = fork.sides.sorted {
          memory.gain(of: fork, $0.side) < memory.gain(of: fork, $1.side)
        }
        for (offset, half) in halves.enumerated() {
          var child = Node(branch: half.branch, bound: nodeBound, number: made)
          child.depth = node.depth + 1
          child.origin = Origin(
            key: fork.key, side: half.side, objective: reading.objective,
            distance: fork.distance(to: half.side))
          made += 1
          let value = stage.cost(of: incumbent)
          let least = min(closed, open.map(\.bound).min() ?? nodeBound)
          let isFar = Double(nodeBound - least) > Tune.plunge * Double(value - least)
          if offset == 0, !isFar {
            current = child
          } else {
            child.basis = basis
            open.append(child)
          }
        }
      }
      let best = stage.cost(of: incumbent)
      open.removeAll { $0.bound >= best }
    }
    bound = max(bound, min(closed, cutoff(of: stage)))
    report(stage.cost(of: incumbent), bound, nodes)
  }

  /// Settles classes for good, for later goals too, and then those of better plans alone.
  private mutating func narrowed(
    _ branch: Branch, _ reading: RestrictedMaster.Reading, _ restricted: inout RestrictedMaster,
    in session: inout SolverSession
  ) throws(PlanningFailure) -> Branch? {
    let stage = restricted.stage
    let least = cutoff(of: stage)
    let beyond = stage.cost(of: incumbent) + restricted.granularity.step(of: stage)
    let rule = BranchingRule(
      restricted: restricted, reading: reading, fractions: Fractions(reading, of: restricted))
    var probing = Probing(shouldStop: isOver)
    if Tune.lasting > 0, let lasting = try probing.narrow(
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

  /// What a plan must cost less than to be worth finding.
  private func cutoff(of stage: Stage) -> Int {
    let value = stage.cost(of: incumbent)
    return stage == .goal(.cost) ? value - GoalProof.costTolerance + 1 : value
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
    return Int(share * Double(movable * min(Tune.moves, 400)))
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
