// SPDX-License-Identifier: GPL-3.0-or-later

/// What an officer holds, quarter by quarter, given the training that starts.
public struct Career: Sendable {
  /// A start of a programme, committed or planned.
  public struct Start: Hashable, Sendable {
    public let programme: Programme
    public let quarter: Quarter

    public init(programme: Programme, quarter: Quarter) {
      self.programme = programme
      self.quarter = quarter
    }

    public var end: Quarter { programme.end(startingIn: quarter) }

    public func isUnderWay(in quarter: Quarter) -> Bool {
      self.quarter <= quarter && quarter <= end
    }
  }

  public let officer: Officer
  public let starts: [Start]

  public init(officer: Officer, starts: [Start]) {
    self.officer = officer
    self.starts = starts
  }

  /// What is held at the end of a quarter: the roster's and all that has been granted by then.
  public func holdings(atEndOf quarter: Quarter) -> Holdings {
    var holdings = officer.holdings
    for start in starts where start.end <= quarter {
      for award in start.programme.awards(startingIn: start.quarter) { holdings.add(award) }
    }
    return holdings
  }
}
