// SPDX-License-Identifier: GPL-3.0-or-later

import LinearProgramming
import Workforce

/// The aim as one integer program with every start of every officer, for scenarios that are small enough.
///
/// Sets: officers i, those wanted among them W ⊆ those who could reach the aim.
/// Variables: x and its helpers of the compact program; b[i] ∈ {0, 1}, officer i stays behind.
///
///     b[i] ≥ belongs[i] − reaches[i]        for every i who could reach the aim
///     Σ_{i ∈ W} b[i] ≤ allowed
///
/// on top of the shared rows of the master, of which any may be lifted. In words: enough of those who are
/// wanted reach the aim; all others are free to do what helps them, such as to fill a class, or nothing.
///
/// Nothing is generated and nothing rounded here: what the solver finds is counted again in whole
/// numbers, and that there is nothing is proven to within its tolerance.
struct ReachProgram {
  /// What is asked of the program.
  struct Question {
    /// Those who are to reach the aim, and how many of them may stay behind.
    var wanted: [Int]
    var allowed = 0

    /// The limits that are in nobody's way.
    var lifted: Set<LimitElement> = []
  }

  /// What a search found.
  enum Finding {
    /// A plan, with what it costs and what no plan undercuts.
    case plan(ReachSearch.Whole, least: Double)

    /// There is none.
    case nothing

    /// The search was given up; what no plan undercuts, as far as that is known.
    case unknown(least: Double?)
  }

  private let ground: ReachGround
  private let master: Master
  private let program: LinearProgram
  private let shouldStop: @Sendable () -> Bool

  /// By officer: the starts there are, and whether the officer stays behind.
  private let starts: [[(variable: Variable, seatRow: Int)]]
  private let behind: [Int: Variable]

  /// By officer: how many variables there are.
  private let blocks: [Int]

  /// Whether a decision asks something of each officer.
  private let isObliged: [Bool]

  /// How many nodes a search may take: whatever the machine, the same.
  static let nodeLimit = 200

  /// Writes the program down; nothing where it would be too large.
  init?(
    _ ground: ReachGround, mostVariables: Int, shouldStop: @escaping @Sendable () -> Bool
  ) {
    let index = ground.index
    // Each start is a variable, so that counting them is enough to see that there are far too many.
    let options = ground.free.reduce(0) { $0 + $1.options.count }
    guard options <= mostVariables else { return nil }
    let master = Master(index: index, automata: ground.free, isElastic: true)
    var program = master.program(master.program, for: .targets, holding: [:])
    for variable in master.targets.shortfalls { program.setObjective(0, of: variable) }
    var starts: [[(variable: Variable, seatRow: Int)]] = []
    var blocks: [Int] = []
    var behind: [Int: Variable] = [:]
    var isObliged: [Bool] = []
    var offers: [Int: UnitOffers] = [:]
    let possible = Set(ground.possible)
    for officer in ground.free.indices {
      let group = index.offerGroups.number(of: index.scenario.officers[officer].unit)
      let offered = offers[group] ?? index.offerGroups.offers(ofGroup: group, index: index)
      offers[group] = offered
      var part = CompactOfficer(officer, of: master, offers: offered)
      part.requireRules()
      part.countWorth()
      let variables = part.block.write(to: &program, goal: nil)
      blocks.append(variables.count)
      starts.append(
        part.seats.compactMap { start, row in
          start.affine.column.map { (variables[$0], row) }
        })
      isObliged.append(!part.options.obligations.isEmpty)
      if possible.contains(officer), let standing = part.standings[ground.target] {
        behind[officer] = program.addBehind(standing, variables)
      }
    }
    guard program.columns.count <= mostVariables else { return nil }
    self.ground = ground
    self.master = master
    self.program = program
    self.shouldStop = shouldStop
    self.starts = starts
    self.blocks = blocks
    self.behind = behind
    self.isObliged = isObliged
  }

  // MARK: Questions

