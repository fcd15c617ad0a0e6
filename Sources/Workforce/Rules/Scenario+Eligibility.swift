// SPDX-License-Identifier: GPL-3.0-or-later

extension Scenario {
  /// Tells whether an officer meets a programme's own condition on the start quarter's first day.
  ///
  /// The holdings are those at the end of the quarter before.
  public func eligibility(
    of officer: Officer, for programme: Programme, startingIn quarter: Quarter,
    holding holdings: Holdings
  ) -> Eligibility {
    let circumstances = circumstances(of: officer, on: quarter.firstDay, holding: holdings)
    if programme.eligible.holds(in: circumstances) { return .yes }
    return .no(.notEligible(programme.eligible.failingClauses(in: circumstances)))
  }

  /// Tells whether an officer serves through a programme and as long afterwards as it asks.
  public func service(
    of officer: Officer, through programme: Programme, startingIn quarter: Quarter
  ) -> Eligibility {
    let end = programme.end(startingIn: quarter).lastDay
    let needed = end.endOfMonth(after: programme.serviceAfter)
    if officer.lastDayOfService < needed {
      return .no(.leavesBeforeTheEnd(lastDay: officer.lastDayOfService, needed: needed))
    }
    if let since = officer.inServiceSince, quarter.lastDay < since {
      return .no(.notYetInService(since: since))
    }
    return .yes
  }

  /// The decision that forbids a start, if one does.
  public func prohibition(
    of programme: Programme.ID, startingIn quarter: Quarter, for officer: Officer.ID
  ) -> Decision? {
    decisions(on: officer).first { $0.kind == .forbid && $0.concerns(programme, in: quarter) }
  }

  /// What one place costs whom for an officer; nothing when `own` finds no fund.
  public func seatPayments(
    for programme: Programme, startingIn quarter: Quarter, officer: Officer
  ) -> [Payment]? {
    programme.seatPayments(startingIn: quarter, own: ownFund(of: officer.unit))
  }

  /// The intake rows an officer may take a seat from, by key.
  public func intakes(
    of programme: Programme.ID, startingIn quarter: Quarter, openTo officer: Officer
  ) -> [Intake] {
    ([nil] + path(from: officer.unit).map(Optional.some))
      .compactMap { intake(Intake.ID(programme: programme, quarter: quarter, unit: $0)) }
      .sorted { $0.id < $1.id }
  }

  /// The row whose seat a commitment that starts inside the horizon takes.
  ///
  /// That of the nearest unit from the officer's upwards, else the open row, else none.
  public func intakeUsed(by commitment: Commitment) -> Intake? {
    guard horizon.contains(commitment.start) else { return nil }
    return (path(from: officer(commitment.officer).unit).map(Optional.some) + [nil]).lazy
      .compactMap {
        self.intake(
          Intake.ID(programme: commitment.programme, quarter: commitment.start, unit: $0))
      }
      .first
  }
}
