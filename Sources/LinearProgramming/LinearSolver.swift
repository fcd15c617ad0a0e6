// SPDX-License-Identifier: GPL-3.0-or-later

/// A live solver of one linear program that grows: what every master program asks of a solver.
///
/// The simplex method (``SolverSession``) ends at a vertex with exact duals; a first-order method
/// (``FirstOrderSession``) comes near with many cheap steps. Whoever uses duals for a proof must
/// recompute the bound from them, so that either serves.
package protocol LinearSolver: ~Copyable {
  var constraintCount: Int { get }
  var variableCount: Int { get }

  /// Whether a solve ends at an optimum, but for rounding; else only near one.
  var isExact: Bool { get }

  @discardableResult
  mutating func addVariable(
    objective: Double, bounds: Bounds, entries: [(Constraint, Double)]
  ) -> Variable

  @discardableResult
  mutating func addConstraint(_ bounds: Bounds, terms: [(Variable, Double)]) -> Constraint

  mutating func setBounds(_ bounds: Bounds, of variable: Variable)
  mutating func setBounds(_ bounds: Bounds, of constraint: Constraint)
  mutating func setObjective(_ objective: Double, of variable: Variable)

  /// Solves, going on from where the last solve ended.
  mutating func solve() throws(SolverFailure) -> Termination

  /// Forgets where the last solve ended.
  mutating func forgetBasis()

  var objectiveValue: Double { get }

  /// The value of every variable, by index.
  func values() -> [Double]

  /// The change of the objective per unit of each constraint's active bound, by index.
  func duals() -> [Double]
}

extension SolverSession: LinearSolver {
  package var isExact: Bool { true }
}
