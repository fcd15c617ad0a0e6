// SPDX-License-Identifier: GPL-3.0-or-later

import LinearProgramming
import Workforce

/// The live master program with the pathways generated so far, under the branch last applied.
struct RestrictedMaster {
  let master: Master
  let granularity: Granularity
  private(set) var columns: [Pathway] = []
  private var variables: [Variable] = []
  private var known: Set<Pathway> = []
  private(set) var columnsOfOfficer: [[Int]]
  private var isOpen: [Bool] = []
  private(set) var stage = Stage.obligations
  private(set) var applied = Branch.root
  private(set) var held: [Goal: Int] = [:]
  private(set) var cuts: StartCuts

  /// What a missing learner, an officer left out or a broken hold costs the solver.
  ///
  /// Where that is too little to keep the solver from breaking something, it is raised.
  private var penalty = RestrictedMaster.leastPenalty
  private static let leastPenalty = 10_000.0
  private static let greatestPenalty = 1e11

  /// Officers who may be left out while the first stage finds out whether decisions can be kept.
  let mayBeLeftOut: [Bool]

  init(master: Master, granularity: Granularity, mayBeLeftOut: [Bool]) {
    self.master = master
    self.granularity = granularity
    self.mayBeLeftOut = mayBeLeftOut
    columnsOfOfficer = Array(repeating: [], count: master.automata.count)
    cuts = StartCuts(limits: master.index.limits, officers: master.automata.count)
  }

  // MARK: Columns

  /// Adds a pathway that is not there yet; says whether it was new.
  @discardableResult
  mutating func add<Solver: LinearSolver & ~Copyable>(_ pathway: Pathway, to session: inout Solver)
    -> Bool
  {
    guard known.insert(pathway).inserted else { return false }
    let open = applied.filter(of: pathway.officer)?.allows(pathway) ?? true
    let variable = session.addVariable(
      objective: objective(of: pathway), bounds: open ? .nonnegative : .exactly(0),
      entries: master.entries(of: pathway)
        + cuts.entries(of: pathway, of: master.automata[pathway.officer].options))
    columnsOfOfficer[pathway.officer].append(columns.count)
    columns.append(pathway)
    variables.append(variable)
    isOpen.append(open)
    return true
  }

  /// Adds the cuts that a point breaks, the worst first; returns how many.
  mutating func addCuts<Solver: LinearSolver & ~Copyable>(
    brokenBy reading: Reading, by tolerance: Double = 0.02, to session: inout Solver
  ) -> Int {
    let separation = CutSeparation(
      limits: master.index.limits, automata: master.automata, tolerance: tolerance)
    let broken = separation.broken(
      columns: columns, weights: reading.weights, opened: reading.opened, known: cuts)
    let added = Array(broken.prefix(20 + 2 * master.automata.count))
    var fresh = StartCuts(limits: master.index.limits, officers: master.automata.count)
    for (place, kind) in added.enumerated() { fresh.add(kind, as: Constraint(index: place)) }
    var terms: [[(Variable, Double)]] = added.map { kind in
      fresh.coefficients(ofClassesIn: kind).map { (master.classes.opened[$0.classRow], $0.value) }
    }
    for (column, variable) in zip(columns, variables) {
      for (cut, value) in fresh.entries(of: column, of: master.automata[column.officer].options) {
        terms[cut.index].append((variable, value))
      }
    }
    for (kind, terms) in zip(added, terms) {
      cuts.add(kind, as: session.addConstraint(.atMost(cuts.right(of: kind)), terms: terms))
    }
    return added.count
  }

  private func objective(of pathway: Pathway) -> Double {
    master.goals.goals.reduce(0) { sum, goal in
      let weight = stage.weight(of: goal)
      return weight == 0 ? sum : sum + weight * master.goals.part(goal, of: pathway)
    }
  }

  // MARK: Stage, holds and branch

  /// Turns to another goal.
  mutating func begin<Solver: LinearSolver & ~Copyable>(_ stage: Stage, in session: inout Solver) {
    self.stage = stage
    for (column, variable) in zip(columns, variables) {
      session.setObjective(objective(of: column), of: variable)
    }
    penalty = Self.leastPenalty
    chargePenalties(in: &session)
    for (variable, cost) in zip(master.classes.opened, openingCosts) {
      session.setObjective(cost, of: variable)
    }
    for (variable, weight) in zip(master.targets.shortfalls, shortfallCosts) {
      session.setObjective(weight, of: variable)
    }
  }

  private func chargePenalties<Solver: LinearSolver & ~Copyable>(in session: inout Solver) {
    for (officer, variable) in master.officers.leftOut.enumerated() {
      let free = stage == .obligations && mayBeLeftOut[officer]
      session.setObjective(free ? 1 : penalty, of: variable)
    }
    for variable in master.seats.missing + master.classes.missing + master.goals.exceeded {
      session.setObjective(penalty, of: variable)
    }
  }

