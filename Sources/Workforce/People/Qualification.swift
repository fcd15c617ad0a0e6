// SPDX-License-Identifier: GPL-3.0-or-later

/// The field a degree was taken in.
public enum FieldOfStudy: Hashable, Sendable {
  /// Not recorded: answers only questions that ask for no field.
  case unstated
  /// Whatever field is asked for: what a programme without a field grants.
  case any
  case named(String)
}

/// A degree or certificate that somebody holds.
public struct Qualification: Hashable, Sendable {
  public let level: Level
  public let field: FieldOfStudy

  /// The day of the award; nothing means long ago, too long for anything that lapses.
  public let awarded: Day?

  public init(level: Level, field: FieldOfStudy = .unstated, awarded: Day? = nil) {
    self.level = level
    self.field = field
    self.awarded = awarded
  }
}
