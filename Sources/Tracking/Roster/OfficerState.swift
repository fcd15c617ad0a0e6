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

  private mutating func add(_ qualification: Qualification) {
    // What is reported twice is held once.
    guard !holdings.qualifications.contains(qualification) else { return }
    holdings.add(qualification)
  }
}

extension OfficerState {
  /// Whether an event of this kind can change what is known of the officer it names.
  static func isChanged(by happening: Happening) -> Bool {
    switch happening {
    case .completed, .joined, .appointed, .positionChanged, .transferred, .planned, .left, .retired,
      .exempted:
      true
    default: false
    }
  }

  /// A newcomer who is there from a day on; nothing where the scenario has no such place.
  init?(_ newcomer: Newcomer, on day: Day, by names: RosterNames) {
    guard names.has(newcomer.unit, newcomer.position) else { return nil }
    self.init(
      Officer(
        id: newcomer.officer, name: newcomer.name, birthDate: newcomer.birthDate,
        sex: newcomer.sex, unit: newcomer.unit, position: newcomer.position,
        plannedPosition: newcomer.plannedPosition.flatMap { names.has($0) ? $0 : nil },
        plannedFrom: newcomer.plannedFrom, partyMember: newcomer.partyMember,
        inServiceSince: newcomer.inServiceSince ?? day, ethnicity: newcomer.ethnicity,
        tags: newcomer.tags,
        holdings: Holdings(
          newcomer.awards.compactMap { names.qualification($0, awarded: nil) })))
  }

  /// Changes the officer as an event says; what does not fit the scenario changes nothing.
  mutating func apply(_ happening: Happening, on day: Day, by names: RosterNames) {
    switch happening {
    case .completed(let completion):
      for qualification in names.qualifications(of: completion, on: day) { add(qualification) }
    case .joined(let newcomer):
      // Somebody who left may come back.
      guard lastDayOfService < day, names.has(newcomer.unit, newcomer.position) else { return }
      (retires, unit, position) = (nil, newcomer.unit, newcomer.position)
    case .appointed(let placement), .positionChanged(let placement), .transferred(let placement):
      guard names.has(placement.unit, placement.position) else { return }
      unit = placement.unit ?? unit
      position = placement.position ?? position
      // Whoever holds the position is no longer planned for it.
      if plannedPosition == position { (plannedPosition, plannedFrom) = (nil, nil) }
    case .planned(_, let position, let quarter):
      guard names.has(nil, position) else { return }
      (plannedPosition, plannedFrom) = (position, position == nil ? nil : quarter)
    case .left, .retired: retires = day.advanced(byDays: -1)
    case .exempted(_, let requirement):
      if names.has(requirement), !exempt.contains(requirement) { exempt.append(requirement) }
    default: break
    }
  }
}
