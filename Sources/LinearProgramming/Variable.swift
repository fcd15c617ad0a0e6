// SPDX-License-Identifier: GPL-3.0-or-later

/// A variable of one linear program, named by the order in which it was added.
///
/// Variables are only ever added, so a handle stays good for the life of its program and of every
/// session made from it. GLPK: a structural variable, or column.
package struct Variable: Hashable, Sendable {
  /// The place among the variables, from zero; the index into bulk readings.
  package let index: Int

  package init(index: Int) {
    self.index = index
  }
}

extension Variable: Comparable {
  package static func < (left: Variable, right: Variable) -> Bool {
    left.index < right.index
  }
}