  /// The plan that leaves the fewest behind, of those with fewer than some.
  func fewestBehind(
    _ question: Question, below most: Int
  ) throws(PlanningFailure) -> Finding {
    var program = prepared(question)
    for officer in question.wanted {
      if let variable = behind[officer] { program.setObjective(1, of: variable) }
    }
    let cutoff = most == .max ? nil : Double(most - 1)
    let found = try solve(program, question, cutoff: cutoff)
    // A search that gave up may only have branched on the wrong variables.
    guard case .unknown(let least) = found, program.columns.count <= Self.mostForPenalties else {
      return found
    }
    switch try solve(program, question, cutoff: cutoff, branching: .penalties) {
    case .nothing: return .nothing
    case .plan(let whole, let other): return .plan(whole, least: max(other, least ?? other))
    case .unknown(let other):
      return .unknown(least: [least, other].compactMap(\.self).max())
    }
  }

  /// Any plan that leaves behind no more than allowed.
  func anyPlan(_ question: Question) throws(PlanningFailure) -> Finding {
    try solve(prepared(question), question, nodeLimit: Self.nodeLimit / 3)
  }

  /// Any plan for which nothing gives way beyond some changes.
  func anyPlan(
    _ question: Question, _ elastic: ElasticLimits, granting changes: [LimitChange]
  ) throws(PlanningFailure) -> Finding {
    var program = prepared(question)
    elastic.add(to: &program, master, many: question.wanted.count, isWhole: true)
      .grant(changes, in: &program)
    return try solve(program, question, elastic: elastic, nodeLimit: Self.nodeLimit / 3)
  }

  /// The plan for which the least must give way, of those that cost less than something.
  ///
  /// Where changes are settled, seats and classes give way by no more than these, so that only money and
  /// absence are sought anew.
  func cheapest(
    _ question: Question, _ elastic: ElasticLimits, below cost: Int?,
    settled: [LimitChange]? = nil
  ) throws(PlanningFailure) -> Finding {
    var program = prepared(question)
    let most = cost.map { Double($0) / 1_000_000 }
    let variables = elastic.add(
      to: &program, master, many: question.wanted.count, isWhole: true, most: most)
    if let settled { variables.settle(settled, in: &program) }
    for (variable, cost) in variables.priced { program.setObjective(cost, of: variable) }
    return try solve(
      program, question, elastic: elastic, cutoff: most.map { $0 - Self.leastSaving },
      nodeLimit: settled == nil ? Self.nodeLimit : 3 * Self.nodeLimit)
  }

  /// The least that a set of concessions must be cheaper by to be worth looking for: a thousandth.
  static let leastSaving = 0.001

  // MARK: Solving

  private func prepared(_ question: Question) -> LinearProgram {
    var program = program
    let wanted = Set(question.wanted)
    if question.allowed == 0 {
      for officer in question.wanted {
        if let variable = behind[officer] { program.setBounds(.exactly(0), of: variable) }
      }
    } else {
      program.addConstraint(
        .atMost(Double(question.allowed)),
        terms: question.wanted.compactMap { behind[$0].map { ($0, 1) } })
    }
    lift(question.lifted, in: &program, many: ground.free.count)
    let least = ground.rowsToFill(ground.index.limits)
      .filter { !question.lifted.contains(.classMinimum($0)) }
    // Whoever fills no class that must be filled is only in the way.
    for officer in starts.indices
    where !wanted.contains(officer) && !isObliged[officer]
      && !ground.mayHelp(officer, fill: least)
    {
      for (variable, _) in starts[officer] { program.setBounds(.exactly(0), of: variable) }
    }
    return program
  }

  private func lift(_ elements: Set<LimitElement>, in program: inout LinearProgram, many: Int) {
    for element in elements {
      switch element {
      case .seats(let row): program.setBounds(.free, of: master.seats.rows[row])
      case .classes(let row):
        let most = master.classes.maximumClasses[row] + many
        program.setBounds(.between(0, Double(most)), of: master.classes.opened[row])
      case .classMinimum(let row): program.setBounds(.free, of: master.classes.least[row])
      case .money(let row): program.setBounds(.free, of: master.money.rows[row])
      case .absence(let row):
        if let cap = master.absence.rows[row] { program.setBounds(.free, of: cap) }
        if let fill = master.absence.fills[row] { program.setBounds(.free, of: fill.row) }
      }
    }
  }

