// SPDX-License-Identifier: GPL-3.0-or-later

/// A calendar day.
public struct Day: Hashable, Comparable, Sendable {
  /// Year, month and day as one number, `20270331`, which orders like the calendar.
  private let packed: Int32

  public var year: Int { Int(packed) / 10_000 }
  public var month: Int { Int(packed) / 100 % 100 }
  public var day: Int { Int(packed) % 100 }

  private init(unchecked year: Int, _ month: Int, _ day: Int) {
    packed = Int32(year * 10_000 + month * 100 + day)
  }

  /// Creates a day of the calendar, or nothing when there is no such day.
  public init?(_ year: Int, _ month: Int, _ day: Int) {
    guard (1800...2999).contains(year), (1...12).contains(month),
      (1...Day.count(inMonth: month, of: year)).contains(day)
    else { return nil }
    self.init(unchecked: year, month, day)
  }

  /// The last day of the month that lies `months` months after this day's month.
  public func endOfMonth(after months: Int = 0) -> Day {
    let index = year * 12 + month - 1 + months
    let (year, month) = (index / 12, index % 12 + 1)
    return Day(unchecked: year, month, Day.count(inMonth: month, of: year))
  }

  /// The day `months` later: the same number, or the last day of a shorter month.
  public func advanced(byMonths months: Int) -> Day {
    let end = endOfMonth(after: months)
    return Day(unchecked: end.year, end.month, min(day, end.day))
  }

  /// The next day of the calendar.
  public var next: Day {
    if day < Day.count(inMonth: month, of: year) { return Day(unchecked: year, month, day + 1) }
    return month < 12 ? Day(unchecked: year, month + 1, 1) : Day(unchecked: year + 1, 1, 1)
  }

  /// The whole months from this day to another: as many as fit, 0 when the other comes first.
  public func wholeMonths(to other: Day) -> Int {
    let months = (other.year - year) * 12 + other.month - month
    guard months > 0 else { return 0 }
    return advanced(byMonths: months) <= other ? months : months - 1
  }

  private static func count(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2:
      year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    default: 31
    }
  }

  public static func < (left: Self, right: Self) -> Bool { left.packed < right.packed }
}

extension Day: CustomStringConvertible {
  public var description: String {
    "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }

  /// Reads `2027-03-31`, or returns nothing.
  public init?(text: some StringProtocol) {
    // Days are read by the million: no bytes are copied.
    var (number, place) = (0, 0)
    for byte in text.utf8 {
      if place == 4 || place == 7 {
        guard byte == UInt8(ascii: "-") else { return nil }
      } else {
        guard place < 10, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
        number = number * 10 + Int(byte - UInt8(ascii: "0"))
      }
      place += 1
    }
    guard place == 10 else { return nil }
    self.init(number / 10_000, number / 100 % 100, number % 100)
  }
}
