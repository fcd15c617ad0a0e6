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

  /// The scenario changed, and the plan in it: audited, everybody else where they were.
  package let scenario: Scenario
  package let plan: TrainingPlan

  /// What planning anew in the changed scenario comes to.
  package let resolved: Resolved?

  /// Plans made anew from the one that is asked about.
  package struct Resolved: Sendable {
    /// With the change, and decisions that the officer starts this; nothing where the search found no
    /// plan that keeps them all.
    package let required: PlannedAnew.Outcome?

    /// With the change alone, where something gives way: others may take what was added.
    package let free: PlannedAnew.Outcome?

    /// Whether the requirement is met too when planning anew without any change.
    package let isClosedAnyway: Bool
  }
}
