// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// What chance is likely to take from the pathways of a plan, kept up to date with it.
///
/// A pathway leads where it is meant to when every start of it does. Whole thousandths of an officer,
/// rounded alike whenever the same pathway goes in or out, so that the sums never drift.
struct LikelyLosses {
  /// How likely a start on each seat row leads to nothing, in thousandths.
  private let risks: [Int]

  /// Officers who are meant to meet everything and are likely not to.
  private(set) var compliance = 0

  /// Starts that are likely to lead to nothing.
  private(set) var starts = 0

  /// Officers who are meant to reach each target and are likely not to.
  private(set) var reaching: [Int]

  init(risks: [Int], targets: Int) {
    self.risks = risks
    reaching = Array(repeating: 0, count: targets)
  }

  mutating func count(_ pathway: Pathway, _ sign: Int) {
    guard !pathway.starts.isEmpty else { return }
    var kept = 1000
    for start in pathway.starts {
      starts += sign * risks[start.seatRow]
      kept = (kept * (1000 - risks[start.seatRow]) + 500) / 1000
    }
    let lost = 1000 - kept
    compliance += sign * pathway.compliance * lost
    for mark in pathway.marks where mark.reaches { reaching[mark.target] += sign * lost }
  }
}
