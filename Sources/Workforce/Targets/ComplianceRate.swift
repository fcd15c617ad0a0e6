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

extension ComplianceRate {
  /// What becomes of the places that are not printed.
  public enum Cutting: Hashable, Sendable {
    /// To the nearest, halves up.
    case rounded
    /// Dropped, as some offices do.
    case truncated
  }

  /// The percentage with 0, 1 or 2 places; nothing of an empty base.
  public func percent(places: Int, _ cutting: Cutting = .rounded) -> ExactDecimal? {
    precondition((0...2).contains(places), "Percentages have at most two places")
    guard denominator > 0 else { return nil }
    let scale = [100, 1000, 10_000][places]
    let count =
      switch cutting {
      case .rounded: (numerator * scale * 2 + denominator) / (2 * denominator)
      case .truncated: numerator * scale / denominator
      }
    return ExactDecimal(digits: Int128(count), places: places)
  }
}
