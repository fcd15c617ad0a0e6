// SPDX-License-Identifier: GPL-3.0-or-later

public enum Sex: String, Hashable, Sendable, CaseIterable {
  case female, male
}

/// A person whose training is planned.
public struct Officer: Hashable, Sendable {
  public typealias ID = Identifier<Officer>

  public let id: ID
  public let name: String
  public let birthDate: Day
  public let sex: Sex
  public let unit: Unit.ID
  public let position: Position.ID

  /// The position the officer is planned for (quy hoạch), and the quarter from which it is held.
  public let plannedPosition: Position.ID?
  public let plannedFrom: Quarter?

  public let partyMember: Bool?
  public let inServiceSince: Day?
  public let ethnicity: String?
  public let tags: [String]

  /// The requirements the officer is excused from.
  public let exempt: [Requirement.ID]

  /// The last day of service where the organisation states one.
  public let retires: Day?

  /// What is held on the day of the roster.
  public let holdings: Holdings
  public let unavailability: [Unavailability]

  public init(
    id: ID, name: String, birthDate: Day, sex: Sex, unit: Unit.ID, position: Position.ID,
    plannedPosition: Position.ID? = nil, plannedFrom: Quarter? = nil, partyMember: Bool? = nil,
    inServiceSince: Day? = nil, ethnicity: String? = nil, tags: [String] = [],
    exempt: [Requirement.ID] = [], retires: Day? = nil, holdings: Holdings = Holdings(),
    unavailability: [Unavailability] = []
  ) {
    self.id = id
    self.name = name
    self.birthDate = birthDate
    self.sex = sex
    self.unit = unit
    self.position = position
    self.plannedPosition = plannedPosition
    self.plannedFrom = plannedFrom
    self.partyMember = partyMember
    self.inServiceSince = inServiceSince
    self.ethnicity = ethnicity
    self.tags = tags
    self.exempt = exempt
    self.retires = retires
    self.holdings = holdings
    self.unavailability = unavailability
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
