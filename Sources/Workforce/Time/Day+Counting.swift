// SPDX-License-Identifier: GPL-3.0-or-later

extension Day {
  /// The days from 1970-01-01 to this day; negative before it.
  public var sinceEpoch: Int {
    // Years begin in March here, so that the leap day is a year's last.
    let year = month > 2 ? self.year : self.year - 1
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return year * 365 + year / 4 - year / 100 + year / 400 + dayOfYear - 719_468
  }

  /// The day that lies so many days after 1970-01-01.
  ///
  /// - Precondition: it lies in the years 1800 … 2999.
  public init(sinceEpoch days: Int) {
    let shifted = days + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let year = yearOfEra + era * 400 + (month < 10 ? 0 : 1)
    guard
      let day = Day(
        year, month < 10 ? month + 3 : month - 9, dayOfYear - (153 * month + 2) / 5 + 1)
    else { preconditionFailure("A day of the years 1800 to 2999") }
    self = day
  }

  /// The day so many days later, earlier where the count is negative.
  public func advanced(byDays count: Int) -> Day { Day(sinceEpoch: sinceEpoch + count) }
}
