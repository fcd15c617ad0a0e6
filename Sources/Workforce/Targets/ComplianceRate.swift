// SPDX-License-Identifier: GPL-3.0-or-later

/// A share that keeps what it is a share of.
public struct ComplianceRate: Hashable, Sendable {
  public let numerator: Int
  public let denominator: Int

  /// What the denominator counts, such as `in service 2030Q4`.
  public let base: String

  public init(numerator: Int, denominator: Int, base: String) {
    self.numerator = numerator
    self.denominator = denominator
    self.base = base
  }

  /// The percentage with two places, rounded to nearest, halves up; nothing of an empty base.
  public var percent: ExactDecimal? {
    guard denominator > 0 else { return nil }
    let hundredths = (numerator * 20_000 + denominator) / (2 * denominator)
    return ExactDecimal(digits: Int128(hundredths), places: 2)
  }
}
