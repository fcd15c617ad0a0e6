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
  }

  package let kind: Kind

  /// The event meant; nothing for what is missing.
  package let event: TrainingEvent.Number?

  package init(kind: Kind, event: TrainingEvent.Number?) {
    self.kind = kind
    self.event = event
  }
}
