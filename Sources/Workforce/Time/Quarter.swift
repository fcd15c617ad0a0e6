// SPDX-License-Identifier: GPL-3.0-or-later

/// A quarter of a calendar year.
public struct Quarter: Hashable, Comparable, Sendable {
  /// Quarters since the year 0; neighbours differ by one.
  private let index: Int

  /// The quarter `number` (1 … 4) of a year.
  public init(_ year: Int, _ number: Int) {
    precondition((1...4).contains(number), "A year has four quarters")
    index = year * 4 + number - 1
  }

  private init(index: Int) {
    self.index = index
  }

  /// The quarter a day lies in.
  public init(containing day: Day) {
    self.init(day.year, (day.month - 1) / 3 + 1)
  }

  public var year: Int { index / 4 }
  public var number: Int { index % 4 + 1 }

  public var firstDay: Day {
    guard let day = Day(year, number * 3 - 2, 1) else { preconditionFailure("No such quarter") }
    return day
  }

  public var lastDay: Day { firstDay.endOfMonth(after: 2) }

  public static func < (left: Self, right: Self) -> Bool { left.index < right.index }
}

extension Quarter: Strideable {
  public func distance(to other: Quarter) -> Int { other.index - index }
  public func advanced(by count: Int) -> Quarter { Quarter(index: index + count) }
}

extension Quarter: CustomStringConvertible {
  public var description: String { "\(year)Q\(number)" }

  /// Reads `2027Q1`, or returns nothing.
  public init?(text: some StringProtocol) {
    var (year, number, place) = (0, 0, 0)
    for byte in text.utf8 {
      let digit = Int(byte) - Int(UInt8(ascii: "0"))
      switch place {
      case 0...3 where (0...9).contains(digit): year = year * 10 + digit
      case 4 where byte == UInt8(ascii: "Q"): break
      case 5 where (1...4).contains(digit): number = digit
      default: return nil
      }
      place += 1
    }
    guard place == 6, (1800...2999).contains(year) else { return nil }
    self.init(year, number)
  }
}
