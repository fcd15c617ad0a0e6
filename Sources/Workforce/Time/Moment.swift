// SPDX-License-Identifier: GPL-3.0-or-later

/// A second in time, written and dated in the time of Vietnam (UTC+7, all year round).
public struct Moment: Hashable, Comparable, Sendable {
  /// Seconds since the first moment of 1970 in UTC, without leap seconds.
  public let seconds: Int

  public init(seconds: Int) {
    self.seconds = seconds
  }

  private static let vietnam = 7 * 3600
  private static let day = 86_400

  private var local: Int { seconds + Self.vietnam }

  /// The day of the calendar in Vietnam.
  public var day: Day { Day(sinceEpoch: local.dividedDown(by: Self.day)) }

  public static func < (left: Self, right: Self) -> Bool { left.seconds < right.seconds }
}

extension Moment: CustomStringConvertible {
  /// `2027-12-01T08:15:00+07:00`.
  public var description: String {
    let second = local - local.dividedDown(by: Self.day) * Self.day
    let parts = [second / 3600, second / 60 % 60, second % 60]
    return "\(day)T\(parts.map { ($0 < 10 ? "0" : "") + String($0) }.joined(separator: ":"))+07:00"
  }

  /// Reads `2027-12-01T08:15:00+07:00`, or returns nothing.
  public init?(text: some StringProtocol) {
    let text = String(text)
    guard text.utf8.count == 25, let day = Day(text: text.prefix(10)) else { return nil }
    let clock = text.dropFirst(11).prefix(8).split(
      separator: ":", omittingEmptySubsequences: false
    ).map { $0.utf8.count == 2 ? Int($0) : nil }
    guard clock.count == 3, let hour = clock[0], let minute = clock[1], let second = clock[2]
    else { return nil }
    self.init(
      seconds: day.sinceEpoch * Self.day + hour * 3600 + minute * 60 + second - Self.vietnam)
    // Whatever is not written as it would be printed is something else.
    guard description == text else { return nil }
  }
}

extension Int {
  /// The quotient rounded towards minus infinity.
  fileprivate func dividedDown(by divisor: Int) -> Int {
    self >= 0 ? self / divisor : -((divisor - 1 - self) / divisor)
  }
}
