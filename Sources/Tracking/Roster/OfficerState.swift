// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// What changes of an officer in the course of time.
struct OfficerState {
  let original: Officer
  var unit: Unit.ID
  var position: Position.ID
  var plannedPosition: Position.ID?
  var plannedFrom: Quarter?
  var exempt: [Requirement.ID]
  var retires: Day?
  var holdings: Holdings

  init(_ officer: Officer) {
    original = officer
    unit = officer.unit
    position = officer.position
    plannedPosition = officer.plannedPosition
    plannedFrom = officer.plannedFrom
    exempt = officer.exempt
    retires = officer.retires
    holdings = officer.holdings
  }

  var lastDayOfService: Day { retires ?? original.lastDayOfService }

  /// The officer as of now, without the times of absence that are over before a quarter.
  func officer(from quarter: Quarter) -> Officer {
    Officer(
      id: original.id, name: original.name, birthDate: original.birthDate, sex: original.sex,
      unit: unit, position: position, plannedPosition: plannedPosition, plannedFrom: plannedFrom,
      partyMember: original.partyMember, inServiceSince: original.inServiceSince,
      ethnicity: original.ethnicity, tags: original.tags, exempt: exempt, retires: retires,
      holdings: holdings, unavailability: original.unavailability.filter { $0.to >= quarter })
  }

  mutating func add(_ qualification: Qualification) {
    // What is reported twice is held once.
    guard !holdings.qualifications.contains(qualification) else { return }
    holdings.add(qualification)
  }
}
