// SPDX-License-Identifier: GPL-3.0-or-later

/// An amount of money in whole Vietnamese dong.
public struct Money: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let dong: Int

  public init(dong: Int) {
    self.dong = dong
  }

  public static let zero = Money(dong: 0)

  public var description: String { String(dong) }

  public static func < (left: Self, right: Self) -> Bool { left.dong < right.dong }
  public static func + (left: Self, right: Self) -> Self { Self(dong: left.dong + right.dong) }
  public static func - (left: Self, right: Self) -> Self { Self(dong: left.dong - right.dong) }
  public static func * (left: Self, right: Int) -> Self { Self(dong: left.dong * right) }
  public static func += (left: inout Self, right: Self) { left = left + right }
}

extension Money {
  /// The share of this amount, rounded to the nearest dong, halves up.
  public func rounded(share: Thousandths) -> Money {
    let (whole, rest) = (Int128(dong) * Int128(share.count) * 2 + 1000)
      .quotientAndRemainder(dividingBy: 2000)
    return Money(dong: Int(rest < 0 ? whole - 1 : whole))
  }
}
