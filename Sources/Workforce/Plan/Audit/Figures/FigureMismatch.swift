// SPDX-License-Identifier: GPL-3.0-or-later

/// A figure of a plan file that is not what the scenario and the enrolments make it.
public struct FigureMismatch: Hashable, Sendable {
  /// The part of the plan file the figure stands in.
  public enum Part: String, Hashable, Sendable, CaseIterable {
    case heading, officers, enrolments, classes, progress, spending, targets, unmet, goals
  }

  public let part: Part

  /// Which figure, what the plan says, and what it is.
  public let wording: BilingualText

  init(_ part: Part, _ vietnamese: String, _ english: String) {
    self.part = part
    wording = BilingualText(vietnamese, english)
  }
}
