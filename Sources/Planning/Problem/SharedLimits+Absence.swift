// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

extension SharedLimits {
  /// The caps of all quarters with the room that training under way leaves.
  ///
  /// Complexity: quarters × (units + caps of the table × officers under way whom they may mean).
  static func absenceRows(of scenario: Scenario) -> (rows: [AbsenceRow], byQuarter: [Range<Int>]) {
    let headcounts = scenario.headcounts()
    let underWay = scenario.officers.filter { !scenario.commitments(of: $0.id).isEmpty }
    let careers = underWay.map { scenario.careerWithoutPlan(of: $0) }
    let people = PeopleByUnit(servingIn: underWay.map(\.unit), of: scenario)
    var rows: [AbsenceRow] = []
    var byQuarter: [Range<Int>] = []
    for quarter in scenario.horizon {
      let first = rows.count
      let loads = careers.map { career in
        career.starts.reduce(0) { $1.isUnderWay(in: quarter) ? $0 + $1.programme.load.count : $0 }
      }
      for limit in scenario.absenceLimits(in: quarter, headcounts: headcounts) {
        // The plan itself may bring an officer under such a cap, or out of it.
        let movesWithPlan = !limit.who.qualificationTests.isEmpty
        var spent = 0
        if !movesWithPlan {
          for person in people.meant(by: limit) {
            let load = loads[person]
            if load > 0, scenario.counts(underWay[person], against: limit, holding: Holdings()) {
              spent += load
            }
          }
        }
        rows.append(
          AbsenceRow(
            limit: limit, room: max(0, limit.load.count - spent),
            overdraft: max(0, spent - limit.load.count), movesWithPlan: movesWithPlan))
      }
      byQuarter.append(first..<rows.count)
    }
    return (rows, byQuarter)
  }
}

/// For each unit, the absence rows that may count its officers.
///
/// A province has thousands of caps, and each concerns a few officers: nobody looks at the others.
struct AbsenceOfUnits {
  /// By unit, the rows that name it; those without a unit's name concern everybody.
  private var ofUnit: [Unit.ID: [Int]] = [:]
  private var within: [Unit.ID: [Int]] = [:]
  private var ofEverybody: [Int] = []
  private let quarterOfRow: [Int]
  private let quarters: Int

  init(
    _ rows: [SharedLimits.AbsenceRow], byQuarter: [Range<Int>], scenario: Scenario
  ) {
    quarters = byQuarter.count
    quarterOfRow = byQuarter.enumerated().flatMap { quarter, rows in rows.map { _ in quarter } }
    for (number, row) in rows.enumerated() {
      if let unit = row.limit.unit {
        ofUnit[unit, default: []].append(number)
      } else if let units = row.limit.who.unitsMeant {
        for unit in Set(units) { within[unit, default: []].append(number) }
      } else {
        ofEverybody.append(number)
      }
    }
  }

  /// The rows that may count an officer of a unit, by quarter and in order.
  ///
  /// Complexity: linear in these rows.
  func rows(along path: [Unit.ID]) -> [[Int]] {
    var found = ofEverybody
    if let unit = path.first { found += ofUnit[unit] ?? [] }
    for unit in path { found += within[unit] ?? [] }
    found.sort()
    var rows = Array(repeating: [Int](), count: quarters)
    var last: Int?
    // A row that names two units of the path was found twice.
    for row in found where row != last {
      rows[quarterOfRow[row]].append(row)
      last = row
    }
    return rows
  }
}
