// SPDX-License-Identifier: GPL-3.0-or-later

import LinearProgramming
import Workforce

/// Whether some officers can all reach an aim within limits: how few must be left out.
///
/// Wanted officers have only roads that reach it; each of them may be left out, and all others do
/// nothing but what a decision requires.
///
///     min Σ_i o[i]   subject to the rows of the master
///
/// A relaxation gives a bound by exact pricing, which is a proof when it is above what is allowed. A
/// whole plan comes from branch and bound over the pathways that pricing has met.
final class ReachSearch {
  let ground: ReachGround
  private let granularity: Granularity
  private let shouldStop: @Sendable () -> Bool

  /// The pathways met so far, by officer: they hold in all limits, which only differ in their room.
  private var pool: [[Pathway]]

  /// Those of officers who are not wanted, but of whom a decision requires something.
  private var obliged: [[Pathway]]
  private var known: Set<Pathway> = []

  /// How many programs have been solved.
  private(set) var solves = 0

  /// What a search for a whole plan may take: nodes of a branch and bound over known pathways, and
  /// nodes and iterations of a tree that prices new ones.
  private static let nodeLimit = 300
  private static let treeLimit = 6
  private static let iterationLimit = 2_000

  init(_ ground: ReachGround, shouldStop: @escaping @Sendable () -> Bool) {
    self.ground = ground
    self.shouldStop = shouldStop
    granularity = Granularity(index: ground.index, automata: ground.free)
    pool = ground.free.map { _ in [] }
    obliged = pool
  }

  /// What a relaxation says.
  struct Bound {
    /// No plan leaves out fewer.
    let least: Int

    /// Those without whom the bound would be no worse, and limits whose room it does not count.
    let idleOfficers: Set<Int>
    let idleLimits: Set<LimitElement>
  }

  /// Bounds how many must be left out; stops as soon as the bound is beyond what is allowed.
  func bound(
    of officers: [Int], lifting lifts: [LimitChange], allowed: Int = 0
  ) throws(PlanningFailure) -> Bound {
    solves += 1
    let wanted = Set(officers)
    let master = Master(
      index: ground.index.loosened(by: lifts), automata: ground.automata(wanted: wanted))
    let outcome = try withSolver(for: master.program, options: SolverOptions()) {
      (session) throws(PlanningFailure) in
      var restricted = begin(master, wanted, in: &session)
      restricted.begin(.obligations, in: &session)
      let relaxation = try ColumnGeneration(cutoff: allowed + 1)
        .solve(&restricted, in: &session, shouldStop: shouldStop)
      learn(from: restricted, wanted)
      return (restricted, relaxation)
    }
    let (restricted, relaxation) = outcome
    // Without a bound there is no plan that leaves out only those who may be.
    guard let least = relaxation.bound else {
      return Bound(least: officers.count + 1, idleOfficers: [], idleLimits: [])
    }
    guard let point = relaxation.point else {
      return Bound(least: least, idleOfficers: [], idleLimits: [])
    }
    return Bound(
      least: least, idleOfficers: idleOfficers(wanted, at: point, restricted),
      idleLimits: idleLimits(at: point, master))
  }

  private func begin<Solver: LinearSolver & ~Copyable>(
    _ master: Master, _ wanted: Set<Int>, obliged: [Bool] = [], in session: inout Solver
  ) -> RestrictedMaster {
    var restricted = RestrictedMaster(
      master: master, granularity: granularity,
      mayBeLeftOut: master.automata.indices.map {
        wanted.contains($0) || !obliged.isEmpty && obliged[$0]
      })
    for place in master.automata.indices {
      if wanted.contains(place) {
        for pathway in pool[place] { restricted.add(pathway, to: &session) }
      } else {
        for pathway in idle(place) { restricted.add(pathway, to: &session) }
      }
    }
    return restricted
  }

  /// What officers do who are not wanted.
  private func idle(_ place: Int) -> [Pathway] {
    ground.free[place].idlePathway(of: place).map { [$0] } ?? obliged[place]
  }

  /// Keeps what pricing has met for the next question.
  private func learn(from restricted: RestrictedMaster, _ wanted: Set<Int>) {
    for pathway in restricted.columns {
      let place = pathway.officer
      if wanted.contains(place) {
        if known.insert(pathway).inserted { pool[place].append(pathway) }
      } else if !obliged[place].contains(pathway) {
        obliged[place].append(pathway)
      }
    }
  }

