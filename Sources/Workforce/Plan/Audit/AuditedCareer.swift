// SPDX-License-Identifier: GPL-3.0-or-later

/// One officer's training, committed and planned.
///
/// What is held is put together when it is asked for: kept after each award, it was most of what an
/// audit of a country takes in memory.
package struct AuditedCareer: Sendable {
  package let officer: Officer

  /// What the scenario commits to, by start and programme.
  package let commitments: [Career.Start]

  /// What the plan adds, by start and programme.
  package let planned: [Career.Start]

  package init(officer: Officer, commitments: [Career.Start], planned: [Career.Start]) {
    self.officer = officer
    self.commitments = commitments.sorted(by: inOrderOfTime)
    self.planned = planned.sorted(by: inOrderOfTime)
  }
}

private func inOrderOfTime(_ left: Career.Start, _ right: Career.Start) -> Bool {
  (left.quarter, left.programme.id) < (right.quarter, right.programme.id)
}

extension AuditedCareer {
  package var starts: [Career.Start] { commitments + planned }

  /// What is held at the end of a quarter.
  ///
  /// Complexity: linear in starts, and in holdings once something has been awarded.
  package func holdings(atEndOf quarter: Quarter) -> Holdings {
    guard awardsHeld(atEndOf: quarter) > 0 else { return officer.holdings }
    return Career(officer: officer, starts: starts).holdings(atEndOf: quarter)
  }

  /// How many starts have been awarded; equal numbers mean equal holdings.
  func awardsHeld(atEndOf quarter: Quarter) -> Int {
    commitments.count { $0.end <= quarter } + planned.count { $0.end <= quarter }
  }

  /// The quarters at whose ends something is awarded, in order.
  package var awardQuarters: [Quarter] { Set(starts.map(\.end)).sorted() }

  /// What would be held at the end of a quarter without one start.
  func holdings(atEndOf quarter: Quarter, without start: Career.Start) -> Holdings {
    var others = starts
    if let place = others.firstIndex(of: start) { others.remove(at: place) }
    return Career(officer: officer, starts: others).holdings(atEndOf: quarter)
  }
}
