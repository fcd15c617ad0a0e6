// SPDX-License-Identifier: GPL-3.0-or-later

import CGLPK
import CGLPKGuard

/// The library's version, as it says itself.
package var glpkVersion: String {
  unsafe String(cString: glp_version())
}

extension GLPKProblem {
  /// Gives every row and column a name and marks the integer columns, ready to be written.
  func label(_ program: LinearProgram) {
    let names = ExportNames(program)
    for (index, name) in names.constraints.enumerated() {
      unsafe change("glp_set_row_name") { unsafe cglpk_name_row($0, Int32(index + 1), name) }
    }
    for (index, name) in names.variables.enumerated() {
      unsafe change("glp_set_col_name") { unsafe cglpk_name_column($0, Int32(index + 1), name) }
    }
    for variable in program.variables where program[variable].integrality == .integer {
      setInteger(at: variable.index)
    }
  }

  func writeMPS(to path: String) throws(SolverFailure) {
    try transfer("glp_write_mps", unsafe call("glp_write_mps") { unsafe cglpk_write_mps($0, path) })
  }

  func writeLP(to path: String) throws(SolverFailure) {
    try transfer("glp_write_lp", unsafe call("glp_write_lp") { unsafe cglpk_write_lp($0, path) })
  }

  func readMPS(from path: String) throws(SolverFailure) {
    try transfer("glp_read_mps", unsafe call("glp_read_mps") { unsafe cglpk_read_mps($0, path) })
  }

  private func transfer(_ routine: String, _ code: Int32) throws(SolverFailure) {
    guard code == 0 else { throw Self.failure(routine, code) }
  }

  /// Returns the problem as a value, without the free row that an MPS file keeps its objective in.
  func program() throws(SolverFailure) -> LinearProgram {
    var program = LinearProgram(.init(code: unsafe glp_get_obj_dir(pointer)))
    program.offset = unsafe glp_get_obj_coef(pointer, 0)
    let columnCount = unsafe glp_get_num_cols(pointer)
    for column in 0..<columnCount {
      let number = column + 1
      let name = unsafe Self.name(glp_get_col_name(pointer, number))
      program.addVariable(
        objective: unsafe glp_get_obj_coef(pointer, number),
        bounds: Bounds(
          code: unsafe glp_get_col_type(pointer, number),
          lower: unsafe glp_get_col_lb(pointer, number),
          upper: unsafe glp_get_col_ub(pointer, number)),
        integrality: unsafe glp_get_col_kind(pointer, number) == GLP_CV ? .continuous : .integer,
        name: name)
    }
    let objectiveName = unsafe Self.name(glp_get_obj_name(pointer))
    var columns = [Int32](repeating: 0, count: Int(columnCount) + 1)
    var coefficients = [Double](repeating: 0, count: Int(columnCount) + 1)
    let rowCount = unsafe glp_get_num_rows(pointer)
    for row in 0..<rowCount {
      let number = row + 1
      let name = unsafe Self.name(glp_get_row_name(pointer, number))
      let type = unsafe glp_get_row_type(pointer, number)
      if type == GLP_FR, name == objectiveName { continue }
      let count = unsafe try call("glp_get_mat_row") {
        unsafe cglpk_read_row($0, number, &columns, &coefficients)
      }
      let terms = (0..<Int(count)).map {
        (Variable(index: Int(columns[$0 + 1]) - 1), coefficients[$0 + 1])
      }
      program.addConstraint(
        Bounds(
          code: type, lower: unsafe glp_get_row_lb(pointer, number),
          upper: unsafe glp_get_row_ub(pointer, number)),
        terms: terms.sorted { $0.0 < $1.0 }, name: name)
    }
    return program
  }

  private static func name(_ name: UnsafePointer<CChar>?) -> String {
    guard let name = unsafe name else { return "" }
    return unsafe String(cString: name)
  }
}
