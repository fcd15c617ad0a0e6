// SPDX-License-Identifier: GPL-3.0-or-later

/// An optimal point of a linear program, with the prices that prove it.
///
/// Prices follow one convention for both senses: a dual is the change of the objective per unit of
/// the constraint's active bound, a reduced cost the same for the variable's active bound. So when
/// minimising, a binding `atLeast` has a dual ≥ 0 and a binding `atMost` one ≤ 0; when maximising,
/// the other way round. In both, reducedCost[j] = objective[j] − Σ_i coefficient[i, j] · dual[i].
package struct Solution: Hashable, Sendable {
  package let objective: Double

  /// The value of each variable, by index.
  package let values: [Double]

  /// The dual of each constraint, by index.
  package let duals: [Double]

  /// The reduced cost of each variable, by index.
  package let reducedCosts: [Double]

  package init(objective: Double, values: [Double], duals: [Double], reducedCosts: [Double]) {
    self.objective = objective
    self.values = values
    self.duals = duals
    self.reducedCosts = reducedCosts
  }
}

extension Solution {
  package func value(of variable: Variable) -> Double { values[variable.index] }

  package func dual(of constraint: Constraint) -> Double { duals[constraint.index] }

  package func reducedCost(of variable: Variable) -> Double { reducedCosts[variable.index] }
}
