// SPDX-License-Identifier: GPL-3.0-or-later

/// What a library must offer so that a ``SolverSession`` can be built on it: one program, its basis and the
/// simplex method.
///
/// Indices begin at zero and have been checked. Changes that a library refuses show at the next solve, which
/// throws the failure; readings speak of the last solve.
protocol SimplexEngine: AnyObject {
  // MARK: Changing

  func setSense(_ sense: LinearProgram.Sense)
  func setOffset(_ offset: Double)
  func setCost(_ cost: Double, at column: Int)
  func setRowBounds(_ bounds: Bounds, at row: Int)
  func setColumnBounds(_ bounds: Bounds, at column: Int)
  func addColumn(cost: Double, bounds: Bounds, entries: SparseVector)
  func addRow(bounds: Bounds, terms: SparseVector)

  /// Takes rows out that are basic; those after them move up, and the basis stays one.
  func removeRows(_ rows: [Int])

  /// Brings rows and columns to a common magnitude, as they are now.
  func scale()

  // MARK: Solving

  /// Runs the simplex method from the present basis.
  func simplex(
    _ method: SimplexMethod, limits: (iterations: Int?, time: Duration?)
  ) throws(SolverFailure) -> Termination

  /// The iterations of all solves so far.
  var iterations: Int { get }

  // MARK: Reading

  var objectiveValue: Double { get }
  func value(at column: Int) -> Double
  func activity(at row: Int) -> Double
  func dual(at row: Int) -> Double
  func reducedCost(at column: Int) -> Double
  func read(_ reading: SolutionPart, count: Int) -> [Double]

  // MARK: Basis

  func reset(to basis: FreshBasis)

  /// The present basis, in the library's own words, a byte for each row and column.
  func basis(rows rowCount: Int, columns columnCount: Int) -> Basis
  func restore(_ basis: Basis)
  func isBasic(column: Int) -> Bool

  /// Whether a byte of a basis says that its row or column is part of it.
  func isBasic(_ status: UInt8) -> Bool
}

extension SimplexEngine {
  /// Writes a program, integrality apart, into an empty problem.
  func load(_ program: LinearProgram) {
    setSense(program.sense)
    if program.offset != 0 { setOffset(program.offset) }
    var vector = SparseVector()
    vector.begin(limit: 0)
    for column in program.columns {
      addColumn(cost: column.objective, bounds: column.bounds, entries: vector)
    }
    for row in program.rows {
      vector.begin(limit: program.columns.count)
      for term in row.terms { vector.append(term.variable.index, term.coefficient) }
      addRow(bounds: row.bounds, terms: vector)
    }
  }
}

/// The flavour of the simplex method.
enum SimplexMethod { case primal, dual }

/// A basis made from nothing: by the structure of the matrix, or of all constraints.
enum FreshBasis { case advanced, standard }

/// What can be read of a solution as a whole.
enum SolutionPart { case values, activities, duals, reducedCosts }
