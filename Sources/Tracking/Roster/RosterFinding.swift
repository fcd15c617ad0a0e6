// SPDX-License-Identifier: GPL-3.0-or-later

package import Workforce

/// Something in which the events and the scenario do not fit together.
package struct RosterFinding: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case unknownOfficer(Officer.ID)
    case unknownProgramme(Programme.ID)
    case unknownUnit(Unit.ID)
    case unknownPosition(Position.ID)
    case unknownRequirement(Requirement.ID)
    case unknownAward(Award)

    /// Somebody joins who is there already.
    case alreadyThere(Officer.ID)

    /// Something happens to somebody who has left.
    case alreadyGone(Officer.ID)

    /// A result, a delay or a withdrawal of training that nobody had enrolled in.
    case noSuchTraining(Commitment)

    /// Seats of an intake that nobody offers, stated without their number.
    case noSuchIntake(Intake.ID)

    /// Training should have ended and nobody recorded how.
    case resultMissing(Commitment)

    /// What kind it is and of whom, in words that stay the same from version to version.
    var identity: [String] {
      switch self {
      case .unknownOfficer(let officer): ["unknown-officer", officer.text]
      case .unknownProgramme(let programme): ["unknown-programme", programme.text]
      case .unknownUnit(let unit): ["unknown-unit", unit.text]
      case .unknownPosition(let position): ["unknown-position", position.text]
      case .unknownRequirement(let requirement): ["unknown-requirement", requirement.text]
      case .unknownAward: ["unknown-award"]
      case .alreadyThere(let officer): ["already-there", officer.text]
      case .alreadyGone(let officer): ["already-gone", officer.text]
      case .noSuchTraining(let training): ["no-such-training"] + Self.words(of: training)
      case .noSuchIntake(let intake):
        [
          "no-such-intake", intake.programme.text, intake.quarter.description,
          intake.unit?.text ?? "",
        ]
      case .resultMissing(let training): ["result-missing"] + Self.words(of: training)
      }
    }

    private static func words(of training: Commitment) -> [String] {
      [training.officer.text, training.programme.text, training.start.description]
    }
  }

  package let kind: Kind

  /// The event meant; nothing for what is missing.
  package let event: TrainingEvent.Number?

  package init(kind: Kind, event: TrainingEvent.Number?) {
    self.kind = kind
    self.event = event
  }
}
