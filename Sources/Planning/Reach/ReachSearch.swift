// SPDX-License-Identifier: GPL-3.0-or-later

import LinearProgramming
import Workforce

/// Whether some officers can all reach an aim within limits: how few must be left out.
///
/// Wanted officers have only roads that reach it; each of them may be left out. Others are free to fill
/// a class that needs them, and otherwise do nothing but what a decision requires.
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

  /// Those of officers when they are not wanted: what a decision requires, or what fills a class.
  private var others: [[Pathway]]
  private var known: Set<Pathway> = []
  private var knownOfOthers: Set<Pathway> = []

  /// How many programs have been solved.
  private(set) var solves = 0

  /// How many nodes a search for a whole plan may take.
  private static let nodeLimit = 300

  init(_ ground: ReachGround, shouldStop: @escaping @Sendable () -> Bool) {
    self.ground = ground
    self.shouldStop = shouldStop
    granularity = Granularity(index: ground.index, automata: ground.free)
    pool = ground.free.map { _ in [] }
    others = pool
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
    let index = ground.index.loosened(by: lifts)
    let master = Master(
      index: index, automata: ground.automata(wanted: wanted, in: index.limits),
      isElastic: true)
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
    _ master: Master, _ wanted: Set<Int>, in session: inout Solver
  ) -> RestrictedMaster {
    var restricted = RestrictedMaster(
      master: master, granularity: granularity,
      mayBeLeftOut: master.automata.indices.map(wanted.contains))
    for place in master.automata.indices {
      if wanted.contains(place) {
        for pathway in pool[place] { restricted.add(pathway, to: &session) }
      } else {
        for pathway in beside(place) { restricted.add(pathway, to: &session) }
      }
    }
    return restricted
  }

  /// What officers may do who are not wanted.
  private func beside(_ place: Int) -> [Pathway] {
    let idle = ground.free[place].idlePathway(of: place).map { [$0] } ?? []
    return idle + others[place]
  }

  /// Keeps what pricing has met for the next question.
  private func learn(from restricted: RestrictedMaster, _ wanted: Set<Int>) {
    for pathway in restricted.columns {
      let place = pathway.officer
      if wanted.contains(place) {
        if known.insert(pathway).inserted { pool[place].append(pathway) }
      } else if !pathway.starts.isEmpty, knownOfOthers.insert(pathway).inserted {
        others[place].append(pathway)
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
    for (row, cap) in master.absence.rows.enumerated() where cap.map(isIdle) ?? true {
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

  /// Prices pathways for these limits first, then finds a whole plan among them.
  func best(
    of officers: [Int], lifting lifts: [LimitChange]
  ) throws(PlanningFailure) -> Whole? {
    _ = try bound(of: officers, lifting: lifts, allowed: .max - 1)
    return try whole(of: officers, lifting: lifts)
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
    let automata = ground.automata(wanted: wanted, in: index.limits)
    let master = Master(index: index, automata: automata, isElastic: true)
    var program = master.program
    for variable in master.seats.missing { program.setBounds(.exactly(0), of: variable) }
    for (place, variable) in master.officers.leftOut.enumerated() {
      program.setBounds(wanted.contains(place) ? .unit : .exactly(0), of: variable)
      program.setIntegrality(.integer, of: variable)
    }
    if let elastic {
      let added = elastic.add(to: &program, master, many: wanted.count, isWhole: true)
      for (variable, cost) in added.priced { program.setObjective(cost, of: variable) }
      program.addConstraint(
        .atMost(Double(ground.spare)),
        terms: wanted.sorted().map { (master.officers.leftOut[$0], 1) })
    } else {
      for variable in master.classes.missing { program.setBounds(.exactly(0), of: variable) }
      for place in officers { program.setObjective(1, of: master.officers.leftOut[place]) }
    }
    var columns: [(pathway: Pathway, variable: Variable)] = []
    for place in automata.indices {
      let pathways = wanted.contains(place) ? pool[place] : beside(place)
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
  /// What one officer too many costs is more than any price; where that is paid, limits that are kept
  /// forbid the aim.
  ///
  /// - Returns: what it costs, and the concessions rounded up; nothing where it can't be, or was called
  ///   off.
  func elasticBound(
    of officers: [Int], _ elastic: ElasticLimits
  ) throws(PlanningFailure) -> (cost: Double, proposal: [LimitChange])? {
    solves += 1
    let wanted = Set(officers)
    let master = Master(
      index: ground.index, automata: ground.automata(wanted: wanted, in: ground.index.limits),
      isElastic: true)
    var program = master.program
    let added = elastic.add(to: &program, master, many: wanted.count, isWhole: false)
    let counted = program.addConstraint(
      .atMost(Double(ground.spare)),
      terms: wanted.sorted().map { (master.officers.leftOut[$0], 1) })
    let over = program.addVariable(objective: Self.penalty, entries: [(counted, -1)])
    return try withSolver(for: program, options: SolverOptions()) {
      (session) throws(PlanningFailure) in
      var restricted = begin(master, wanted, in: &session)
      restricted.begin(.blend([:]), in: &session)
      // Being left out is free as far as it is allowed.
      for place in wanted { session.setObjective(0, of: master.officers.leftOut[place]) }
      for (variable, cost) in added.priced { session.setObjective(cost, of: variable) }
      session.setObjective(Self.penalty, of: over)
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
        var count = 0
        for pathway in priced.pathways where restricted.add(pathway, to: &session) { count += 1 }
        if count == 0 { break }
        // Prices that could still fall prove nothing.
        if shouldStop() { return nil }
      }
      learn(from: restricted, wanted)
      guard session.value(of: over) < 1e-6 else { return nil }
      return (session.objectiveValue, added.proposal(session, officers: officers.count))
    }
  }

  private static let penalty = 10_000.0
}
