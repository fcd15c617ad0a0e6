// SPDX-License-Identifier: GPL-3.0-or-later

import CHiGHSDoor

/// The only owner of a HiGHS problem; it and its facets are the only callers of that library.
///
/// A call that the library refuses ends the owner's life: what killed it is thrown by the next solve.
@safe final class HiGHSProblem: SimplexEngine {
  let library: HiGHSLibrary
  let pointer: UnsafeMutableRawPointer?
  private(set) var columnCount = 0

  /// The bounds of all rows, and the constant term: what decides where there are no columns, of which the
  /// library says nothing.
  private var rowBounds: [Bounds] = []
  private var offset = 0.0

  /// The iterations of all solves so far.
  private(set) var iterations = 0

  /// The last solve's solution, and which columns are part of its basis.
  private var solution = Solution(objective: .nan, values: [], duals: [], reducedCosts: [])
  private var rowActivities: [Double] = []
  private var columnStatuses: [Int32] = []
  private(set) var failure: SolverFailure?

  /// Makes an empty problem.
  init(_ library: HiGHSLibrary) {
    self.library = library
    unsafe pointer = unsafe chighs_create(library.routines)
  }

  deinit {
    unsafe chighs_delete(library.routines, pointer)
  }

  var rowCount: Int { rowBounds.count }

  /// Makes one call whose failure shows at the next solve.
  func change(
    _ routine: String, _ body: (OpaquePointer?, UnsafeMutableRawPointer?) -> Int32
  ) {
    guard failure == nil else { return }
    let code = unsafe body(library.routines, pointer)
    if code < 0 { failure = SolverFailure(routine: routine, code: Int(code), message: "") }
  }
}

// MARK: Building

extension HiGHSProblem {
  /// Makes a problem that holds a program, integrality apart.
  convenience init(_ program: LinearProgram, _ library: HiGHSLibrary) {
    self.init(library)
    load(program)
  }

  func setOffset(_ offset: Double) {
    self.offset = offset
    unsafe change("Highs_changeObjectiveOffset") { unsafe chighs_set_offset($0, $1, offset) }
  }

  func setSense(_ sense: LinearProgram.Sense) {
    let code = sense == .minimise ? CHIGHS_MINIMISE : CHIGHS_MAXIMISE
    unsafe change("Highs_changeObjectiveSense") { unsafe chighs_set_direction($0, $1, code) }
  }

  func setCost(_ cost: Double, at column: Int) {
    unsafe change("Highs_changeColCost") { unsafe chighs_set_cost($0, $1, Int32(column), cost) }
  }

  func setRowBounds(_ bounds: Bounds, at row: Int) {
    unsafe change("Highs_changeRowBounds") {
      unsafe chighs_set_row_bounds($0, $1, Int32(row), bounds.least, bounds.most)
    }
    if failure == nil { rowBounds[row] = bounds }
  }

  func setColumnBounds(_ bounds: Bounds, at column: Int) {
    unsafe change("Highs_changeColBounds") {
      unsafe chighs_set_column_bounds($0, $1, Int32(column), bounds.least, bounds.most)
    }
  }

  func addColumn(cost: Double, bounds: Bounds, entries: SparseVector) {
    unsafe change("Highs_addCol") {
      unsafe chighs_add_column(
        $0, $1, cost, bounds.least, bounds.most, Int32(entries.count), entries.indices,
        entries.coefficients)
    }
    columnCount += 1
  }

  func addRow(bounds: Bounds, terms: SparseVector) {
    unsafe change("Highs_addRow") {
      unsafe chighs_add_row(
        $0, $1, bounds.least, bounds.most, Int32(terms.count), terms.indices, terms.coefficients)
    }
    rowBounds.append(bounds)
  }

  func removeRows(_ rows: [Int]) {
    // The library forgets its basis over this; without rows that are basic it is one still.
    let gone = Set(rows)
    let basis = basis(rows: rowCount, columns: columnCount)
    let kept = Basis(
      rows: basis.rows.enumerated().filter { !gone.contains($0.offset) }.map(\.element),
      columns: basis.columns)
    let numbers = gone.sorted().map { Int32($0) }
    unsafe change("Highs_deleteRowsBySet") {
      unsafe chighs_remove_rows($0, $1, Int32(numbers.count), numbers)
    }
    rowBounds = rowBounds.enumerated().filter { !gone.contains($0.offset) }.map(\.element)
    restore(kept)
  }

  /// The library scales by itself at every solve.
  func scale() {}

  func setInteger(at column: Int) {
    unsafe change("Highs_changeColIntegrality") {
      unsafe chighs_set_integer($0, $1, Int32(column))
    }
  }
}

extension Bounds {
  fileprivate var least: Double { lower ?? -.infinity }
  fileprivate var most: Double { upper ?? .infinity }
}

// MARK: Solving