  private func idleOfficers(
    _ wanted: Set<Int>, at point: DualPoint, _ restricted: RestrictedMaster
  ) -> Set<Int> {
    let standing = restricted.standing(at: point)
    let priced = OfficerPricing(leastGain: .infinity).price(
      standing, at: standing.prices(duals: point.duals), cuts: CutPrices(), duals: point.duals)
    return wanted.filter { (priced.values[$0] ?? 1) < 1e-9 }
  }

  private func idleLimits(at point: DualPoint, _ master: Master) -> Set<LimitElement> {
    func isIdle(_ row: Constraint) -> Bool { abs(point.duals[row.index]) < 1e-12 }
    var idle: Set<LimitElement> = []
    for (row, seats) in master.seats.rows.enumerated() where isIdle(seats) {
      idle.insert(.seats(row))
    }
    for row in master.classes.opened.indices {
      if isIdle(master.classes.least[row]) { idle.insert(.classMinimum(row)) }
      if isIdle(master.classes.least[row]), isIdle(master.classes.most[row]) {
        idle.insert(.classes(row))
      }
    }
    for (row, money) in master.money.rows.enumerated() where isIdle(money) {
      idle.insert(.money(row))
    }
    for (row, cap) in master.absence.rows.enumerated() where isIdle(cap) {
      if master.absence.fills[row].map({ isIdle($0.row) }) ?? true { idle.insert(.absence(row)) }
    }
    return idle
  }
}

extension ReachSearch {
  /// A whole plan, and who of those wanted is left out in it.
  struct Whole {
    var pathways: [Pathway]
    var leftOut: [Int]
  }

  /// Finds a whole plan that leaves out few: of pathways met so far, then by dives and a tree.
  ///
  /// It is content with as many left out as `enough` says.
  func best(
    of officers: [Int], lifting lifts: [LimitChange], enough: Int = 0
  ) throws(PlanningFailure) -> Whole? {
    let least = try bound(of: officers, lifting: lifts, allowed: .max - 1).least
    let first = try whole(of: officers, lifting: lifts)
    if let first, first.leftOut.count <= max(least, enough) { return first }
    let second = try tree(of: officers, lifting: lifts, enough: max(least, enough))
    guard let first, let second else { return second ?? first }
    return second.leftOut.count < first.leftOut.count ? second : first
  }

  private func tree(
    of officers: [Int], lifting lifts: [LimitChange], enough: Int
  ) throws(PlanningFailure) -> Whole? {
    solves += 1
    let wanted = Set(officers)
    let index = ground.index.loosened(by: lifts)
    let automata = ground.automata(wanted: wanted)
    let master = Master(index: index, automata: automata)
    let idle = automata.enumerated().map { $1.idlePathway(of: $0) }
    let start = zip(automata.indices, idle).map { wanted.contains($0) ? nil : $1 }
    guard let start = Candidate(pathways: start, automata: automata, index: index) else {
      return nil
    }
    let control = SearchControl(
      effort: 1, gap: 0, threads: 1, shouldStop: { [shouldStop] _ in shouldStop() })
    let found = try withSolver(for: master.program, options: SolverOptions()) {
      (session) throws(PlanningFailure) in
      var restricted = begin(master, wanted, obliged: idle.map { $0 == nil }, in: &session)
      var search = BranchAndPrice(
        index: index, automata: automata, control: control, incumbent: start)
      restricted.begin(.obligations, in: &session)
      search.limit(nodes: Self.treeLimit, iterations: Self.iterationLimit)
      try search.run(
        &restricted, in: &session, isGoodEnough: { value, _ in value <= enough },
        report: { _, _, _ in })
      learn(from: restricted, wanted)
      return search.incumbent
    }
    let leftOut = officers.filter { found.pathways[$0] == nil }
    let pathways = automata.indices.compactMap { place in
      found.pathways[place] ?? ground.free[place].idlePathway(of: place)
    }
    guard pathways.count == automata.count else { return nil }
    return Whole(pathways: pathways, leftOut: leftOut)
  }

