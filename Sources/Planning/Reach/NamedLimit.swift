// SPDX-License-Identifier: GPL-3.0-or-later

public import Workforce

/// A limit that officers share, in the scenario's names and with its room.
public enum NamedLimit: Hashable, Sendable {
  case seats(Intake.ID, room: Int)
  case classes(Intake.ID, most: Int)
  case classMinimum(Programme.ID, least: Int)
  case money(Fund.ID, year: Int, room: Money)

  /// The least and the greatest load that a cap leaves in any quarter.
  case absence(AbsenceCap.ID, unit: Unit.ID?, room: ClosedRange<Thousandths>)
}

extension PlanningIndex {
  /// A limit in the scenario's names, with its room.
  func named(_ group: LimitGroup) -> NamedLimit {
    func intake(ofClasses row: Int) -> Intake.ID {
      limits.seats[limits.classes[row].seatRows[0]].intake.id
    }
    switch group.elements[0] {
    case .seats(let row): return .seats(limits.seats[row].intake.id, room: limits.seats[row].room)
    case .classes(let row):
      return .classes(intake(ofClasses: row), most: limits.classes[row].maximumClasses)
    case .classMinimum(let row):
      let group = limits.classes[row]
      return .classMinimum(group.programme.id, least: group.terms.minimum)
    case .money(let row):
      let money = limits.money[row]
      return .money(money.fund, year: money.year, room: Money(dong: money.room))
    case .absence(let row):
      let rooms = group.elements.compactMap { element -> Thousandths? in
        guard case .absence(let row) = element else { return nil }
        return Thousandths(limits.absence[row].room)
      }
      let limit = limits.absence[row].limit
      return .absence(
        limit.id, unit: limit.unit, room: (rooms.min() ?? .zero)...(rooms.max() ?? .zero))
    }
  }
}
