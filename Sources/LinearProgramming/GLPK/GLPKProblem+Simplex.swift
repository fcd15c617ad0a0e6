// SPDX-License-Identifier: GPL-3.0-or-later

import CGLPK
import CGLPKGuard

extension GLPKProblem {
  /// Runs the simplex method from the present basis.
  func simplex(
    _ method: SimplexMethod, limits: (iterations: Int?, time: Duration?)
  ) throws(SolverFailure) -> Termination {
    let routine = "glp_simplex"
    let code = unsafe try call(routine) {
      unsafe cglpk_simplex(
        $0, method == .primal ? GLP_PRIMAL : GLP_DUALP,
        method == .primal ? GLP_RT_HAR : GLP_RT_FLIP,
        Int32(limit: limits.iterations), Int32(limit: limits.time))
    }
    guard let verdict = Termination(code: code, status: unsafe glp_get_status(pointer)) else {
      throw Self.failure(routine, code)
    }
    return verdict
  }

  var iterations: Int { isAlive ? Int(unsafe glp_get_it_cnt(pointer)) : 0 }

  var objectiveValue: Double { isAlive ? unsafe glp_get_obj_val(pointer) : .nan }

  func reset(to basis: FreshBasis) {
    switch basis {
    case .advanced: unsafe change("glp_adv_basis") { unsafe cglpk_advanced_basis($0) }
    case .standard: unsafe change("glp_std_basis") { unsafe cglpk_standard_basis($0) }
    }
  }

  func basis(rows rowCount: Int, columns columnCount: Int) -> Basis {
    var rows = [UInt8](repeating: 0, count: rowCount)
    var columns = [UInt8](repeating: 0, count: columnCount)
    if isAlive { _ = unsafe cglpk_read_basis(pointer, &rows, &columns) }
    return Basis(rows: rows, columns: columns)
  }

  func isBasic(column: Int) -> Bool {
    unsafe isAlive && glp_get_col_stat(pointer, Int32(column + 1)) == GLP_BS
  }

  func isBasic(_ status: UInt8) -> Bool { status == UInt8(GLP_BS) }

  func restore(_ basis: Basis) {
    unsafe change("glp_set_col_stat") {
      unsafe cglpk_write_basis(
        $0, Int32(basis.rows.count), basis.rows, Int32(basis.columns.count), basis.columns)
    }
  }
}