  /// Finds a whole plan that leaves out few, of pathways met so far; the bound should be asked before.
  ///
  /// With elastic limits it is the cheapest set of concessions that leaves out no more than allowed.
  func whole(
    of officers: [Int], lifting lifts: [LimitChange], elastic: ElasticLimits? = nil
  ) throws(PlanningFailure) -> Whole? {
    solves += 1
    let wanted = Set(officers)
    let index = ground.index.loosened(by: lifts)
    let automata = ground.automata(wanted: wanted)
    let master = Master(index: index, automata: automata)
    var program = master.program
    for variable in master.seats.missing { program.setBounds(.exactly(0), of: variable) }
    for (place, variable) in master.officers.leftOut.enumerated() {
      program.setBounds(wanted.contains(place) ? .unit : .exactly(0), of: variable)
      program.setIntegrality(.integer, of: variable)
    }
    if let elastic {
      _ = elastic.add(to: &program, master, wanted: wanted, isWhole: true)
    } else {
      for variable in master.classes.missing { program.setBounds(.exactly(0), of: variable) }
      for place in officers { program.setObjective(1, of: master.officers.leftOut[place]) }
    }
    var columns: [(pathway: Pathway, variable: Variable)] = []
    for place in automata.indices {
      let pathways = wanted.contains(place) ? pool[place] : idle(place)
      for pathway in pathways {
        let variable = program.addVariable(
          bounds: .unit, integrality: .integer, entries: master.entries(of: pathway))
        columns.append((pathway, variable))
      }
    }
    let outcome: IntegerSearch.Outcome
    do throws(SolverFailure) {
      outcome = try IntegerSearch(cuts: [.mixedIntegerRounding, .cover], nodeLimit: Self.nodeLimit)
        .solve(program, shouldStop: shouldStop)
    } catch {
      throw PlanningFailure(error)
    }
    guard outcome.objective != nil else { return nil }
    var chosen: [Pathway?] = automata.map { _ in nil }
    for (pathway, variable) in columns where (outcome.value(of: variable) ?? 0) > 0.5 {
      chosen[pathway.officer] = pathway
    }
    let leftOut = officers.filter { chosen[$0] == nil }
    for place in leftOut { chosen[place] = ground.free[place].idlePathway(of: place) }
    let pathways = chosen.compactMap(\.self)
    guard pathways.count == automata.count else { return nil }
    // Counted again in whole numbers: a solver's tolerance is no room.
    if elastic == nil {
      var ledger = Ledger(limits: index.limits)
      for pathway in pathways { ledger.add(pathway) }
      guard ledger.isWithinLimits else { return nil }
    }
    return Whole(pathways: pathways, leftOut: leftOut)
  }

  /// Prices of elastic limits: the pathways of the cheapest fractional concession join the pool.
  ///
  /// - Returns: what it costs, how many too many are left out even so, and the concessions rounded up.
  func elasticBound(
    of officers: [Int], _ elastic: ElasticLimits
  ) throws(PlanningFailure) -> (cost: Double, over: Double, proposal: [LimitChange])? {
    solves += 1
    let wanted = Set(officers)
    let master = Master(index: ground.index, automata: ground.automata(wanted: wanted))
    var program = master.program
    let elasticVariables = elastic.add(to: &program, master, wanted: wanted, isWhole: false)
    return try withSolver(for: program, options: SolverOptions()) {
      (session) throws(PlanningFailure) in
      var restricted = begin(master, wanted, in: &session)
      restricted.begin(.blend([:]), in: &session)
      elastic.charge(elasticVariables, master, wanted: wanted, in: &session)
      // Seats that are not there may be conceded, so pathways that use them must be priced.
      if !elastic.kept.contains(.seats) {
        for row in master.seats.room.indices {
          restricted.applied.seats[row] = 0...(master.seats.room[row] + officers.count)
        }
      }
      while true {
        let termination: Termination
        do throws(SolverFailure) {
          termination = try session.solve()
        } catch {
          throw PlanningFailure(error)
        }
        guard termination == .optimal, session.objectiveValue.isFinite else { return nil }
        let duals = restricted.signed(session.duals())
        let priced = OfficerPricing().price(
          restricted, at: restricted.prices(duals: duals), cuts: CutPrices(), duals: duals)
        var added = 0
        for pathway in priced.pathways where restricted.add(pathway, to: &session) { added += 1 }
        if added == 0 || shouldStop() { break }
      }
      learn(from: restricted, wanted)
      let over = session.value(of: elasticVariables.over)
      return (
        session.objectiveValue - ElasticLimits.penalty * over, over,
        elasticVariables.proposal(session, officers: officers.count)
      )
    }
  }
}
