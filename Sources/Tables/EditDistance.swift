// SPDX-License-Identifier: GPL-3.0-or-later

/// How many slips of the keyboard lie between two texts.
package enum EditDistance {
  /// Returns the number of characters inserted, removed, replaced, or swapped with a neighbour.
  ///
  /// Damerau–Levenshtein distance in its restricted form (optimal string alignment): no stretch is
  /// edited twice.
  ///
  /// - Complexity: the product of the two lengths.
  package static func between(_ first: some StringProtocol, _ second: some StringProtocol) -> Int {
    between(Array(first), Array(second))
  }

  static func between(_ first: [Character], _ second: [Character]) -> Int {
    guard !first.isEmpty, !second.isEmpty else { return max(first.count, second.count) }
    var beforeLast: [Int] = []
    var last = Array(0...second.count)
    for row in 1...first.count {
      var current = [row]
      current.reserveCapacity(second.count + 1)
      for column in 1...second.count {
        let isSame = first[row - 1] == second[column - 1]
        var cost = min(
          last[column] + 1, current[column - 1] + 1, last[column - 1] + (isSame ? 0 : 1))
        if row > 1, column > 1, first[row - 1] == second[column - 2],
          first[row - 2] == second[column - 1]
        {
          cost = min(cost, beforeLast[column - 2] + 1)
        }
        current.append(cost)
      }
      beforeLast = last
      last = current
    }
    return last[second.count]
  }
}
