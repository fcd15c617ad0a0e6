// SPDX-License-Identifier: GPL-3.0-or-later

/// A live solver that holds one program and its basis, inside the scope of ``withSolver(for:options:_:)``.
///
/// Every change is cheap and keeps the basis, so the next solve goes on from where the last one
/// ended. Readings speak of the last solve and mean something when it ended `optimal`. After a fatal
/// error of the library the session is dead: changes do nothing and `solve` throws the failure.
package struct SolverSession: ~Copyable {
  private let problem: any SimplexEngine
  private let options: SolverOptions
  private var changes: Changes = .bounds
  private var scratch = SparseVector()

  /// The number of constraints, those of the program and those added since.
  package private(set) var constraintCount: Int

  /// The number of variables, those of the program and those added since.
  package private(set) var variableCount: Int

  /// What changed since the last solve, which decides the method of the next.
  private struct Changes: OptionSet {
    let rawValue: UInt8
    static let columns = Changes(rawValue: 1)
    static let bounds = Changes(rawValue: 2)
  }

  fileprivate init(_ program: LinearProgram, _ options: SolverOptions) {
    switch options.library {
    case .glpk: problem = GLPKProblem(program)
    case .highs(let library): problem = HiGHSProblem(program, library)
    }
    self.options = options
    constraintCount = program.rows.count
    variableCount = program.columns.count
    if options.scaling == .automatic { problem.scale() }
  }
}

/// Opens a solver on a program, hands it to the body, and closes it.
///
/// Must not be called from an async function: the solver's memory belongs to the thread that made
/// it, and a suspension may end on another. Call a synchronous function that calls this one.
///
/// A failure to set the program up shows at the first solve.
@available(*, noasync)
package func withSolver<Result, Failure: Error>(
  for program: LinearProgram, options: SolverOptions = SolverOptions(),
  _ body: (inout SolverSession) throws(Failure) -> Result
) throws(Failure) -> Result {
  var session = SolverSession(program, options)
  return try body(&session)
}

// MARK: Changing

extension SolverSession {
  /// Adds a variable, nonbasic at its bound, with its coefficients in the constraints.
  ///
  /// - Complexity: O(entries).
  /// - Precondition: Coefficients are finite and no constraint is named twice.
  @discardableResult
  package mutating func addVariable(
    objective: Double, bounds: Bounds = .nonnegative, entries: [(Constraint, Double)]
  ) -> Variable {
    precondition(objective.isFinite, "An objective must be finite")
    scratch.begin(limit: constraintCount)
    for (constraint, coefficient) in entries { scratch.append(constraint.index, coefficient) }
    problem.addColumn(cost: objective, bounds: bounds, entries: scratch)
    changes.insert(.columns)
    variableCount += 1
    return Variable(index: variableCount - 1)
  }

  /// Adds a constraint, basic, over variables that exist already.
  ///
  /// - Complexity: O(terms), and the next solve factorises the basis anew.
  /// - Precondition: Coefficients are finite and no variable is named twice.
  @discardableResult
  package mutating func addConstraint(
    _ bounds: Bounds, terms: [(Variable, Double)]
  ) -> Constraint {
    scratch.begin(limit: variableCount)
    for (variable, coefficient) in terms { scratch.append(variable.index, coefficient) }
    problem.addRow(bounds: bounds, terms: scratch)
    changes.insert(.bounds)
    constraintCount += 1
    return Constraint(index: constraintCount - 1)
  }

  /// Takes out those of some constraints that are basic: their duals are 0, and the basis stays one.
  ///
  /// Those that come after move up, and bases taken before no longer fit.
  ///
  /// - Returns: The constraints taken out, by their old indices.
  /// - Complexity: O(entries of all constraints), and the next solve factorises the basis anew.
  package mutating func removeBasicConstraints(
    among constraints: [Constraint]
  ) -> Set<Constraint> {
    let rows = basis().rows
    let basic = constraints.filter { problem.isBasic(rows[$0.index]) }
    guard !basic.isEmpty else { return [] }
    problem.removeRows(basic.map(\.index))
    constraintCount -= basic.count
    changes.insert(.bounds)
    return Set(basic)
  }

  package mutating func setBounds(_ bounds: Bounds, of variable: Variable) {
    check(variable)
    problem.setColumnBounds(bounds, at: variable.index)
    changes.insert(.bounds)
  }

  package mutating func setBounds(_ bounds: Bounds, of constraint: Constraint) {
    check(constraint)
    problem.setRowBounds(bounds, at: constraint.index)
    changes.insert(.bounds)
  }

  package mutating func setObjective(_ objective: Double, of variable: Variable) {
    check(variable)
    precondition(objective.isFinite, "An objective must be finite")
    problem.setCost(objective, at: variable.index)
    changes.insert(.columns)
  }

  package mutating func setSense(_ sense: LinearProgram.Sense) {
    problem.setSense(sense)
    changes.insert(.columns)
  }

