// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// Days near those of an officer of the original.
///
/// The quarter of retirement stays what it was, and so does on which side of the roster's day
/// somebody entered service.
struct SyntheticDays {
  let birth: Day
  let since: Day?

  /// How far a birthday moves at most, in days.
  static let largestShift = 45

  init(of officer: Officer, asOf: Day, using numbers: inout SeededNumbers) {
    birth = Self.birth(of: officer, using: &numbers)
    let shift = numbers.number(in: -1...1)
    let birth = birth
    since = officer.inServiceSince.map { since in
      let moved = since.advanced(byMonths: shift)
      let staysOnItsSide = (asOf < since) == (asOf < moved)
      return staysOnItsSide && birth < moved && moved <= officer.lastDayOfService ? moved : since
    }
  }

  private static func birth(of officer: Officer, using numbers: inout SeededNumbers) -> Day {
    let quarter = Quarter(containing: lastDay(bornOn: officer.birthDate, officer.sex))
    // A few draws are enough nearly always; who is never lucky keeps the birthday.
    for _ in 0..<4 {
      let shift = numbers.number(in: -largestShift...largestShift)
      let birth = officer.birthDate.advanced(byDays: shift)
      if Quarter(containing: lastDay(bornOn: birth, officer.sex)) == quarter { return birth }
    }
    return officer.birthDate
  }

  private static func lastDay(bornOn birth: Day, _ sex: Sex) -> Day {
    RetirementAge.lastDayOfService(birthDate: birth, sex: sex)
  }
}

extension Day {
  /// The day so many days later; at most one month's length either way.
  fileprivate func advanced(byDays days: Int) -> Day {
    var end = endOfMonth()
    var day = self.day + days
    while day > end.day {
      day -= end.day
      end = end.endOfMonth(after: 1)
    }
    while day < 1 {
      end = end.endOfMonth(after: -1)
      day += end.day
    }
    return Day(end.year, end.month, day) ?? self
  }
}
