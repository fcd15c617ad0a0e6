// SPDX-License-Identifier: GPL-3.0-or-later

/// How likely a hazard is for some, in some quarters; of a hazard's rules the first that fits counts.
public struct HazardRule: Hashable, Sendable {
  /// Whom it concerns, read on the first day of the quarter; an intake or a fund is anybody's.
  public var who = Condition.all

  /// The first and the last quarter in which it is in force.
  public var from: Quarter?
  public var to: Quarter?

  /// The numbers of the quarters of a year in which it is in force; empty for all four.
  public var quarters: Set<Int> = []

  /// The programmes and the funds that it is about; empty for all.
  public var programmes: Set<Programme.ID> = []
  public var funds: Set<Fund.ID> = []

  /// Among the officers of the vacancy's group, those whom newcomers are like.
  public var like = Condition.all
  private var numbers: [Hazard.Parameter: Thousandths]

  public init(_ numbers: [Hazard.Parameter: Thousandths]) {
    self.numbers = numbers
  }

  /// A number of the rule; 0 where it has none.
  public subscript(parameter: Hazard.Parameter) -> Thousandths { numbers[parameter] ?? .zero }

  /// A number that counts something.
  public func count(_ parameter: Hazard.Parameter) -> Int { self[parameter].count / 1000 }

  public func isInForce(in quarter: Quarter) -> Bool {
    (from.map { $0 <= quarter } ?? true) && (to.map { quarter <= $0 } ?? true)
      && (quarters.isEmpty || quarters.contains(quarter.number))
  }

  public func concerns(_ programme: Programme.ID) -> Bool {
    programmes.isEmpty || programmes.contains(programme)
  }

  public func concerns(_ fund: Fund.ID) -> Bool { funds.isEmpty || funds.contains(fund) }
}
