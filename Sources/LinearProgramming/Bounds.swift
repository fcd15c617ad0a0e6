// SPDX-License-Identifier: GPL-3.0-or-later

/// The range a variable or the left-hand side of a constraint must stay in.
package struct Bounds: Hashable, Sendable {
  /// The least value allowed, if there is one.
  package let lower: Double?

  /// The greatest value allowed, if there is one.
  package let upper: Double?

  /// Creates a range from its ends; a missing end is open.
  ///
  /// - Precondition: Both ends are finite and in order.
  package init(lower: Double?, upper: Double?) {
    if let lower { precondition(lower.isFinite, "An open end is nil, not infinite") }
    if let upper { precondition(upper.isFinite, "An open end is nil, not infinite") }
    if let lower, let upper { precondition(lower <= upper, "Bounds must be in order") }
    self.lower = lower
    self.upper = upper
  }
}

extension Bounds {
  /// No limit on either side.
  package static let free = Bounds(lower: nil, upper: nil)

  /// Zero or more, what most variables are.
  package static let nonnegative = Bounds(lower: 0, upper: nil)

  /// From zero to one.
  package static let unit = Bounds(lower: 0, upper: 1)

  package static func atLeast(_ lower: Double) -> Bounds {
    Bounds(lower: lower, upper: nil)
  }

  package static func atMost(_ upper: Double) -> Bounds {
    Bounds(lower: nil, upper: upper)
  }

  package static func exactly(_ value: Double) -> Bounds {
    Bounds(lower: value, upper: value)
  }

  package static func between(_ lower: Double, _ upper: Double) -> Bounds {
    Bounds(lower: lower, upper: upper)
  }

  /// Tells whether a value lies in the range, give or take a tolerance.
  package func contains(_ value: Double, tolerance: Double = 0) -> Bool {
    value >= (lower ?? -.infinity) - tolerance && value <= (upper ?? .infinity) + tolerance
  }
}
