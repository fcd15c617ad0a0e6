// SPDX-License-Identifier: GPL-3.0-or-later

extension IntegerSearch {
  /// How an integer search ended: why, with what solution, and how far that may be from the best.
  package struct Outcome: Hashable, Sendable {
    /// Why the search stopped; `infeasible` includes "nothing within the cutoff".
    package let termination: Termination

    /// The best solution found, by index, its integer variables exactly whole; nil if none was.
    package let values: [Double]?

    /// The objective of the best solution found.
    package let objective: Double?

    /// What no solution within the cutoff can beat; nil when the search ended before it was known.
    package let bound: Double?

    /// The nodes looked at.
    package let nodes: Int
  }
}

extension IntegerSearch.Outcome {
  static let infeasible = IntegerSearch.Outcome(rootEndedAs: .infeasible)

  /// Creates the outcome of a search that ended before its first node.
  init(rootEndedAs termination: Termination) {
    self.init(termination: termination, values: nil, objective: nil, bound: nil, nodes: 0)
  }

  package func value(of variable: Variable) -> Double? {
    values?[variable.index]
  }

  /// The distance between solution and bound relative to the solution, if both are known.
  package var relativeGap: Double? {
    guard let objective, let bound else { return nil }
    return abs(objective - bound) / max(abs(objective), 1e-9)
  }
}
