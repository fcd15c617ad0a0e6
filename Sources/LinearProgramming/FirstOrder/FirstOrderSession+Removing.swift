// SPDX-License-Identifier: GPL-3.0-or-later

extension FirstOrderSession {
  /// Says of every variable whether it is neither in use nor among the cheapest of its simplex, at the last
  /// solve's prices.
  ///
  /// - Parameter idle: the value up to which a variable is not in use.
  /// - Returns: whether it is idle, by index.
  package func idleVariables(upTo idle: Double) -> [Bool] {
    SleepingColumns(self).chosen(in: self, idle: idle)
  }

  /// Takes variables out of the program; those that stay move up, in the same order.
  ///
  /// - Parameter isKept: whether each variable stays, by index.
  /// - Complexity: linear in the entries of the program.
  package mutating func keepVariables(_ isKept: [Bool]) {
    precondition(isKept.count == variableCount, "Every variable stays or goes")
    func kept<Element>(_ elements: [Element]) -> [Element] {
      zip(elements, isKept).compactMap { $1 ? $0 : nil }
    }
    columns.keep(isKept)
    objective = kept(objective)
    lower = kept(lower)
    upper = kept(upper)
    block = kept(block)
    point = kept(point)
  }
}
