// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// Who passes which target, and who meets the standard, at the end of each of some quarters.
struct Trajectory: Sendable {
  let quarters: [Quarter]
  private let targets: Int

  /// Target after target, each quarter by quarter.
  private var counts: [TargetCount]

  /// By quarter.
  private(set) var standings: [StandingCount]

  /// Those of the last quarter by unit, group and requirement; nothing where nobody asks for them.
  private(set) var last: StandingBreakdown?

  init(by tables: JudgingTables, breaksDownLast: Bool = false) {
    targets = tables.aims.count
    quarters = tables.quarters
    counts = Array(repeating: TargetCount(), count: targets * quarters.count)
    standings = Array(repeating: StandingCount(), count: quarters.count)
    last = breaksDownLast ? StandingBreakdown(by: tables) : nil
  }

  /// What a target counts at the end of a quarter, both by their places.
  func count(of target: Int, at place: Int) -> TargetCount {
    precondition(quarters.indices.contains(place), "There is no such quarter")
    return counts[target * quarters.count + place]
  }

  /// Counts an officer with what a career leads to at those quarters' ends in which they serve.
  ///
  /// A target is followed up to its due quarter.
  mutating func add(_ career: AuditedCareer, at places: Range<Int>, by tables: JudgingTables) {
    var place = places.lowerBound
    for quarter in career.awardQuarters {
      let next = min(quarters[0].distance(to: quarter), places.upperBound)
      guard next > place else { continue }
      add(
        career.officer, holding: career.holdings(atEndOf: quarters[place]), at: place..<next,
        by: tables)
      place = next
    }
    guard place < places.upperBound else { return }
    add(
      career.officer, holding: career.holdings(atEndOf: quarters[place]),
      at: place..<places.upperBound, by: tables)
  }

  /// Counts an officer who holds the same all the while.
  mutating func add(
    _ officer: Officer, holding holdings: Holdings, at places: Range<Int>, by tables: JudgingTables
  ) {
    for span in OfficerJudge.spans(of: officer, in: places, tables) {
      var judge = OfficerJudge(tables, officer, holding: holdings, from: span.lowerBound)
      for place in span {
        guard let standing = judge.standing(at: place) else { continue }
        standings[place] += standing
        for target in 0..<targets where place <= tables.aims[target].due {
          guard let passes = judge.passes(target, standing) else { continue }
          counts[target * quarters.count + place] += TargetCount(
            population: 1, value: passes ? 1 : 0)
        }
        if place == quarters.count - 1 { last?.add(judge, standing) }
      }
    }
  }

  static func += (left: inout Self, right: Self) {
    for place in left.counts.indices { left.counts[place] += right.counts[place] }
    for place in left.standings.indices { left.standings[place] += right.standings[place] }
    if let last = right.last { left.last? += last }
  }
}
