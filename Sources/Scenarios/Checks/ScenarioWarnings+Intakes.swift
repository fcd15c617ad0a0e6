// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

extension ScenarioWarnings {
  /// Intakes that nobody can take, or that say something nobody asks for.
  func reportUselessIntakes() {
    let seats = seatsOfGroups()
    for row in tables.intakes {
      let intake = row.intake
      let terms = scenario.programme(intake.programme).classTerms
      func spot(_ column: String) -> Spot { row.row.spot(column, of: IntakesTable.schema) }
      if intake.seats == 0 {
        findings.report(.intakeWithoutSeats(at: spot("seats")))
      } else if let terms {
        let seats = Group(intake).flatMap { seats[$0] } ?? intake.seats
        if intake.classes == 0 {
          findings.report(.intakeWithoutSeats(at: spot("classes")))
        } else if seats < terms.minimum {
          findings.report(
            .tooFewSeatsForClass(seats, minimum: terms.minimum, at: spot("seats")))
        }
      } else if intake.classes != nil {
        findings.report(.classesNotUsed(intake.programme.text, at: spot("classes")))
      }
    }
  }

  /// How many seats the rows that fill the same classes have together.
  private func seatsOfGroups() -> [Group: Int] {
    tables.intakes.reduce(into: [:]) { seats, row in
      if let group = Group(row.intake) { seats[group, default: 0] += row.intake.seats }
    }
  }
}

/// The rows of a programme and quarter that fill the same classes.
private struct Group: Hashable {
  let programme: Programme.ID
  let quarter: Quarter
  let word: String

  init?(_ intake: Intake) {
    guard let word = intake.group else { return nil }
    self.word = word
    programme = intake.programme
    quarter = intake.quarter
  }
}