  /// Brings rows and columns to a common magnitude, as they are now.
  package mutating func rescale() {
    problem.scale()
  }

  private func check(_ variable: Variable) {
    precondition(variable.index < variableCount, "The variable is of another program")
  }

  private func check(_ constraint: Constraint) {
    precondition(constraint.index < constraintCount, "The constraint is of another program")
  }
}

// MARK: Solving

extension SolverSession {
  /// Solves from the present basis by the method of the options.
  package mutating func solve() throws(SolverFailure) -> Termination {
    try solve(options.method)
  }

  /// Solves from the present basis.
  ///
  /// A basis that is singular or ill-conditioned, or from which the method goes round in circles, is
  /// left by the other method, then by a basis built from the structure of the matrix, then by the
  /// one of all constraints. The library asks for no limit of its own while it cycles, so each
  /// attempt gets as many iterations as no honest one needs: a limit that is the same everywhere.
  ///
  /// - Throws: The failure, if the solver could not run at all.
  package mutating func solve(
    _ method: SolverOptions.Method, iterations: Int? = nil
  ) throws(SolverFailure) -> Termination {
    let isPrimal = method == .primal || (method == .automatic && changes == .columns)
    changes = []
    let attempts: [(method: SimplexMethod, basis: FreshBasis?)] = [
      // The dual method may stop without a verdict on the point; the primal one then gives it.
      (isPrimal ? .primal : .dual, nil), (isPrimal ? .dual : .primal, nil),
      (.primal, .advanced), (.primal, .standard), (.dual, .standard),
    ]
    for attempt in attempts {
      if let basis = attempt.basis { problem.reset(to: basis) }
      let verdict = try simplex(attempt.method, most: iterations)
      if verdict != .numericalTrouble { return verdict }
    }
    return .numericalTrouble
  }

  /// Runs one method once; iterations beyond all patience are trouble, not a limit of the caller's.
  private mutating func simplex(
    _ method: SimplexMethod, most asked: Int?
  ) throws(SolverFailure) -> Termination {
    let before = problem.iterations
    let patience = options.patience ?? 2_000 + 20 * (constraintCount + variableCount)
    let most = min(asked ?? patience, options.iterationLimit ?? patience, patience)
    let verdict = try problem.simplex(method, limits: (most, options.timeLimit))
    let isOutOfPatience = problem.iterations - before >= patience
    return verdict == .limitReached && isOutOfPatience ? .numericalTrouble : verdict
  }

  /// The simplex iterations of all solves of the session so far.
  package var iterations: Int { problem.iterations }
}

// MARK: Reading

extension SolverSession {
  package var objectiveValue: Double { problem.objectiveValue }

  package func value(of variable: Variable) -> Double {
    check(variable)
    return problem.value(at: variable.index)
  }

  /// Returns the value of the left-hand side of a constraint.
  package func activity(of constraint: Constraint) -> Double {
    check(constraint)
    return problem.activity(at: constraint.index)
  }

  /// Returns the change of the objective per unit of the constraint's active bound.
  package func dual(of constraint: Constraint) -> Double {
    check(constraint)
    return problem.dual(at: constraint.index)
  }

  /// Returns the objective coefficient of a variable less what it takes at the present duals.
  package func reducedCost(of variable: Variable) -> Double {
    check(variable)
    return problem.reducedCost(at: variable.index)
  }

  /// Returns the value of every variable, by index.
  package func values() -> [Double] { problem.read(.values, count: variableCount) }

  /// Returns the left-hand side of every constraint, by index.
  package func activities() -> [Double] { problem.read(.activities, count: constraintCount) }

  /// Returns the dual of every constraint, by index.
  package func duals() -> [Double] { problem.read(.duals, count: constraintCount) }

  /// Returns the reduced cost of every variable, by index.
  package func reducedCosts() -> [Double] { problem.read(.reducedCosts, count: variableCount) }

  /// Returns the whole of the last solve as a value.
  package func solution() -> Solution {
    Solution(
      objective: objectiveValue, values: values(), duals: duals(), reducedCosts: reducedCosts())
  }
}

// MARK: Basis

extension SolverSession {
  /// Returns the present basis, to come back to later.
  package func basis() -> Basis {
    problem.basis(rows: constraintCount, columns: variableCount)
  }

  /// Tells whether a variable is part of the present basis.
  package func isBasic(_ variable: Variable) -> Bool {
    check(variable)
    return problem.isBasic(column: variable.index)
  }

  /// Goes back to a basis of this session.
  ///
  /// Constraints added since become basic; variables added since rest at their bound.
  package mutating func restore(_ basis: Basis) {
    precondition(
      basis.rows.count <= constraintCount && basis.columns.count <= variableCount,
      "The basis is of a larger program")
    problem.restore(basis)
    changes.insert(.bounds)
  }

  /// Forgets the basis, so that the next solve is a cold one.
  package mutating func forgetBasis() {
    problem.reset(to: .standard)
    changes.insert(.bounds)
  }
}
