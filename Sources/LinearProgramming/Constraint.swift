// SPDX-License-Identifier: GPL-3.0-or-later

/// A constraint of one linear program, named by the order in which it was added.
///
/// A type of its own, so that the bounds of a constraint can never be set on a variable.
/// GLPK: an auxiliary variable, or row.
package struct Constraint: Hashable, Sendable {
  /// The place among the constraints, from zero; the index into bulk readings.
  package let index: Int

  package init(index: Int) {
    self.index = index
  }
}

extension Constraint: Comparable {
  package static func < (left: Constraint, right: Constraint) -> Bool {
    left.index < right.index
  }
}
