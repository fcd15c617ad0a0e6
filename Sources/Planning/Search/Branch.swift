// SPDX-License-Identifier: GPL-3.0-or-later

/// What one part of the search tree has decided: tighter limits than the scenario's own.
struct Branch: Hashable {
  var seats: [Int: ClosedRange<Int>] = [:]
  var classes: [Int: ClosedRange<Int>] = [:]
  var shortfalls: [Int: ClosedRange<Int>] = [:]

  /// Whether training under way fills a cap, where the plan decides that.
  var filledCaps: [Int: Bool] = [:]
  var officers: [Int: PathwayFilter] = [:]

  static let root = Branch()

  func filter(of officer: Int) -> PathwayFilter? { officers[officer] }
}
