// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

extension RosterState {
  mutating func join(
    _ newcomer: Newcomer, on day: Day, by event: TrainingEvent.Number
  ) {
    guard officers[newcomer.officer] == nil else {
      // Reported again after the roster was written: nothing new. Somebody who left may come back.
      if let known = officers[newcomer.officer], known.lastDayOfService < day {
        officers[newcomer.officer]?.retires = nil
        officers[newcomer.officer]?.unit = newcomer.unit
        officers[newcomer.officer]?.position = newcomer.position
      } else {
        report(.alreadyThere(newcomer.officer), of: event)
      }
      return
    }
    guard knows(newcomer.unit, newcomer.position, by: event) else { return }
    let planned = newcomer.plannedPosition.flatMap { positions.contains($0) ? $0 : nil }
    if let asked = newcomer.plannedPosition, planned == nil {
      report(.unknownPosition(asked), of: event)
    }
    let held = newcomer.awards.compactMap { qualification($0, awarded: nil, by: event) }
    newcomers.insert(newcomer.officer)
    officers[newcomer.officer] = OfficerState(
      Officer(
        id: newcomer.officer, name: newcomer.name, birthDate: newcomer.birthDate,
        sex: newcomer.sex, unit: newcomer.unit, position: newcomer.position,
        plannedPosition: planned, plannedFrom: newcomer.plannedFrom,
        partyMember: newcomer.partyMember, inServiceSince: newcomer.inServiceSince ?? day,
        ethnicity: newcomer.ethnicity, tags: newcomer.tags, holdings: Holdings(held)))
  }

  mutating func place(_ placement: Placement, by event: TrainingEvent.Number) {
    guard knows(placement.unit, placement.position, by: event) else { return }
    change(placement.officer, by: event) { officer in
      officer.unit = placement.unit ?? officer.unit
      officer.position = placement.position ?? officer.position
      // Whoever holds the position is no longer planned for it.
      if officer.plannedPosition == officer.position {
        officer.plannedPosition = nil
        officer.plannedFrom = nil
      }
    }
  }

  mutating func plan(
    _ officer: Officer.ID, for position: Position.ID?, from quarter: Quarter?,
    by event: TrainingEvent.Number
  ) {
    guard knows(nil, position, by: event) else { return }
    change(officer, by: event) {
      $0.plannedPosition = position
      $0.plannedFrom = position == nil ? nil : quarter
    }
  }

  mutating func exempt(
    _ officer: Officer.ID, from requirement: Requirement.ID, by event: TrainingEvent.Number
  ) {
    guard requirements.contains(requirement) else {
      return report(.unknownRequirement(requirement), of: event)
    }
    change(officer, by: event) {
      if !$0.exempt.contains(requirement) { $0.exempt.append(requirement) }
    }
  }

  mutating func knows(
    _ unit: Unit.ID?, _ position: Position.ID?, by event: TrainingEvent.Number
  ) -> Bool {
    var isKnown = true
    if let unit, !units.contains(unit) {
      report(.unknownUnit(unit), of: event)
      isKnown = false
    }
    if let position, !positions.contains(position) {
      report(.unknownPosition(position), of: event)
      isKnown = false
    }
    return isKnown
  }
}
