// SPDX-License-Identifier: GPL-3.0-or-later

/// One limit or rule that gives way, and by how much: what can be asked of whoever set it.
public enum Concession: Hashable, Sendable {
  /// More seats of an intake row.
  case seats(Intake.ID, more: Int)

  /// More classes of an intake row, and of the rows that fill the same ones.
  case classes(Intake.ID, more: Int)

  /// Classes of a programme that open with fewer learners.
  case classMinimum(Programme.ID, least: Int)

  /// More money in a fund's year.
  case money(Fund.ID, year: Int, more: Money)

  /// More officers away under a cap, in some quarters.
  case absence(AbsenceCap.ID, unit: Unit.ID?, more: [QuarterLoad])

  /// An intake where there is none.
  case intake(Intake)

  /// An officer who need not satisfy a programme's condition.
  case eligibility(Programme.ID, Officer.ID)

  /// An officer who serves longer.
  case service(Officer.ID, through: Day)

  /// No decision that forbids an officer a programme.
  case permission(Officer.ID, Programme.ID)

  /// A load in full-time equivalents in a quarter.
  public struct QuarterLoad: Hashable, Sendable {
    public let quarter: Quarter
    public let load: Thousandths

    public init(_ quarter: Quarter, _ load: Thousandths) {
      self.quarter = quarter
      self.load = load
    }
  }
}

extension Concession {
  /// Whether a rule about one person gives way, and not a limit that officers share.
  public var isOfRule: Bool {
    switch self {
    case .seats, .classes, .classMinimum, .money, .absence, .intake: false
    case .eligibility, .service, .permission: true
    }
  }

  /// Whether two concessions ease the same limit or rule, whatever the amounts.
  package func isOfSameLimit(as other: Concession) -> Bool {
    switch (self, other) {
    case (.seats(let left, _), .seats(let right, _)): left == right
    case (.classes(let left, _), .classes(let right, _)): left == right
    case (.classMinimum(let left, _), .classMinimum(let right, _)): left == right
    case (.money(let left, let year, _), .money(let right, let other, _)):
      left == right && year == other
    case (.absence(let left, _, _), .absence(let right, _, _)): left == right
    default: self == other
    }
  }

  /// The price of a concession, in millionths of the unit of `relaxationCosts`.
  ///
  /// A class that opens with fewer learners costs as much as another class; what gives way of a rule
  /// has no price.
  public func cost(_ costs: RelaxationCosts) -> Int {
    switch self {
    case .seats(_, let more): costs.seat.count * more * 1000
    case .classes(_, let more): costs.classOpened.count * more * 1000
    case .classMinimum: costs.classOpened.count * 1000
    case .money(_, _, let more): Int(Int128(costs.million.count) * Int128(more.dong) / 1000)
    case .absence(_, _, let more): more.reduce(0) { $0 + costs.absence.count * $1.load.count }
    case .intake(let intake): costs.seat.count * intake.seats * 1000
    case .eligibility, .service, .permission: 0
    }
  }
}
