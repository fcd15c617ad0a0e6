// SPDX-License-Identifier: GPL-3.0-or-later

public enum Sex: String, Hashable, Sendable, CaseIterable {
  case female, male
}

/// A person whose training is planned.
///
/// What is known of a person never changes, is long, and is passed around by the million: all copies
/// share it.
public struct Officer: Hashable, Sendable {
  public typealias ID = Identifier<Officer>

  private let record: Record

  public init(
    id: ID, name: String, birthDate: Day, sex: Sex, unit: Unit.ID, position: Position.ID,
    plannedPosition: Position.ID? = nil, plannedFrom: Quarter? = nil, partyMember: Bool? = nil,
    inServiceSince: Day? = nil, ethnicity: String? = nil, tags: [String] = [],
    exempt: [Requirement.ID] = [], retires: Day? = nil, holdings: Holdings = Holdings(),
    unavailability: [Unavailability] = []
  ) {
    record = Record(
      Fields(
        id: id, name: name, birthDate: birthDate, sex: sex, unit: unit, position: position,
        plannedPosition: plannedPosition, plannedFrom: plannedFrom, partyMember: partyMember,
        inServiceSince: inServiceSince, ethnicity: ethnicity, tags: tags, exempt: exempt,
        retires: retires, holdings: holdings, unavailability: unavailability))
  }
}

extension Officer {
  public var id: ID { record.fields.id }
  public var name: String { record.fields.name }
  public var birthDate: Day { record.fields.birthDate }
  public var sex: Sex { record.fields.sex }
  public var unit: Unit.ID { record.fields.unit }
  public var position: Position.ID { record.fields.position }

  /// The position the officer is planned for (quy hoạch), and the quarter from which it is held.
  public var plannedPosition: Position.ID? { record.fields.plannedPosition }
  public var plannedFrom: Quarter? { record.fields.plannedFrom }

  public var partyMember: Bool? { record.fields.partyMember }
  public var inServiceSince: Day? { record.fields.inServiceSince }
  public var ethnicity: String? { record.fields.ethnicity }
  public var tags: [String] { record.fields.tags }

  /// The requirements the officer is excused from.
  public var exempt: [Requirement.ID] { record.fields.exempt }

  /// The last day of service where the organisation states one.
  public var retires: Day? { record.fields.retires }

  /// What is held on the day of the roster.
  public var holdings: Holdings { record.fields.holdings }
  public var unavailability: [Unavailability] { record.fields.unavailability }
}

extension Officer {
  private struct Fields: Hashable, Sendable {
    let id: ID
    let name: String
    let birthDate: Day
    let sex: Sex
    let unit: Unit.ID
    let position: Position.ID
    let plannedPosition: Position.ID?
    let plannedFrom: Quarter?
    let partyMember: Bool?
    let inServiceSince: Day?
    let ethnicity: String?
    let tags: [String]
    let exempt: [Requirement.ID]
    let retires: Day?
    let holdings: Holdings
    let unavailability: [Unavailability]
  }

  private final class Record: Hashable, Sendable {
    let fields: Fields

    init(_ fields: Fields) { self.fields = fields }

    static func == (left: Record, right: Record) -> Bool {
      left === right || left.fields == right.fields
    }

    func hash(into hasher: inout Hasher) { hasher.combine(fields) }
  }
}

extension Officer {
  /// The last day of service: the one stated, or the one the retirement age gives.
  public var lastDayOfService: Day {
    retires ?? RetirementAge.lastDayOfService(birthDate: birthDate, sex: sex)
  }

  /// Tells whether the officer serves at the end of a quarter.
  public func isInService(in quarter: Quarter) -> Bool {
    quarter.lastDay <= lastDayOfService && (inServiceSince.map { $0 <= quarter.lastDay } ?? true)
  }

  /// Tells whether the officer serves on a day.
  public func isInService(on day: Day) -> Bool {
    day <= lastDayOfService && (inServiceSince.map { $0 <= day } ?? true)
  }

  /// The share of working time that may go to training in a quarter.
  public func availableLoad(in quarter: Quarter) -> Thousandths {
    unavailability.filter { $0.from <= quarter && quarter <= $0.to }.map(\.load).min() ?? .one
  }

  /// The position held in a quarter: the planned one from the quarter it is to be taken up.
  public func position(in quarter: Quarter) -> Position.ID {
    guard let plannedPosition, let plannedFrom, plannedFrom <= quarter else { return position }
    return plannedPosition
  }

  /// The position the officer is still planned for in a quarter.
  public func plannedPosition(in quarter: Quarter) -> Position.ID? {
    if let plannedFrom, plannedFrom <= quarter { return nil }
    return plannedPosition
  }
}
