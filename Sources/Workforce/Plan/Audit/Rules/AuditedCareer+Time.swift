// SPDX-License-Identifier: GPL-3.0-or-later

/// What the officer's own time allows.
extension AuditedCareer {
  /// A quarter in which more is planned than the officer's time allows.
  struct Overload: Sendable {
    let quarter: Quarter
    let load: Thousandths
    let available: Thousandths
  }

  /// The quarters in which the plan adds load beyond what the commitments leave.
  func overloads() -> [Overload] {
    guard let first = planned.map(\.quarter).min(), let last = planned.map(\.end).max() else {
      return []
    }
    return (first...last).compactMap { quarter in
      let added = load(of: planned, in: quarter)
      let committed = load(of: commitments, in: quarter)
      let available = officer.availableLoad(in: quarter)
      if added <= max(.zero, available - committed) { return nil }
      return Overload(quarter: quarter, load: added + committed, available: available)
    }
  }

  /// The pairs of long programmes that overlap, one of them planned; the later start first.
  func longOverlaps() -> [(later: Career.Start, earlier: Career.Start)] {
    let committed = commitments.filter(\.programme.isLong).map { (start: $0, planned: false) }
    let added = planned.filter(\.programme.isLong).map { (start: $0, planned: true) }
    let long = (committed + added).sorted { left, right in
      (left.start.quarter, left.start.programme.id)
        < (right.start.quarter, right.start.programme.id)
    }
    var overlaps: [(later: Career.Start, earlier: Career.Start)] = []
    for (place, later) in long.enumerated() {
      for earlier in long[..<place]
      where (earlier.planned || later.planned) && earlier.start.end >= later.start.quarter {
        overlaps.append((later.start, earlier.start))
      }
    }
    return overlaps
  }

  func load(in quarter: Quarter) -> Thousandths { load(of: starts, in: quarter) }

  func load(of starts: [Career.Start], in quarter: Quarter) -> Thousandths {
    starts.reduce(.zero) { $1.isUnderWay(in: quarter) ? $0 + $1.programme.load : $0 }
  }
}