extension HiGHSProblem {
  func simplex(
    _ method: SimplexMethod, limits: (iterations: Int?, time: Duration?)
  ) throws(SolverFailure) -> Termination {
    if let failure { throw failure }
    guard columnCount > 0 else { return solvedWithoutColumns() }
    let status = unsafe chighs_simplex(
      library.routines, pointer, method == .primal, Int32(limit: limits.iterations),
      limits.time.map { $0 / .seconds(1) } ?? .infinity)
    iterations += Int(unsafe chighs_iterations(library.routines, pointer))
    guard let verdict = Termination(highs: status) else {
      throw SolverFailure(routine: "Highs_run", code: Int(status), message: "")
    }
    readSolution()
    return verdict
  }

  private func solvedWithoutColumns() -> Termination {
    let zeros = [Double](repeating: 0, count: rowCount)
    solution = Solution(objective: offset, values: [], duals: zeros, reducedCosts: [])
    rowActivities = zeros
    return rowBounds.allSatisfy { $0.contains(0) } ? .optimal : .infeasible
  }

  private func readSolution() {
    var values = [Double](repeating: .nan, count: columnCount)
    var reducedCosts = values
    var duals = [Double](repeating: .nan, count: rowCount)
    rowActivities = duals
    _ = unsafe chighs_read_solution(
      library.routines, pointer, &values, &reducedCosts, &rowActivities, &duals)
    solution = Solution(
      objective: unsafe chighs_objective(library.routines, pointer), values: values, duals: duals,
      reducedCosts: reducedCosts)
    columnStatuses = statuses().columns
  }
}

// MARK: Reading

extension HiGHSProblem {
  var objectiveValue: Double { solution.objective }

  func value(at column: Int) -> Double {
    column < solution.values.count ? solution.values[column] : .nan
  }

  func activity(at row: Int) -> Double { row < rowActivities.count ? rowActivities[row] : .nan }

  func dual(at row: Int) -> Double { row < solution.duals.count ? solution.duals[row] : .nan }

  func reducedCost(at column: Int) -> Double {
    column < solution.reducedCosts.count ? solution.reducedCosts[column] : .nan
  }

  func read(_ part: SolutionPart, count: Int) -> [Double] {
    let known =
      switch part {
      case .values: solution.values
      case .activities: rowActivities
      case .duals: solution.duals
      case .reducedCosts: solution.reducedCosts
      }
    return known.prefix(count) + [Double](repeating: .nan, count: max(0, count - known.count))
  }
}

// MARK: Basis

extension HiGHSProblem {
  func reset(to basis: FreshBasis) {
    unsafe change("Highs_clearSolver") { unsafe chighs_forget($0, $1) }
    if basis == .standard {
      unsafe change("Highs_setLogicalBasis") { unsafe chighs_logical_basis($0, $1) }
    }
  }

  func basis(rows rowCount: Int, columns columnCount: Int) -> Basis {
    let (rows, columns) = statuses()
    return Basis(rows: rows.map { UInt8($0) }, columns: columns.map { UInt8($0) })
  }

  private func statuses() -> (rows: [Int32], columns: [Int32]) {
    var columns = [Int32](repeating: CHIGHS_LOWER, count: columnCount)
    var rows = [Int32](repeating: CHIGHS_BASIC, count: rowCount)
    if failure == nil {
      _ = unsafe chighs_read_basis(library.routines, pointer, &columns, &rows)
    }
    return (rows, columns)
  }

  func restore(_ basis: Basis) {
    let columns = basis.columns.map { Int32($0) }
    let rows = basis.rows.map { Int32($0) }
    let addedColumns = [Int32](repeating: CHIGHS_LOWER, count: columnCount - columns.count)
    let addedRows = [Int32](repeating: CHIGHS_BASIC, count: rowCount - rows.count)
    columnStatuses = columns + addedColumns
    let statuses = (columns: columnStatuses, rows: rows + addedRows)
    unsafe change("Highs_setBasis") {
      unsafe chighs_write_basis($0, $1, statuses.columns, statuses.rows)
    }
  }

  func isBasic(column: Int) -> Bool {
    column < columnStatuses.count && columnStatuses[column] == CHIGHS_BASIC
  }

  func isBasic(_ status: UInt8) -> Bool { Int32(status) == CHIGHS_BASIC }
}

extension Termination {
  /// Creates the verdict on a run; nil when the run was our mistake.
  init?(highs status: Int32) {
    switch status {
    case CHIGHS_OPTIMAL, CHIGHS_MODEL_EMPTY: self = .optimal
    case CHIGHS_INFEASIBLE: self = .infeasible
    case CHIGHS_UNBOUNDED: self = .unbounded
    case CHIGHS_TIME_LIMIT, CHIGHS_ITERATION_LIMIT, CHIGHS_SOLUTION_LIMIT, CHIGHS_INTERRUPT,
      CHIGHS_OBJECTIVE_BOUND, CHIGHS_OBJECTIVE_TARGET:
      self = .limitReached
    case ..<0: return nil
    default: self = .numericalTrouble
    }
  }
}
