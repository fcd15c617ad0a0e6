// SPDX-License-Identifier: GPL-3.0-or-later

package import Workforce

/// One programme in one quarter as a way for an officer to meet a requirement.
package struct Door: Sendable {
  package let programme: Programme.ID
  package let quarter: Quarter

  /// The intake rows that the officer may take a seat from.
  package let intakes: [Intake.ID]
  package let verdict: Verdict

  /// What comes of a decision that the officer goes through it all the same, with nothing giving way;
  /// nothing where that was not tried.
  package internal(set) var insisted: Insisted?

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

    /// Shared limits close it: what would have to give way, and those who use most of what is missing.
    case full(OpenGap.Reason, [Concession], holders: [Officer.ID])
  }

  package enum Insisted: Sendable {
    /// The first goal that is worse is the one by which others come first.
    case planned(PlannedAnew.Outcome)

    /// The search found no plan that keeps all decisions.
    case notSettled
  }
}

/// What a goal comes to, before and after.
package struct GoalChange: Hashable, Sendable {
  package let goal: Goal
  package let before: ExactDecimal
  package let after: ExactDecimal

  package var isWorse: Bool { goal.isMinimised ? after > before : after < before }
}

extension Sequence<GoalChange> {
  /// Whether the first goal that comes to something else comes to more, the goals being in their order.
  var isForTheBetter: Bool {
    first { $0.before != $0.after }.map { !$0.isWorse } ?? false
  }
}
