// SPDX-License-Identifier: GPL-3.0-or-later

/// Where an officer serves from now on; what is not stated stays as it was.
public struct Placement: Hashable, Sendable {
  public let officer: Officer.ID
  public let unit: Unit.ID?
  public let position: Position.ID?

  public init(officer: Officer.ID, unit: Unit.ID? = nil, position: Position.ID? = nil) {
    self.officer = officer
    self.unit = unit
    self.position = position
  }
}

/// Somebody who joins, with what the roster must know.
public struct Newcomer: Hashable, Sendable {
  public let officer: Officer.ID
  public let name: String
  public let birthDate: Day
  public let sex: Sex
  public let unit: Unit.ID
  public let position: Position.ID
  public let plannedPosition: Position.ID?
  public let plannedFrom: Quarter?
  public let partyMember: Bool?

  /// When service began elsewhere; the day of joining where nothing is stated.
  public let inServiceSince: Day?
  public let ethnicity: String?
  public let tags: [String]

  /// What is held already, awarded long ago.
  public let awards: [Award]

  public init(
    officer: Officer.ID, name: String, birthDate: Day, sex: Sex, unit: Unit.ID,
    position: Position.ID, plannedPosition: Position.ID? = nil, plannedFrom: Quarter? = nil,
    partyMember: Bool? = nil, inServiceSince: Day? = nil, ethnicity: String? = nil,
    tags: [String] = [], awards: [Award] = []
  ) {
    self.officer = officer
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
    self.awards = awards
  }
}
