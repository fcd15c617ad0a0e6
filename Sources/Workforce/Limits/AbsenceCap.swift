// SPDX-License-Identifier: GPL-3.0-or-later

/// How many full-time equivalents of some officers may be away in a quarter.
public struct AbsenceCap: Hashable, Sendable {
  public typealias ID = Identifier<AbsenceCap>

  public let id: ID

  /// The unit whose own cap this is, in the place of its share of head-count.
  public let unit: Unit.ID?

  /// Whose loads count, read on the first day of the quarter.
  public let who: Condition
  public let from: Quarter?
  public let to: Quarter?
  public let load: Thousandths

  public init(
    id: ID, unit: Unit.ID? = nil, who: Condition = .all, from: Quarter? = nil, to: Quarter? = nil,
    load: Thousandths
  ) {
    self.id = id
    self.unit = unit
    self.who = who
    self.from = from
    self.to = to
    self.load = load
  }

  public func isInForce(in quarter: Quarter) -> Bool {
    (from.map { $0 <= quarter } ?? true) && (to.map { quarter <= $0 } ?? true)
  }
}
