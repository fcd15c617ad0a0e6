// SPDX-License-Identifier: GPL-3.0-or-later

/// An exact decimal with three places: shares, loads, weights, chances.
///
/// Binary fractions can't hold 0.35, and 3 × 0.35 ≤ 1.05 must be true.
public struct Thousandths: Hashable, Comparable, Sendable {
  /// The value times one thousand.
  public let count: Int

  public init(_ count: Int) {
    self.count = count
  }

  public static let zero = Thousandths(0)
  public static let one = Thousandths(1000)

  public static func < (left: Self, right: Self) -> Bool { left.count < right.count }
  public static func + (left: Self, right: Self) -> Self { Self(left.count + right.count) }
  public static func - (left: Self, right: Self) -> Self { Self(left.count - right.count) }
  public static func * (left: Self, right: Int) -> Self { Self(left.count * right) }
}

extension Thousandths {
  /// Reads a decimal with at most three places, or returns nothing.
  ///
  /// Accepts `0.15`, `1`, `.5` and a leading minus sign; no exponent, no separators.
  public init?(text: some StringProtocol) {
    var digits = Substring(text)
    var sign = 1
    if digits.first == "-" {
      sign = -1
      digits.removeFirst()
    }
    let parts = digits.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first, parts.count <= 2 else { return nil }
    let fraction = parts.count == 2 ? parts[1] : ""
    guard !(whole.isEmpty && fraction.isEmpty), whole.count <= 15, fraction.count <= 3 else {
      return nil
    }
    guard parts.count == 1 || !fraction.isEmpty else { return nil }
    var value = 0
    for digit in whole + fraction {
      guard digit.isASCII, let number = digit.wholeNumberValue else { return nil }
      value = value * 10 + number
    }
    for _ in fraction.count..<3 { value *= 10 }
    self.init(sign * value)
  }
}

extension Thousandths: CustomStringConvertible {
  public var description: String { ExactDecimal(self).description }
}
