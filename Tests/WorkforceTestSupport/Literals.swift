// SPDX-License-Identifier: GPL-3.0-or-later

public import Workforce

extension Quarter: ExpressibleByStringLiteral {
  /// Reads `"2027Q1"`; a test that writes something else is wrong.
  public init(stringLiteral value: String) {
    guard let quarter = Quarter(text: value) else { preconditionFailure("No quarter: \(value)") }
    self = quarter
  }
}

extension Day: ExpressibleByStringLiteral {
  /// Reads `"2027-03-31"`; a test that writes something else is wrong.
  public init(stringLiteral value: String) {
    guard let day = Day(text: value) else { preconditionFailure("No day: \(value)") }
    self = day
  }
}

extension Thousandths: ExpressibleByStringLiteral {
  /// Reads `"0.35"`; a test that writes something else is wrong.
  public init(stringLiteral value: String) {
    guard let number = Thousandths(text: value) else { preconditionFailure("No decimal: \(value)") }
    self = number
  }
}

extension ExactDecimal: ExpressibleByStringLiteral {
  /// Reads `"12.375"`; a test that writes something else is wrong.
  public init(stringLiteral value: String) {
    guard let number = ExactDecimal(text: value) else {
      preconditionFailure("No decimal: \(value)")
    }
    self = number
  }
}
