// SPDX-License-Identifier: GPL-3.0-or-later

import CGLPK
import CGLPKGuard

extension GLPKProblem {
  func value(at column: Int) -> Double {
    isAlive ? unsafe glp_get_col_prim(pointer, Int32(column + 1)) : .nan
  }

  func activity(at row: Int) -> Double {
    isAlive ? unsafe glp_get_row_prim(pointer, Int32(row + 1)) : .nan
  }

  func dual(at row: Int) -> Double {
    isAlive ? unsafe glp_get_row_dual(pointer, Int32(row + 1)) : .nan
  }

  func reducedCost(at column: Int) -> Double {
    isAlive ? unsafe glp_get_col_dual(pointer, Int32(column + 1)) : .nan
  }

  func read(_ reading: SolutionPart, count: Int) -> [Double] {
    guard isAlive else { return [Double](repeating: .nan, count: count) }
    return unsafe [Double](unsafeUninitializedCapacity: count) { buffer, filled in
      let out = buffer.baseAddress
      switch reading {
      case .values: _ = unsafe cglpk_read_values(pointer, out)
      case .activities: _ = unsafe cglpk_read_activities(pointer, out)
      case .duals: _ = unsafe cglpk_read_duals(pointer, out)
      case .reducedCosts: _ = unsafe cglpk_read_reduced_costs(pointer, out)
      }
      filled = count
    }
  }

  /// Returns the whole-number solution of a search, by index.
  func integerValues(count: Int) -> [Double] {
    guard isAlive else { return [Double](repeating: .nan, count: count) }
    return unsafe [Double](unsafeUninitializedCapacity: count) { buffer, filled in
      _ = unsafe cglpk_read_integer_values(pointer, buffer.baseAddress)
      filled = count
    }
  }
}