  private func solve(
    _ program: LinearProgram, _ question: Question, elastic: ElasticLimits? = nil,
    cutoff: Double? = nil, nodeLimit: Int = Self.nodeLimit,
    branching: IntegerSearch.Branching? = nil
  ) throws(PlanningFailure) -> Finding {
    var search = IntegerSearch(cuts: .all, nodeLimit: nodeLimit, cutoff: cutoff)
    if let branching {
      search.branching = branching
    } else if undecided(of: program) <= Self.usualVariables {
      search.branching = .pseudoCosts
    } else {
      // What branching costs is tried on a copy of the program for each variable in question, which only
      // a small one is worth: in a large one many quick nodes find more than few careful ones.
      search.branching = .mostFractional
      search.cuts.remove(.gomory)
      search.nodeLimit = 2 * nodeLimit
    }
    let outcome: IntegerSearch.Outcome
    do throws(SolverFailure) {
      outcome = try search.solve(program, shouldStop: shouldStop)
    } catch {
      throw PlanningFailure(error)
    }
    if outcome.termination == .infeasible { return .nothing }
    guard let values = outcome.values, let whole = whole(values),
      whole.leftOut.count(where: Set(question.wanted).contains) <= question.allowed,
      isWithin(whole, question, elastic)
    else { return .unknown(least: outcome.bound) }
    return .plan(whole, least: outcome.bound ?? -.infinity)
  }

  /// How many variables a question leaves open, without those of officers who can start nothing.
  private func undecided(of program: LinearProgram) -> Int {
    let idle = starts.indices.filter { officer in
      starts[officer].allSatisfy { program[$0.variable].bounds == .exactly(0) }
    }
    return program.columns.count - idle.reduce(0) { $0 + blocks[$1] }
  }

  /// How many variables a commune's program has.
  private static let usualVariables = 3_200

  /// Up to how many variables penalties are worked out for: beyond, one node takes minutes.
  private static let mostForPenalties = 4_500

  /// The plan that a solution says; nothing when it is none, by less than the solver sees.
  private func whole(_ values: [Double]) -> ReachSearch.Whole? {
    var pathways: [Pathway] = []
    for officer in starts.indices {
      let rows = starts[officer].filter { values[$0.variable.index] > 0.5 }.map(\.seatRow)
      guard let pathway = ground.free[officer].pathway(of: officer, startingOn: Set(rows)) else {
        return nil
      }
      pathways.append(pathway)
    }
    return ReachSearch.Whole(pathways: pathways, leftOut: ground.leftOut(of: pathways))
  }

  /// Whether a plan exceeds only what is lifted or may give way.
  private func isWithin(
    _ whole: ReachSearch.Whole, _ question: Question, _ elastic: ElasticLimits?
  ) -> Bool {
    ground.index.limits.excess(of: whole.pathways).allSatisfy { change in
      question.lifted.contains(change.element)
        || elastic.map { !$0.kept.contains(LimitFamilies(change.family)) } ?? false
    }
  }
}

extension LinearProgram {
  /// Adds a variable that is 1 when an officer belongs to those who are meant and does not reach the aim.
  fileprivate mutating func addBehind(
    _ standing: (belongs: CompactLiteral, reaches: CompactLiteral), _ variables: [Variable]
  ) -> Variable {
    let behind = addVariable(bounds: .unit, integrality: .integer)
    let (belongs, reaches) = (standing.belongs.affine, standing.reaches.affine)
    var factors: [Variable: Double] = [behind: 1]
    if let column = reaches.column { factors[variables[column], default: 0] += reaches.factor }
    if let column = belongs.column { factors[variables[column], default: 0] -= belongs.factor }
    addConstraint(
      .atLeast(belongs.constant - reaches.constant),
      terms: factors.filter { $0.value != 0 }.sorted { $0.key.index < $1.key.index }
        .map { ($0.key, $0.value) })
    return behind
  }
}
