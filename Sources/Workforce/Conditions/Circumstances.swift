// SPDX-License-Identifier: GPL-3.0-or-later

/// What a condition sees of an officer on a day.
public struct Circumstances: Sendable {
  public let officer: Officer

  /// May be moved within the time in which position and plans stay as they are.
  public package(set) var day: Day

  /// The position held, and the one still planned, on the day.
  public let position: Position
  public let plannedPosition: Position.ID?

  /// The officer's unit and those above it, nearest first.
  public let unitPath: [Unit.ID]

  /// The last day of service.
  public let lastDayOfService: Day

  public var holdings: Holdings

  public init(
    officer: Officer, day: Day, position: Position, plannedPosition: Position.ID?,
    unitPath: [Unit.ID], lastDayOfService: Day, holdings: Holdings
  ) {
    self.officer = officer
    self.day = day
    self.position = position
    self.plannedPosition = plannedPosition
    self.unitPath = unitPath
    self.lastDayOfService = lastDayOfService
    self.holdings = holdings
  }
}

extension Circumstances {
  /// The values of a word attribute: several for tags and units above, none where left empty.
  func values(of attribute: Condition.Word) -> [String] {
    switch attribute {
    case .officer: [officer.id.text]
    case .unit: [officer.unit.text]
    case .within: unitPath.map(\.text)
    case .position: [position.id.text]
    case .plannedPosition: plannedPosition.map { [$0.text] } ?? []
    case .group: [position.group]
    case .sex: [officer.sex.rawValue]
    case .ethnicity: officer.ethnicity.map { [$0] } ?? []
    case .tag: officer.tags
    }
  }

  func value(of attribute: Condition.Flag) -> Bool? {
    switch attribute {
    case .leadership: position.leadership
    case .planned: plannedPosition != nil
    case .party: officer.partyMember
    }
  }

  func value(of attribute: Condition.Number) -> Int? {
    switch attribute {
    case .age: officer.birthDate.wholeMonths(to: day) / 12
    case .service: officer.inServiceSince.map { $0.wholeMonths(to: day) }
    case .remaining: day > lastDayOfService ? 0 : day.wholeMonths(to: lastDayOfService.next)
    }
  }
}
