// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// The shared limits as a whole plan fills them; counted once, for many officers to look at.
final class FilledLimits: Sendable {
  let limits: SharedLimits
  let ledger: Ledger

  /// What is spent of each money row, opened classes included.
  let spent: [Int]

  /// Class rows whose sizes the plan does not keep.
  let broken: Set<Int>

  init(limits: SharedLimits, pathways: some Sequence<Pathway>) {
    var ledger = Ledger(limits: limits)
    for pathway in pathways { ledger.add(pathway) }
    self.limits = limits
    self.ledger = ledger
    spent = ledger.moneySpent()
    broken = Set(limits.classes.indices.filter { !ledger.keepsClassSizes($0) })
  }
}
