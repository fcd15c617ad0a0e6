// SPDX-License-Identifier: GPL-3.0-or-later

import LinearProgramming

/// One officer's columns and rows of the compact program, before they join the others'.
///
/// Logic becomes rows here. With literals a, b, … ∈ {0, 1} and a column v of its own,
///
///     v = a ∨ b ∨ …        v ≤ a + b + …,   v ≥ a,  v ≥ b,  …
///     v = a ∧ b ∧ …        ¬v = ¬a ∨ ¬b ∨ …
///
/// where a literal ¬v counts as 1 − v. What is settled beforehand is left out, and nothing is said
/// twice: equal questions get equal columns.
struct CompactBlock {
  private struct Column {
    let name: String
    let bounds: Bounds
    var entries: [Constraint: Double] = [:]
  }

  private struct Row {
    let bounds: Bounds
    let terms: [(column: Int, factor: Double)]
  }

  private var columns: [Column] = []
  private var rows: [Row] = []
  private var disjunctions: [Set<CompactLiteral>: CompactLiteral] = [:]

  /// Always 1: it carries what an officer counts whatever the plan.
  private let always: Int

  /// - Parameter officer: the master's row that lets the officer be there once.
  init(officer: Constraint) {
    columns = [Column(name: "", bounds: .unit, entries: [officer: 1])]
    always = 0
  }

  mutating func addColumn(_ bounds: Bounds = .unit, name: String = "") -> CompactLiteral {
    columns.append(Column(name: name, bounds: bounds))
    return .column(columns.count - 1)
  }

  /// Counts entries of shared rows as often as a literal says.
  mutating func count(_ literal: CompactLiteral, _ entries: [(Constraint, Double)]) {
    let (constant, factor, column) = literal.affine
    for (row, entry) in entries {
      if constant != 0 { columns[always].entries[row, default: 0] += constant * entry }
      if let column { columns[column].entries[row, default: 0] += factor * entry }
    }
  }

  /// Requires Σ factor · literal ≤ right.
  mutating func require(_ terms: [(CompactLiteral, Double)], atMost right: Double) {
    add(terms) { .atMost(right - $0) }
  }

  /// Requires Σ factor · literal = right.
  mutating func require(_ terms: [(CompactLiteral, Double)], exactly right: Double) {
    add(terms) { .exactly(right - $0) }
  }

  /// Requires one literal wherever another is true.
  mutating func require(_ literal: CompactLiteral, where condition: CompactLiteral) {
    require([(condition, 1), (literal, -1)], atMost: 0)
  }

  private mutating func add(_ terms: [(CompactLiteral, Double)], bounds: (Double) -> Bounds) {
    var constant = 0.0
    var factors: [Int: Double] = [:]
    for (literal, weight) in terms {
      let part = literal.affine
      constant += weight * part.constant
      if let column = part.column { factors[column, default: 0] += weight * part.factor }
    }
    let left = factors.filter { $0.value != 0 }.sorted { $0.key < $1.key }
    let row = Row(bounds: bounds(constant), terms: left.map { (column: $0.key, factor: $0.value) })
    // A row without columns says nothing, or that nothing is possible.
    if row.terms.isEmpty, row.bounds.contains(0, tolerance: 1e-9) { return }
    rows.append(row)
  }

  /// True where one of some literals is.
  mutating func any(_ literals: some Sequence<CompactLiteral>) -> CompactLiteral {
    let parts = Set(literals).subtracting([.constant(false)])
    if parts.contains(.constant(true)) || parts.contains(where: { parts.contains(!$0) }) {
      return .constant(true)
    }
    guard parts.count > 1 else { return parts.first ?? .constant(false) }
    if let known = disjunctions[parts] { return known }
    let result = addColumn()
    let ordered = parts.sorted { $0.order < $1.order }
    require([(result, 1)] + ordered.map { ($0, -1) }, atMost: 0)
    for part in ordered { require(result, where: part) }
    disjunctions[parts] = result
    return result
  }

  /// True where all of some literals are.
  mutating func all(_ literals: some Sequence<CompactLiteral>) -> CompactLiteral {
    !any(literals.map { !$0 })
  }
}

extension CompactBlock {
  /// Adds the block to a program; a column's entry in the goal's row is its objective too.
  ///
  /// - Returns: the variables of the columns, in their order.
  @discardableResult
  func write(to program: inout LinearProgram, goal: Constraint?) -> [Variable] {
    let variables = columns.map { column in
      let entries = column.entries.filter { $0.value != 0 }.sorted { $0.key < $1.key }
      return program.addVariable(
        objective: goal.flatMap { column.entries[$0] } ?? 0, bounds: column.bounds,
        integrality: .integer, entries: entries.map { ($0.key, $0.value) }, name: column.name)
    }
    for row in rows {
      program.addConstraint(row.bounds, terms: row.terms.map { (variables[$0.column], $0.factor) })
    }
    return variables
  }
}

extension CompactLiteral {
  /// An order that is the same in every run.
  fileprivate var order: Int {
    switch self {
    case .constant(let value): value ? -1 : -2
    case .column(let column): 2 * column
    case .not(let column): 2 * column + 1
    }
  }
}
