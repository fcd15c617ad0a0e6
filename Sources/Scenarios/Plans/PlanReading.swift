// SPDX-License-Identifier: GPL-3.0-or-later

package import Tables
public import Workforce

/// What came of reading a plan.
public struct PlanReading: Sendable {
  /// What was read.
  public enum Source: Hashable, Sendable { case folder, document, table }

  public let source: Source

  /// The whole plan; nothing of a table of enrolments alone, or when there is any error.
  public let plan: TrainingPlan?

  /// The enrolments, those committed among them; nothing when there is any error.
  public let enrolments: [Enrolment]?

  /// Every error, warning and note, in order of place.
  package let diagnostics: [Diagnostic]
}

extension PlanReading {
  /// Whether there are errors and all of them are files or folders that are not there.
  public var isMissingOnly: Bool { diagnostics.isMissingOnly }

  /// Everything found as a terminal shows it.
  public var messages: BilingualText {
    BilingualText(
      diagnostics.rendered(in: .vietnamese), diagnostics.rendered(in: .english))
  }
}
