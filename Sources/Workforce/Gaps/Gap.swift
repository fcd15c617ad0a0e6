// SPDX-License-Identifier: GPL-3.0-or-later

/// A requirement that an officer is asked to meet and does not.
public struct Gap: Hashable, Sendable {
  /// How the gap came about.
  public enum Cause: Hashable, Sendable {
    /// Nothing that is accepted was ever held.
    case neverHeld
    /// What was held counted through this quarter.
    case lapsed(after: Quarter)
    /// What was held has no date, and the requirement counts from a date.
    case undated
  }

  public let officer: Officer.ID
  public let requirement: Requirement
  public let cause: Cause

  /// The first quarter since which the requirement has been asked and unmet without a break.
  public let since: Quarter?
}
