// SPDX-License-Identifier: GPL-3.0-or-later

package import Workforce

/// One programme in one quarter as a way for an officer to meet a requirement.
package struct Door: Sendable {
  package let programme: Programme.ID
  package let quarter: Quarter

  /// The intake rows that the officer may take a seat from.
  package let intakes: [Intake.ID]
  package let verdict: Verdict

  package enum Verdict: Sendable {
    /// The officer goes through it in the plan.
    case taken

    /// A pathway through it fits beside the rest of the plan: only the order of goals, or a search
    /// that was not finished, is in the way.
    case open

    /// A rule about the officer closes it.
    case refused(Refusal)

    /// It fits no pathway with what the officer has to do besides: time, other training, the end.
    case noTime

    /// Shared limits close it: what would have to give way, and who has what is missing.
    case full(OpenGap.Reason, [Concession], holders: [Holder])
  }

  /// Somebody who uses what is missing.
  package struct Holder: Hashable, Sendable {
    package let officer: Officer.ID

    /// What becomes of the plan if this one makes way and takes the next best pathway.
    package let exchange: Exchange
  }

  package enum Exchange: Hashable, Sendable {
    /// The first goal that would be worse: by it the holder comes first.
    case worsens(GoalChange)

    /// The first goal that would be better: the plan can be bettered.
    case betters(GoalChange)

    /// No goal would change: longer service and earlier birth decide between equals.
    case changesNothing

    /// It would not be enough.
    case isNotEnough
  }
}

/// What a goal comes to, before and after.
package struct GoalChange: Hashable, Sendable {
  package let goal: Goal
  package let before: ExactDecimal
  package let after: ExactDecimal

  package var isWorse: Bool { goal.isMinimised ? after > before : after < before }
}