  /// Makes it dearer to leave out or break anything; says no when that has been tried enough.
  ///
  /// What a hold is exceeded by can be a thousandth and save millions.
  mutating func raisePenalties<Solver: LinearSolver & ~Copyable>(in session: inout Solver) -> Bool {
    guard penalty < Self.greatestPenalty else { return false }
    penalty *= 1_000
    chargePenalties(in: &session)
    return true
  }

  /// What opening a class costs the stage, by class row.
  private var openingCosts: [Double] {
    master.index.limits.classes.enumerated().map { number, row in
      if case .classes(number, let end) = stage { return Double(end.sign) }
      let weight = stage.weight(of: .cost)
      return weight == 0
        ? 0 : weight * master.scales.millions(row.payments.reduce(0) { $0 + $1.dong })
    }
  }

  private var shortfallCosts: [Double] {
    master.targetWeights.map { $0 * stage.weight(of: .targets) }
  }

  /// Holds a goal at a value, turned so that less is better.
  mutating func hold<Solver: LinearSolver & ~Copyable>(
    _ goal: Goal, at most: Int, in session: inout Solver
  ) {
    guard let place = master.goals.goals.firstIndex(of: goal) else { return }
    held[goal] = most
    session.setBounds(
      .atMost(master.scales.whole(most, of: goal)), of: master.goals.rows[place])
    session.setBounds(.nonnegative, of: master.goals.exceeded[place])
  }

  /// Lets a goal go again.
  mutating func release<Solver: LinearSolver & ~Copyable>(_ goal: Goal, in session: inout Solver) {
    guard let place = master.goals.goals.firstIndex(of: goal) else { return }
    held[goal] = nil
    session.setBounds(.free, of: master.goals.rows[place])
    session.setBounds(.exactly(0), of: master.goals.exceeded[place])
  }

  /// Tells whether a plan keeps every hold, exactly.
  func keepsHolds(_ candidate: Candidate) -> Bool {
    held.allSatisfy { candidate.cost(of: $0.key) <= $0.value }
  }

  /// Moves the solver's bounds from the branch applied to another.
  mutating func apply<Solver: LinearSolver & ~Copyable>(_ branch: Branch, to session: inout Solver)
  {
    guard branch != applied else { return }
    let old = applied
    applied = branch
    for row in Set(old.seats.keys).union(branch.seats.keys).sorted()
    where old.seats[row] != branch.seats[row] {
      let range = branch.seats[row] ?? 0...master.seats.room[row]
      session.setBounds(
        .between(Double(range.lowerBound), Double(range.upperBound)), of: master.seats.rows[row])
      session.setBounds(
        .between(0, Double(range.lowerBound)), of: master.seats.missing[row])
    }
    for row in Set(old.classes.keys).union(branch.classes.keys).sorted()
    where old.classes[row] != branch.classes[row] {
      let range = branch.classes[row] ?? 0...master.classes.maximumClasses[row]
      session.setBounds(
        .between(Double(range.lowerBound), Double(range.upperBound)),
        of: master.classes.opened[row])
    }
    for (number, fill) in master.absence.fills.enumerated()
    where old.filledCaps[number] != branch.filledCaps[number] {
      guard let fill else { continue }
      let isFull = branch.filledCaps[number].map { Bounds.exactly($0 ? 1 : 0) }
      session.setBounds(isFull ?? .unit, of: fill.isFull)
    }
    for officer in Set(old.officers.keys).union(branch.officers.keys).sorted()
    where old.officers[officer] != branch.officers[officer] {
      for column in columnsOfOfficer[officer] {
        let open = branch.filter(of: officer)?.allows(columns[column]) ?? true
        guard open != isOpen[column] else { continue }
        isOpen[column] = open
        session.setBounds(open ? .nonnegative : .exactly(0), of: variables[column])
      }
    }
  }

  /// What the master would cost under a branch, without pricing: a guess at the branch's bound.
  mutating func probe(_ branch: Branch, in session: inout SolverSession) -> Double {
    apply(branch, to: &session)
    // A probe that fails says nothing; any figure will do.
    guard let termination = try? session.solve(), termination == .optimal else { return 0 }
    return session.objectiveValue
  }

  // MARK: Solving and reading

  /// Where the master stands, with the duals found there.
  func point(duals: [Double]) -> DualPoint {
    DualPoint(stage: stage, held: held, branch: applied, duals: duals)
  }

  /// The master as it stood at a point: to read bounds off, not to be solved.
  func standing(at point: DualPoint) -> RestrictedMaster {
    var standing = self
    (standing.stage, standing.held, standing.applied) = (point.stage, point.held, point.branch)
    return standing
  }

  /// What the solver's optimum looks like.
  struct Reading {
    let objective: Double

    /// The weights of the pathways, by column.
    let weights: [Double]
    let opened: [Double]
    let leftOut: [Double]

    /// How much of the elastic variables is in use: any at all means that this is no plan.
    let elastic: Double
  }

