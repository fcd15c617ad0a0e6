// SPDX-License-Identifier: GPL-3.0-or-later

/// A live solver for programs that the simplex method is too slow for: restarted primal-dual steps.
///
///     minimise  c·x   subject to   lower ≤ A x ≤ upper,   x ∈ X
///
/// with X a product of simplexes {x ≥ 0, Σ x = n} and boxes. The simplexes are the *partition* rows
/// that the program names: equations in which every coefficient is one, no variable in two of them.
/// They are kept exactly, by projection; all other rows get a price that rises while they are broken.
/// Each iteration takes one look at every coefficient and no memory beside the program.
///
/// A solve packs the program (``PackedProgram``) and steps (``PrimalDualSteps``); the next one goes on
/// from its point, prices and weight.
package struct FirstOrderSession {
  var columns = SparseColumns()
  var objective: [Double] = []
  var lower: [Double] = []
  var upper: [Double] = []
  var rowLower: [Double]
  var rowUpper: [Double]

  /// The partition row of each variable; −1 for one that has only its bounds.
  var block: [Int32] = []

  /// Whether a row is one of the partition.
  var isPartition: [Bool]

  /// Where the last solve ended.
  var point: [Double] = []
  var prices: [Double]

  /// How far prices go for each step of the point; nothing until a solve has found out.
  var primalWeight: Double?

  /// The direction in which rows are largest together, by row, from the last solve.
  var direction: [Double] = []
  private(set) var options: FirstOrderOptions

  /// The iterations of all solves of the session so far.
  package private(set) var iterations = 0
  package private(set) var objectiveValue = 0.0

  /// How far the last solve's point breaks rows at most, each relative to its size.
  package private(set) var infeasibility = 0.0

  /// Creates a session on a program that minimises.
  ///
  /// - Precondition: The partition rows are equations with coefficients of one, and no variable is
  ///   in two of them.
  package init(
    _ program: LinearProgram, partition: [Constraint], options: FirstOrderOptions
  ) {
    precondition(program.sense == .minimise, "A first-order session minimises")
    self.options = options
    rowLower = program.rows.map { $0.bounds.lower ?? -.infinity }
    rowUpper = program.rows.map { $0.bounds.upper ?? .infinity }
    prices = Array(repeating: 0, count: program.rows.count)
    isPartition = Array(repeating: false, count: program.rows.count)
    for row in partition { isPartition[row.index] = true }
    var entries: [[(Constraint, Double)]] = Array(repeating: [], count: program.columns.count)
    for (number, row) in program.rows.enumerated() {
      for term in row.terms {
        entries[term.variable.index].append((Constraint(index: number), term.coefficient))
      }
    }
    for (column, entries) in zip(program.columns, entries) {
      addVariable(objective: column.objective, bounds: column.bounds, entries: entries)
    }
  }

  /// The iterations after which sleepers are looked at first; then each time after twice as many.
  private static let firstStretch = 300

  /// How many iterations the next solves may take.
  package mutating func limit(iterations: Int, tolerance: Double) {
    options.iterationLimit = iterations
    options.tolerance = tolerance
  }
}

// MARK: The seam

extension FirstOrderSession: LinearSolver {
  package var constraintCount: Int { rowLower.count }
  package var variableCount: Int { objective.count }
  package var isExact: Bool { false }

  @discardableResult
  package mutating func addVariable(
    objective cost: Double, bounds: Bounds, entries: [(Constraint, Double)]
  ) -> Variable {
    var home: Int32 = -1
    columns.beginColumn()
    for (constraint, coefficient) in entries where coefficient != 0 {
      if isPartition[constraint.index] {
        precondition(home < 0 && coefficient == 1, "A variable is in one simplex, as it is")
        home = Int32(constraint.index)
      } else {
        columns.append(row: constraint.index, coefficient)
      }
    }
    block.append(home)
    objective.append(cost)
    lower.append(bounds.lower ?? -.infinity)
    upper.append(bounds.upper ?? .infinity)
    point.append(max(lower[variableCount - 1], min(0, upper[variableCount - 1])))
    return Variable(index: variableCount - 1)
  }

  @discardableResult
  package mutating func addConstraint(
    _ bounds: Bounds, terms: [(Variable, Double)]
  ) -> Constraint {
    let row = constraintCount
    rowLower.append(bounds.lower ?? -.infinity)
    rowUpper.append(bounds.upper ?? .infinity)
    prices.append(0)
    isPartition.append(false)
    columns.addRow(row, terms: terms.map { ($0.0.index, $0.1) })
    return Constraint(index: row)
  }

  package mutating func setBounds(_ bounds: Bounds, of variable: Variable) {
    lower[variable.index] = bounds.lower ?? -.infinity
    upper[variable.index] = bounds.upper ?? .infinity
  }

  package mutating func setBounds(_ bounds: Bounds, of constraint: Constraint) {
    rowLower[constraint.index] = bounds.lower ?? -.infinity
    rowUpper[constraint.index] = bounds.upper ?? .infinity
  }

  package mutating func setObjective(_ objective: Double, of variable: Variable) {
    self.objective[variable.index] = objective
  }

  package mutating func solve() throws(SolverFailure) -> Termination {
    let sleepers = SleepingColumns(self)
    var sleeps = sleepers.chosen(in: self)
    var left = options.iterationLimit
    var stretch = Self.firstStretch
    while true {
      var steps = PrimalDualSteps(self, sleeps: sleeps)
      let isNear = steps.run(limit: min(left, stretch), tolerance: options.tolerance)
      steps.write(to: &self)
      left -= steps.iterations
      stretch *= 2
      iterations += steps.iterations
      objectiveValue = steps.objective
      infeasibility = steps.infeasibility
      let undercut = sleepers.settlePrices(of: &self, waking: &sleeps)
      if isNear, undercut <= options.tolerance * max(1, abs(objectiveValue)) { return .optimal }
      if left <= 0 { return .limitReached }
    }
  }

  package mutating func forgetBasis() {
    prices = Array(repeating: 0, count: constraintCount)
    primalWeight = nil
  }

  /// Begins at a point and prices known from a program like this one; variables and rows that are not
  /// told stay where they are.
  package mutating func begin(at values: [Double], prices known: [Double]) {
    precondition(values.count <= variableCount && known.count <= constraintCount)
    for (place, value) in values.enumerated() {
      point[place] = max(lower[place], min(value, upper[place]))
    }
    prices.replaceSubrange(known.indices, with: known)
  }

  package func values() -> [Double] { point }

  package func duals() -> [Double] { prices }
}
