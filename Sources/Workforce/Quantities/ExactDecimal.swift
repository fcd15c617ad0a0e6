// SPDX-License-Identifier: GPL-3.0-or-later

/// A decimal number of any number of places, never rounded.
///
/// Weights, factors and shares multiply exactly, so that goals can be compared to the last digit.
public struct ExactDecimal: Sendable {
  /// The digits: the value times ten to the power `places`.
  public let digits: Int128

  /// How many of the digits stand behind the point; as few as the value needs.
  public let places: Int

  /// Creates the value `digits` / 10^`places` in its shortest form.
  public init(digits: Int128, places: Int) {
    var (digits, places) = (digits, places)
    while places > 0, digits.isMultiple(of: 10) {
      digits /= 10
      places -= 1
    }
    self.digits = digits
    self.places = places
  }

  public init(_ value: Int) {
    self.init(digits: Int128(value), places: 0)
  }

  public init(_ value: Thousandths) {
    self.init(digits: Int128(value.count), places: 3)
  }

  public static let zero = ExactDecimal(0)
  public static let one = ExactDecimal(1)

  /// The digits when the value is written with more places than it needs.
  ///
  /// - Precondition: `places` is at least the value's own.
  public func digits(places wanted: Int) -> Int128 {
    precondition(wanted >= places, "An exact value cannot lose places")
    return digits * powerOfTen(wanted - places)
  }

  /// The nearest binary fraction; for solvers and ratios only.
  public var approximation: Double { Double(digits) / Double(powerOfTen(places)) }
}

private func powerOfTen(_ exponent: Int) -> Int128 {
  (0..<exponent).reduce(into: Int128(1)) { power, _ in power *= 10 }
}

extension ExactDecimal: Hashable, Comparable {
  public static func < (left: Self, right: Self) -> Bool {
    let places = max(left.places, right.places)
    return left.digits(places: places) < right.digits(places: places)
  }

  public static func + (left: Self, right: Self) -> Self {
    let places = max(left.places, right.places)
    return Self(digits: left.digits(places: places) + right.digits(places: places), places: places)
  }

  public static func - (left: Self, right: Self) -> Self {
    left + Self(digits: -right.digits, places: right.places)
  }

  public static func * (left: Self, right: Self) -> Self {
    Self(digits: left.digits * right.digits, places: left.places + right.places)
  }

  public static func += (left: inout Self, right: Self) { left = left + right }

  public var magnitude: Self { Self(digits: Int128(digits.magnitude), places: places) }
}

extension ExactDecimal: CustomStringConvertible {
  public var description: String {
    guard places > 0 else { return String(digits) }
    var text = String(digits.magnitude)
    while text.count <= places { text = "0" + text }
    text.insert(".", at: text.index(text.endIndex, offsetBy: -places))
    return digits < 0 ? "-" + text : text
  }

  /// Reads a plain decimal such as `-12.375`, or returns nothing.
  public init?(text: some StringProtocol) {
    let negative = text.first == "-"
    let parts = text.dropFirst(negative ? 1 : 0)
      .split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first, !whole.isEmpty, whole.count <= 18 else { return nil }
    let fraction = parts.count == 2 ? Array(parts[1]) : []
    guard fraction.count <= 18, parts.count == 1 || !fraction.isEmpty else { return nil }
    var digits: Int128 = 0
    for digit in Array(whole) + Array(fraction) {
      guard digit.isASCII, let number = digit.wholeNumberValue else { return nil }
      digits = digits * 10 + Int128(number)
    }
    self.init(digits: negative ? -digits : digits, places: fraction.count)
  }
}
