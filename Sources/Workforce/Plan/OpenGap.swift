// SPDX-License-Identifier: GPL-3.0-or-later

/// A requirement that a plan leaves unmet at the end of the horizon, and why.
public struct OpenGap: Hashable, Sendable {
  public enum Reason: String, Hashable, Sendable, CaseIterable {
    case noProgramme = "no-programme"
    case notEligible = "not-eligible"
    case retiresFirst = "retires-first"
    case noTime = "no-time"
    case noIntake = "no-intake"
    case noSeat = "no-seat"
    case noBudget = "no-budget"
    case absenceCap = "absence-cap"
    case classTooSmall = "class-too-small"
    case forbidden
    case lowerPriority = "lower-priority"
  }

  public let officer: Officer.ID
  public let requirement: Requirement.ID
  public let reason: Reason

  /// The reason in words, with names and amounts.
  public let detail: BilingualText

  public init(
    officer: Officer.ID, requirement: Requirement.ID, reason: Reason, detail: BilingualText
  ) {
    self.officer = officer
    self.requirement = requirement
    self.reason = reason
    self.detail = detail
  }
}
