// SPDX-License-Identifier: GPL-3.0-or-later

/// A linear or mixed-integer program as a value: nothing in it has been solved.
///
///     optimise   offset + Σ_j objective[j] · x[j]
///     subject to bounds of i ∋ Σ_j coefficient[i, j] · x[j]   for every constraint i
///                bounds of j ∋ x[j]                           for every variable j
///
/// It may be built by rows (variables first, constraints with terms), by columns (constraints first,
/// variables with entries), or by both in turn.
package struct LinearProgram: Hashable, Sendable {
  /// Which way the objective should go.
  package enum Sense: Hashable, Sendable {
    case minimise, maximise
  }

  /// Whether a variable may take fractional values.
  package enum Integrality: Hashable, Sendable {
    case continuous, integer
  }

  /// What the program says about one variable.
  package struct Column: Hashable, Sendable {
    /// A short name for exports; may be empty.
    package var name: String
    package var bounds: Bounds
    package var objective: Double
    package var integrality: Integrality
  }

  /// One coefficient of a constraint.
  package struct Term: Hashable, Sendable {
    package var variable: Variable
    package var coefficient: Double
  }

  /// What the program says about one constraint.
  package struct Row: Hashable, Sendable {
    /// A short name for exports; may be empty.
    package var name: String
    package var bounds: Bounds
    package var terms: [Term]
  }

  package var sense: Sense

  /// The part of the objective that no variable changes.
  package var offset: Double

  /// The variables, by index.
  package private(set) var columns: [Column] = []

  /// The constraints, by index.
  package private(set) var rows: [Row] = []

  /// Creates a program without variables and constraints.
  package init(_ sense: Sense, offset: Double = 0) {
    self.sense = sense
    self.offset = offset
  }
}

extension LinearProgram {
  /// Adds a variable, with its coefficients in constraints that exist already.
  ///
  /// - Precondition: Coefficients are finite and no constraint is named twice.
  @discardableResult
  package mutating func addVariable(
    objective: Double = 0, bounds: Bounds = .nonnegative,
    integrality: Integrality = .continuous, entries: [(Constraint, Double)] = [],
    name: String = ""
  ) -> Variable {
    let variable = Variable(index: columns.count)
    columns.append(
      Column(name: name, bounds: bounds, objective: objective, integrality: integrality))
    for (constraint, coefficient) in entries {
      rows[constraint.index].terms.append(Term(variable: variable, coefficient: coefficient))
    }
    checkColumn(variable, entries: entries)
    return variable
  }

  /// Adds a constraint over variables that exist already.
  ///
  /// - Precondition: Coefficients are finite and no variable is named twice.
  @discardableResult
  package mutating func addConstraint(
    _ bounds: Bounds, terms: [(Variable, Double)] = [], name: String = ""
  ) -> Constraint {
    let constraint = Constraint(index: rows.count)
    rows.append(
      Row(
        name: name, bounds: bounds,
        terms: terms.map { Term(variable: $0.0, coefficient: $0.1) }))
    checkRow(constraint)
    return constraint
  }

  package mutating func setBounds(_ bounds: Bounds, of variable: Variable) {
    columns[variable.index].bounds = bounds
  }

  package mutating func setBounds(_ bounds: Bounds, of constraint: Constraint) {
    rows[constraint.index].bounds = bounds
  }

  package mutating func setObjective(_ objective: Double, of variable: Variable) {
    columns[variable.index].objective = objective
    checkColumn(variable, entries: [])
  }

  package mutating func setIntegrality(_ integrality: Integrality, of variable: Variable) {
    columns[variable.index].integrality = integrality
  }
}

extension LinearProgram {
  package subscript(variable: Variable) -> Column { columns[variable.index] }

  package subscript(constraint: Constraint) -> Row { rows[constraint.index] }

  package var variables: some RandomAccessCollection<Variable> {
    columns.indices.lazy.map(Variable.init(index:))
  }

  package var constraints: some RandomAccessCollection<Constraint> {
    rows.indices.lazy.map(Constraint.init(index:))
  }
}
