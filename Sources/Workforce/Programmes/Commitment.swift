// SPDX-License-Identifier: GPL-3.0-or-later

/// Training under way at the day of the roster, or already granted (`enrolments.csv`).
public struct Commitment: Hashable, Comparable, Sendable {
  public let officer: Officer.ID
  public let programme: Programme.ID
  public let start: Quarter

  public init(officer: Officer.ID, programme: Programme.ID, start: Quarter) {
    self.officer = officer
    self.programme = programme
    self.start = start
  }

  public static func < (left: Self, right: Self) -> Bool {
    (left.officer, left.programme, left.start) < (right.officer, right.programme, right.start)
  }
}
