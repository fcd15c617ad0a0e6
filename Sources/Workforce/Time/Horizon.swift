// SPDX-License-Identifier: GPL-3.0-or-later

/// A run of consecutive quarters that is never empty.
///
/// Plans are made, simulated and reported over one horizon. Because an empty one can't be made,
/// later stages may index by quarter without asking.
public struct Horizon: Hashable, Sendable {
  public let first: Quarter
  public let last: Quarter

  /// Creates the horizon that runs from one quarter through another.
  ///
  /// - Precondition: `last` does not come before `first`.
  public init(from first: Quarter, through last: Quarter) {
    precondition(first <= last, "A horizon cannot end before it begins")
    self.first = first
    self.last = last
  }

  /// The calendar years the horizon touches.
  public var years: ClosedRange<Int> { first.year...last.year }

  /// The quarter before the first, at whose end the starting point is read.
  public var eve: Quarter { first.advanced(by: -1) }

  public func contains(_ quarter: Quarter) -> Bool { first <= quarter && quarter <= last }

  /// The place of a quarter in the horizon, 0 for the first; outside it, negative or too large.
  public func offset(of quarter: Quarter) -> Int { first.distance(to: quarter) }
}

extension Horizon: RandomAccessCollection {
  public var startIndex: Quarter { first }
  public var endIndex: Quarter { last.advanced(by: 1) }
  public subscript(position: Quarter) -> Quarter { position }
}
