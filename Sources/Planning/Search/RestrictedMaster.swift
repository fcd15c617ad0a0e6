// SPDX-License-Identifier: GPL-3.0-or-later

import LinearProgramming
import Workforce

/// The live master program with the pathways generated so far, under the branch last applied.
struct RestrictedMaster {
  let master: Master
  let granularity: Granularity
  private(set) var columns: PathwayColumns
  private(set) var variables: [Variable] = []
  var isOpen: [Bool] = []

  /// The columns that cost the solver no time for now, and how many were left awake when some were put
  /// to sleep.
  var isAsleep: [Bool] = []
  var awakeCount = 0
  private(set) var stage = Stage.obligations
  var applied = Branch.root
  private(set) var held: [Goal: Int] = [:]
  var cuts: StartCuts

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
    columns = PathwayColumns(of: master.automata)
    cuts = StartCuts(limits: master.index.limits, officers: master.automata.count)
  }

  // MARK: Columns

  /// Makes room for so many pathways, lest growing take twice the memory for a while.
  mutating func makeRoom(forPathways count: Int) { columns.reserve(count) }

  /// Adds a pathway that is not there yet, or wakes it; says whether that changed anything.
  @discardableResult
  mutating func add<Solver: LinearSolver & ~Copyable>(_ pathway: Pathway, to session: inout Solver)
    -> Bool
  {
    if let column = columns.place(of: pathway) { return wake(column, in: &session) }
    let open = applied.filter(of: pathway.officer)?.allows(pathway) ?? true
    let variable = session.addVariable(
      objective: objective(pathway.units), bounds: open ? .nonnegative : .exactly(0),
      entries: master.entries(of: pathway)
        + cuts.entries(of: pathway, of: master.automata[pathway.officer].options))
    columns.append(pathway)
    variables.append(variable)
    isOpen.append(open)
    isAsleep.append(false)
    return true
  }

  /// Forgets the pathways that are hardly in use nor among an officer's cheapest: pricing finds again
  /// whichever it needs.
  mutating func forgetIdle(in session: inout FirstOrderSession) {
    let isIdle = session.idleVariables(upTo: 0.01)
    let isKept = variables.map { !isIdle[$0.index] }
    let first = master.program.columns.count
    session.keepVariables(Array(repeating: true, count: first) + isKept)
    columns.keep(isKept)
    variables = columns.indices.map { Variable(index: first + $0) }
    isOpen = zip(isOpen, isKept).compactMap { $1 ? $0 : nil }
    isAsleep = zip(isAsleep, isKept).compactMap { $1 ? $0 : nil }
  }

  /// What a pathway that comes to some units of each goal costs the stage.
  private func objective(_ units: (Goal) -> Int) -> Double {
    master.goals.goals.reduce(0) { sum, goal in
      let weight = stage.weight(of: goal)
      return weight == 0 ? sum : sum + weight * master.goals.part(goal, units: units(goal))
    }
  }

  // MARK: Stage, holds and branch

  /// Turns to another goal.
  mutating func begin<Solver: LinearSolver & ~Copyable>(_ stage: Stage, in session: inout Solver) {
    self.stage = stage
    for (column, variable) in variables.enumerated() {
      session.setObjective(
        objective { columns.units(of: $0, at: column) }, of: variable)
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
    for variable in elastic {
      session.setObjective(penalty, of: variable)
    }
  }

  /// What may be missing or exceeded at a price; all of it is 0 in a plan.
  private var elastic: [Variable] {
    master.seats.missing + master.classes.missing + master.targets.missing + master.goals.exceeded
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
  var openingCosts: [Double] {
    master.index.limits.classes.map { row in
      let weight = stage.weight(of: .cost)
      return weight == 0
        ? 0 : weight * master.scales.millions(row.payments.reduce(0) { $0 + $1.dong })
    }
  }

  var shortfallCosts: [Double] {
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

  // MARK: Solving and reading

  /// Where the master stands, with the duals found there.
  func point(duals: [Double]) -> DualPoint {
    DualPoint(stage: stage, held: held, branch: applied, cuts: cuts, duals: duals)
  }

  /// The master as it stood at a point: to read bounds off, not to be solved.
  func standing(at point: DualPoint) -> RestrictedMaster {
    var standing = self
    (standing.stage, standing.held, standing.applied) = (point.stage, point.held, point.branch)
    standing.cuts = point.cuts
    return standing
  }

  /// What the solver's optimum looks like.
  struct Reading {
    let objective: Double

    /// The weights of the pathways, by column.
    private(set) var weights: [Double]
    let opened: [Double]
    let shortfalls: [Double]
    let leftOut: [Double]

    /// How much of the elastic variables is in use: any at all means that this is no plan.
    let elastic: Double

    /// The same optimum seen beside columns that have joined since it was read.
    func beside(columns count: Int) -> Reading {
      var reading = self
      reading.weights += Array(repeating: 0, count: max(0, count - weights.count))
      return reading
    }
  }

  func read<Solver: LinearSolver & ~Copyable>(_ session: borrowing Solver) -> Reading {
    let values = session.values()
    func read(_ variables: [Variable]) -> [Double] { variables.map { values[$0.index] } }
    let leftOut = read(master.officers.leftOut)
    var elastic = elastic.reduce(0) { $0 + max(0, values[$1.index]) }
    for (officer, weight) in leftOut.enumerated()
    where !(stage == .obligations && mayBeLeftOut[officer]) {
      elastic += max(0, weight)
    }
    return Reading(
      objective: session.objectiveValue, weights: read(variables),
      opened: read(master.classes.opened), shortfalls: read(master.targets.shortfalls),
      leftOut: leftOut, elastic: elastic)
  }
}
