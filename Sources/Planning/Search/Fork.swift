// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// A way to cut a branch in two: something is at most a whole number, or more.
struct Fork {
  /// What is cut, so that what a cut was worth can be remembered.
  enum Key: Hashable {
    case shortfall(target: Int)
    case classes(row: Int)
    case compliance(officer: Int)
    case reaching(officer: Int, target: Int)
    case seats(row: Int)
    case start(officer: Int, Pathway.Start)
    case cap(row: Int)

    /// The family, of which an average stands in for what is not known yet.
    var family: Int {
      switch self {
      case .shortfall: 0
      case .classes: 1
      case .compliance: 2
      case .reaching: 3
      case .seats: 4
      case .start: 5
      case .cap: 6
      }
    }
  }

  enum Side: CaseIterable { case below, above }

  let key: Key

  /// How far the solver's optimum lies above the lower half, between 0 and 1.
  let fraction: Double

  /// The halves; nothing where the branch leaves none.
  let below: Branch?
  let above: Branch?

  var sides: [(side: Side, branch: Branch)] {
    [(Side.below, below), (.above, above)].compactMap { side, branch in branch.map { (side, $0) } }
  }

  /// How far the optimum must move to reach a half.
  func distance(to side: Side) -> Double {
    max(0.02, side == .below ? fraction : 1 - fraction)
  }
}
