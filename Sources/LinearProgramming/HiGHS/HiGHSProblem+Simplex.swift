// SPDX-License-Identifier: GPL-3.0-or-later

import CHiGHSDoor

extension HiGHSProblem {
  func simplex(
    _ method: SimplexMethod, limits: (iterations: Int?, time: Duration?)
  ) throws(SolverFailure) -> Termination {
    if let failure { throw failure }
    guard columnCount > 0 else { return solvedWithoutColumns() }
    let status = unsafe chighs_simplex(
      library.routines, pointer, method == .primal, Int32(limit: limits.iterations),
      Double(limit: limits.time))
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
    return holdsWithoutColumns ? .optimal : .infeasible
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
