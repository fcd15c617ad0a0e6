// SPDX-License-Identifier: GPL-3.0-or-later

import CGLPKGuard

extension GLPKProblem {
  /// Makes a problem that holds a program, integrality apart.
  convenience init(_ program: LinearProgram) {
    self.init()
    load(program)
  }

  func setOffset(_ offset: Double) {
    // The coefficient before the first is the constant term.
    setCost(offset, at: -1)
  }

  func setSense(_ sense: LinearProgram.Sense) {
    unsafe change("glp_set_obj_dir") { unsafe cglpk_set_direction($0, sense.code) }
  }

  func setCost(_ cost: Double, at column: Int) {
    unsafe change("glp_set_obj_coef") { unsafe cglpk_set_cost($0, Int32(column + 1), cost) }
  }

  func setRowBounds(_ bounds: Bounds, at row: Int) {
    unsafe change("glp_set_row_bnds") {
      unsafe cglpk_set_row_bounds(
        $0, Int32(row + 1), bounds.code, bounds.lower ?? 0, bounds.upper ?? 0)
    }
  }

  func setColumnBounds(_ bounds: Bounds, at column: Int) {
    unsafe change("glp_set_col_bnds") {
      unsafe cglpk_set_column_bounds(
        $0, Int32(column + 1), bounds.code, bounds.lower ?? 0, bounds.upper ?? 0)
    }
  }

  func addColumn(cost: Double, bounds: Bounds, entries: SparseVector) {
    unsafe change("glp_set_mat_col") {
      unsafe cglpk_add_column(
        $0, cost, bounds.code, bounds.lower ?? 0, bounds.upper ?? 0,
        Int32(entries.count), entries.indices, entries.coefficients)
    }
  }

  func addRow(bounds: Bounds, terms: SparseVector) {
    unsafe change("glp_set_mat_row") {
      unsafe cglpk_add_row(
        $0, bounds.code, bounds.lower ?? 0, bounds.upper ?? 0,
        Int32(terms.count), terms.indices, terms.coefficients)
    }
  }

  /// Takes rows out; those after them move up.
  func removeRows(_ rows: [Int]) {
    // Slot zero is dead.
    let numbers = [0] + rows.map { Int32($0 + 1) }
    unsafe change("glp_del_rows") { unsafe cglpk_remove_rows($0, Int32(rows.count), numbers) }
  }

  func scale() {
    unsafe change("glp_scale_prob") { unsafe cglpk_scale($0, true) }
  }

  func setInteger(at column: Int) {
    unsafe change("glp_set_col_kind") { unsafe cglpk_set_integer($0, Int32(column + 1)) }
  }
}
