// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

extension RosterState {
  mutating func join(
    _ newcomer: Newcomer, on day: Day, by event: TrainingEvent.Number
  ) {
    if let place = place(of: newcomer.officer) {
      // Reported again after the roster was written: nothing new.
      guard officers[place].lastDayOfService < day else {
        return report(.alreadyThere(newcomer.officer), of: event)
      }
      guard knows(newcomer.unit, newcomer.position, by: event) else { return }
      officers[place].apply(.joined(newcomer), on: day, by: names)
      return
    }
    guard knows(newcomer.unit, newcomer.position, by: event) else { return }
    if let planned = newcomer.plannedPosition, !names.has(planned) {
      report(.unknownPosition(planned), of: event)
    }
    for award in newcomer.awards { check(award, by: event) }
    if let state = OfficerState(newcomer, on: day, by: names) { add(state) }
  }

  /// Tells of an award that the scenario has no level for.
  mutating func check(_ award: Award, by event: TrainingEvent.Number) {
    if names.qualification(award, awarded: nil) == nil { report(.unknownAward(award), of: event) }
  }

  mutating func knows(
    _ unit: Unit.ID?, _ position: Position.ID?, by event: TrainingEvent.Number
  ) -> Bool {
    var isKnown = true
    if let unit, !names.has(unit) {
      report(.unknownUnit(unit), of: event)
      isKnown = false
    }
    if let position, !names.has(position) {
      report(.unknownPosition(position), of: event)
      isKnown = false
    }
    return isKnown
  }
}
