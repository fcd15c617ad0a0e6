// SPDX-License-Identifier: GPL-3.0-or-later

import Tables

/// A whole number of things, at least one.
struct Count: ArgumentValue, Hashable, Sendable {
  let number: Int

  static var expectation: Wording { .aCount }

  static func read(_ text: String) -> Count? {
    guard let number = Int(text), number >= 1, text.first?.isNumber == true else { return nil }
    return Count(number: number)
  }

  var argumentText: String? { String(number) }
}

/// A whole number of things, perhaps none.
struct Limit: ArgumentValue, Hashable, Sendable {
  let number: Int

  static var expectation: Wording { .aLimit }

  static func read(_ text: String) -> Limit? {
    guard let number = Int(text), number >= 0, text.first?.isNumber == true else { return nil }
    return Limit(number: number)
  }

  var argumentText: String? { String(number) }
}

/// A time in seconds, 0 or more.
struct Seconds: ArgumentValue, Hashable, Sendable {
  let number: Double

  var duration: Duration { .seconds(number) }

  static var expectation: Wording { .seconds }

  static func read(_ text: String) -> Seconds? { plainDecimal(text).map(Seconds.init) }

  var argumentText: String? {
    number == number.rounded() ? String(Int(number)) : String(number)
  }
}

/// A share of a whole, from 0 to 1.
struct Ratio: ArgumentValue, Hashable, Sendable {
  let number: Double

  static var expectation: Wording { .ratio }

  static func read(_ text: String) -> Ratio? {
    plainDecimal(text).flatMap { $0 <= 1 ? Ratio(number: $0) : nil }
  }

  var argumentText: String? {
    number == number.rounded() ? String(Int(number)) : String(number)
  }
}

/// Reads digits with at most one point: no sign, no exponent, no `inf`.
private func plainDecimal(_ text: String) -> Double? {
  guard text.count <= 12, text.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ".") }) else {
    return nil
  }
  return Double(text)
}
