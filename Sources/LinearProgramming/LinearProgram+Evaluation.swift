// SPDX-License-Identifier: GPL-3.0-or-later

extension LinearProgram {
  /// Returns what the objective is at a point.
  package func objective(at values: [Double]) -> Double {
    zip(columns, values).reduce(offset) { $0 + $1.0.objective * $1.1 }
  }

  /// Returns by how much a point breaks the worst bound, constraint or integrality, without a solver.
  ///
  /// - Complexity: O(variables + coefficients).
  package func violation(at values: [Double]) -> Double {
    precondition(values.count == columns.count, "A point has one value per variable")
    var worst = 0.0
    for (column, value) in zip(columns, values) {
      worst = max(worst, column.bounds.excess(of: value))
      if column.integrality == .integer { worst = max(worst, abs(value - value.rounded())) }
    }
    for row in rows {
      let activity = row.terms.reduce(0) { $0 + $1.coefficient * values[$1.variable.index] }
      worst = max(worst, row.bounds.excess(of: activity))
    }
    return worst
  }
}

extension Bounds {
  fileprivate func excess(of value: Double) -> Double {
    max((lower ?? -.infinity) - value, value - (upper ?? .infinity), 0)
  }
}
