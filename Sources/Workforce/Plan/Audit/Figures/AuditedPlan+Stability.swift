// SPDX-License-Identifier: GPL-3.0-or-later

/// How much a plan differs from the previous one.
///
/// For each officer whom the previous plan knew, and each programme,
///
///     lost        starts the previous plan added, inside the horizon and still possible, that
///                 neither the plan nor a commitment has
///     new         starts the plan adds in the horizon's first calendar year that the previous
///                 plan lacks
///     changes     lost outside the first year + max(lost inside it, new)
///
/// The maximum counts a programme that moved within the first year once. Intake rows are ignored.
/// A previous start is still possible when some admissible pathway of the officer contains it.
extension AuditedPlan {
  func changes(sincePreviousPlanWith possible: Set<Commitment>?) -> Int {
    guard let previous = scenario.previousPlan else { return 0 }
    let firstYear = scenario.horizon.first.year
    let had = Set(previous.starts)
    let added = Set(
      planned.map { Commitment(officer: $0.officer, programme: $0.programme, start: $0.start) })
    let kept = added.union(scenario.commitments)

    var changes = 0
    var lostInFirstYear: [Attendance: Int] = [:]
    for start in had where scenario.horizon.contains(start.start) && !kept.contains(start) {
      guard previous.officers.contains(start.officer) else { continue }
      guard possible?.contains(start) ?? scenario.isStillPossible(start) else { continue }
      if start.start.year == firstYear {
        lostInFirstYear[Attendance(start), default: 0] += 1
      } else {
        changes += 1
      }
    }
    var newInFirstYear: [Attendance: Int] = [:]
    for start in added where start.start.year == firstYear && !had.contains(start) {
      guard previous.officers.contains(start.officer) else { continue }
      newInFirstYear[Attendance(start), default: 0] += 1
    }
    for attendance in Set(lostInFirstYear.keys).union(newInFirstYear.keys) {
      changes += max(lostInFirstYear[attendance] ?? 0, newInFirstYear[attendance] ?? 0)
    }
    return changes
  }
}

/// An officer at a programme, whenever it starts.
private struct Attendance: Hashable {
  let officer: Officer.ID
  let programme: Programme.ID

  init(_ start: Commitment) {
    officer = start.officer
    programme = start.programme
  }
}
