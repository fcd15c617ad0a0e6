// SPDX-License-Identifier: GPL-3.0-or-later

// GLPK answers a wrong index or a duplicate by ending the process and takes a NaN without a word,
// so both are caught here, where the mistake was made. Bounds check themselves at birth. What is
// cheap is always on; looking for duplicates is done in debug builds, and again by the session.

extension LinearProgram {
  func checkColumn(_ variable: Variable, entries: [(Constraint, Double)]) {
    precondition(columns[variable.index].objective.isFinite, "An objective must be finite")
    precondition(entries.allSatisfy { $0.1.isFinite }, "A coefficient must be finite")
    assert(Set(entries.map(\.0)).count == entries.count, "A variable enters a constraint once")
  }

  func checkRow(_ constraint: Constraint) {
    let terms = rows[constraint.index].terms
    precondition(
      terms.allSatisfy { columns.indices.contains($0.variable.index) },
      "A constraint speaks of variables that exist")
    precondition(terms.allSatisfy { $0.coefficient.isFinite }, "A coefficient must be finite")
    assert(Set(terms.map(\.variable)).count == terms.count, "A constraint names a variable once")
  }
}
