// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

extension RosterState {
  /// Calls classes off: their learners are free again, and the row offers nothing more.
  mutating func cancel(_ run: ClassRun, on day: Day, by event: TrainingEvent.Number) {
    let (programme, quarter) = (run.intake.programme, run.intake.quarter)
    for place in learners[Run(programme: programme, quarter: quarter)] ?? [] {
      let training = Commitment(
        officer: officers[place].original.id, programme: programme, start: quarter)
      guard record(of: training, at: place)?.status == .enrolled,
        serves(officers[place], in: run.intake.unit)
      else { continue }
      set(
        TrainingRecord(training: training, status: .cancelled, since: day, event: event), at: place)
    }
    guard let intake = intakes[run.intake] else { return }
    let left = (intake.classes ?? 0) - run.classes
    intakes[run.intake] =
      left > 0 ? intake.with(seats: nil, classes: left, confirmed: nil) : nil
  }

  private func serves(_ officer: OfficerState, in unit: Unit.ID?) -> Bool {
    unit.map(start.path(from: officer.unit).contains) ?? true
  }

  mutating func change(_ change: SeatChange, by event: TrainingEvent.Number) {
    guard start.knows(programme: change.intake.programme) else {
      return report(.unknownProgramme(change.intake.programme), of: event)
    }
    guard knows(change.intake.unit, nil, by: event) else { return }
    if let intake = intakes[change.intake] {
      intakes[change.intake] = intake.with(
        seats: change.seats, classes: change.classes, confirmed: change.confirmed)
    } else if let seats = change.seats {
      intakes[change.intake] = Intake(
        programme: change.intake.programme, quarter: change.intake.quarter,
        unit: change.intake.unit, seats: seats,
        classes: start.programme(change.intake.programme).classTerms.map { _ in
          change.classes ?? 1
        }, confirmed: change.confirmed ?? true)
    } else {
      report(.noSuchIntake(change.intake), of: event)
    }
  }
}

extension Intake {
  fileprivate func with(seats: Int?, classes: Int?, confirmed: Bool?) -> Intake {
    Intake(
      programme: programme, quarter: quarter, unit: unit, seats: seats ?? self.seats,
      classes: self.classes.map { classes ?? $0 }, group: group,
      confirmed: confirmed ?? self.confirmed, chance: confirmed == true ? nil : chance)
  }
}