  func read<Solver: LinearSolver & ~Copyable>(_ session: borrowing Solver) -> Reading {
    let values = session.values()
    func read(_ variables: [Variable]) -> [Double] { variables.map { values[$0.index] } }
    let leftOut = read(master.officers.leftOut)
    var elastic = (master.seats.missing + master.classes.missing + master.goals.exceeded)
      .reduce(0) { $0 + max(0, values[$1.index]) }
    for (officer, weight) in leftOut.enumerated()
    where !(stage == .obligations && mayBeLeftOut[officer]) {
      elastic += max(0, weight)
    }
    return Reading(
      objective: session.objectiveValue, weights: read(variables),
      opened: read(master.classes.opened), leftOut: leftOut, elastic: elastic)
  }

  /// The prices that the solver's duals put on everything, with the stage's own goal.
  func prices(duals: [Double]) -> PathwayPrices {
    var prices = PathwayPrices(
      limits: master.index.limits, targets: master.index.scenario.targets.count)
    master.seats.addPrices(duals, to: &prices)
    master.classes.addPrices(duals, to: &prices)
    master.money.addPrices(duals, to: &prices)
    master.absence.addPrices(duals, to: &prices)
    master.targets.addPrices(duals, to: &prices)
    master.goals.addPrices(duals, to: &prices)
    for goal in master.goals.goals { prices.add(stage.weight(of: goal), for: goal) }
    return prices
  }

  /// Duals with the signs that a bound needs; the solver leaves traces of the wrong one.
  func signed(_ duals: [Double]) -> [Double] {
    var duals = duals
    func clip(_ rows: [Constraint], to range: (Double) -> Double) {
      for row in rows { duals[row.index] = range(duals[row.index]) }
    }
    let nonpositive: (Double) -> Double = { min(0, $0) }
    clip(master.classes.most, to: nonpositive)
    clip(master.classes.least) { max(0, $0) }
    clip(cuts.rows, to: nonpositive)
    clip(master.money.rows, to: nonpositive)
    clip(master.absence.allRows, to: nonpositive)
    clip(master.targets.rows) { max(0, $0) }
    for (place, goal) in master.goals.goals.enumerated() {
      let row = master.goals.rows[place].index
      duals[row] = held[goal] == nil ? 0 : min(0, duals[row])
    }
    return duals
  }

  /// The part of the Lagrangian bound that does not depend on officers, and the size of its terms.
  ///
  ///     Σ_rows π b + Σ_g min over opened classes + Σ_k min over shortfalls
  ///
  /// The elastic variables are no part of any plan and so of no bound.
  func sharedBound(duals: [Double]) -> (value: Double, size: Double) {
    var value = 0.0
    var size = 0.0
    func add(_ term: Double) {
      value += term
      size += abs(term)
    }
    for (number, row) in master.seats.rows.enumerated() {
      let range = applied.seats[number] ?? 0...master.seats.room[number]
      let dual = duals[row.index]
      add(dual * Double(dual > 0 ? range.lowerBound : range.upperBound))
    }
    for (row, room) in zip(master.money.rows, master.money.room) { add(duals[row.index] * room) }
    for term in master.absence.boundTerms(duals: duals, under: applied) { add(term) }
    for (row, right) in zip(master.targets.rows, master.targets.right) {
      add(duals[row.index] * right)
    }
    var goalDuals: [Goal: Double] = [:]
    for (place, goal) in master.goals.goals.enumerated() {
      let dual = duals[master.goals.rows[place].index]
      goalDuals[goal] = dual
      if let held = held[goal] { add(dual * master.scales.whole(held, of: goal)) }
    }
    var opening = openingCosts
    for cut in cuts.cuts where duals[cut.row.index] != 0 {
      add(duals[cut.row.index] * cut.right)
      for (row, value) in cuts.coefficients(ofClassesIn: cut.kind) {
        opening[row] -= duals[cut.row.index] * value
      }
    }
    for (number, row) in master.index.limits.classes.enumerated() {
      let range = applied.classes[number] ?? 0...row.maximumClasses
      var reduced = opening[number]
      reduced += duals[master.classes.most[number].index] * Double(row.terms.maximum)
      reduced += duals[master.classes.least[number].index] * Double(row.terms.minimum)
      for payment in row.payments {
        let millions = master.scales.millions(payment.dong)
        reduced -=
          (duals[master.money.rows[payment.row].index] + (goalDuals[.cost] ?? 0)) * millions
      }
      add(reduced * Double(reduced > 0 ? range.lowerBound : range.upperBound))
    }
    let weights = shortfallCosts
    for (number, row) in master.targets.rows.enumerated() {
      let reduced =
        weights[number] - duals[row.index] - (goalDuals[.targets] ?? 0)
        * master.targetWeights[number]
      add(reduced < 0 ? reduced * Double(master.targets.most[number]) : 0)
    }
    return (value, size)
  }
}
