// SPDX-License-Identifier: GPL-3.0-or-later

/// One officer's training, committed and planned, with what is held after each award kept at hand.
///
/// Most officers receive nothing in most quarters, so holdings are stored where they change.
package struct AuditedCareer: Sendable {
  package let officer: Officer

  /// What the scenario commits to, by start and programme.
  package let commitments: [Career.Start]

  /// What the plan adds, by start and programme.
  package let planned: [Career.Start]

  /// The holdings from each quarter's end on at which something is awarded, in order of time.
  private let changes: [(quarter: Quarter, holdings: Holdings)]

  package init(officer: Officer, commitments: [Career.Start], planned: [Career.Start]) {
    self.officer = officer
    self.commitments = commitments.sorted(by: inOrderOfTime)
    self.planned = planned.sorted(by: inOrderOfTime)
    let career = Career(officer: officer, starts: self.commitments + self.planned)
    changes = Set(career.starts.map(\.end)).sorted().map { quarter in
      (quarter, career.holdings(atEndOf: quarter))
    }
  }
}

private func inOrderOfTime(_ left: Career.Start, _ right: Career.Start) -> Bool {
  (left.quarter, left.programme.id) < (right.quarter, right.programme.id)
}

extension AuditedCareer {
  package var starts: [Career.Start] { commitments + planned }

  /// What is held at the end of a quarter.
  package func holdings(atEndOf quarter: Quarter) -> Holdings {
    changes.last { $0.quarter <= quarter }?.holdings ?? officer.holdings
  }

  /// The quarters at whose ends something is awarded, in order.
  package var awardQuarters: [Quarter] { changes.map(\.quarter) }

  /// How many awards' quarters have passed; equal numbers mean equal holdings.
  func holdingsVersion(atEndOf quarter: Quarter) -> Int {
    changes.count { $0.quarter <= quarter }
  }

  /// What would be held at the end of a quarter without one start.
  func holdings(atEndOf quarter: Quarter, without start: Career.Start) -> Holdings {
    var others = starts
    if let place = others.firstIndex(of: start) { others.remove(at: place) }
    return Career(officer: officer, starts: others).holdings(atEndOf: quarter)
  }
}
