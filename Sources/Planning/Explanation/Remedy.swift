// SPDX-License-Identifier: GPL-3.0-or-later

package import Workforce

/// The smallest change that lets an officer meet a requirement, with the plan that shows it.
package struct Remedy: Sendable {
  /// What gives way: rules about the officer, then shared limits.
  ///
  /// Nothing where a pathway fits already, and only the order of goals, or an unfinished search, stands
  /// in the way.
  package let concessions: [Concession]

  /// What the officer starts then.
  package let starts: [Enrolment]

  /// The goals that change when everybody else stays where they are.
  package let effect: [GoalChange]

  /// The scenario changed, and the plan in it: audited, everybody else where they were.
  package let scenario: Scenario
  package let plan: TrainingPlan

  /// What planning anew in the changed scenario comes to.
  package let resolved: Resolved?

  /// A plan made anew from the one that shows the change.
  package struct Resolved: Sendable {
    package let goals: [GoalChange]

    /// Whether the officer meets the requirement there too, or another one takes what was added.
    package let helpsTheOfficer: Bool

    /// Whether the requirement is met too when planning anew without any change.
    package let isClosedAnyway: Bool

    /// The gaps that close and open against planning anew without the change.
    package let closed: [PlanFigures.UnmetRequirement]
    package let opened: [PlanFigures.UnmetRequirement]
  }
}
