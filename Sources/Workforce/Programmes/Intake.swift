// SPDX-License-Identifier: GPL-3.0-or-later

/// Seats in a programme that starts in a quarter, for one unit or for everybody.
public struct Intake: Hashable, Sendable {
  /// The key of an intake: one row of the table.
  public struct ID: Hashable, Comparable, Sendable {
    public let programme: Programme.ID
    public let quarter: Quarter
    public let unit: Unit.ID?

    public init(programme: Programme.ID, quarter: Quarter, unit: Unit.ID?) {
      self.programme = programme
      self.quarter = quarter
      self.unit = unit
    }

    public static func < (left: Self, right: Self) -> Bool {
      (left.programme, left.quarter, left.unit?.text ?? "")
        < (right.programme, right.quarter, right.unit?.text ?? "")
    }
  }

  public let id: ID

  /// The most learners who may start.
  public let seats: Int

  /// The most classes that may open; nothing where the programme opens none.
  public let classes: Int?

  /// Rows of one programme and quarter with the same group fill the same classes.
  public let group: String?
  public let confirmed: Bool

  /// The chance that it takes place; used in simulation.
  public let chance: Thousandths?

  public var programme: Programme.ID { id.programme }
  public var quarter: Quarter { id.quarter }
  public var unit: Unit.ID? { id.unit }

  public init(
    programme: Programme.ID, quarter: Quarter, unit: Unit.ID? = nil, seats: Int,
    classes: Int? = nil, group: String? = nil, confirmed: Bool = true, chance: Thousandths? = nil
  ) {
    self.id = ID(programme: programme, quarter: quarter, unit: unit)
    self.seats = seats
    self.classes = classes
    self.group = group
    self.confirmed = confirmed
    self.chance = chance
  }
}
