// SPDX-License-Identifier: GPL-3.0-or-later

extension Scenario {
  /// What a condition sees of an officer on a day of a quarter.
  public func circumstances(
    of officer: Officer, on day: Day, holding holdings: Holdings
  ) -> Circumstances {
    let quarter = Quarter(containing: day)
    return Circumstances(
      officer: officer, day: day, position: position(officer.position(in: quarter)),
      plannedPosition: officer.plannedPosition(in: quarter), unitPath: path(from: officer.unit),
      lastDayOfService: officer.lastDayOfService, holdings: holdings)
  }

  /// The requirements asked of an officer in a quarter at the position held: R(i, t).
  ///
  /// The holdings at the end of the quarter decide where `applies` asks for them.
  public func requirementsAsked(
    of officer: Officer, in quarter: Quarter, holding holdings: Holdings
  ) -> [Requirement] {
    requirements(
      of: officer.position(in: quarter), asked: officer, in: quarter, holding: holdings)
  }

  /// The requirements of the planned position, less those the position held asks just the same.
  public func requirementsOfPlannedPosition(
    askedOf officer: Officer, in quarter: Quarter, holding holdings: Holdings
  ) -> [Requirement] {
    guard let planned = officer.plannedPosition(in: quarter) else { return [] }
    let own = requirementsAsked(of: officer, in: quarter, holding: holdings)
    return requirements(of: planned, asked: officer, in: quarter, holding: holdings)
      .filter { requirement in !own.contains { $0.asksTheSame(as: requirement) } }
  }

  private func requirements(
    of positionID: Position.ID, asked officer: Officer, in quarter: Quarter,
    holding holdings: Holdings
  ) -> [Requirement] {
    let candidates = standard(position(positionID).standard).requirements
      .filter { $0.isInForce(in: quarter) && !officer.exempt.contains($0.id) }
    // Most requirements are asked of everybody: look at the circumstances only where one is not.
    guard candidates.contains(where: { $0.applies != .all }) else { return candidates }
    let circumstances = circumstances(of: officer, on: quarter.lastDay, holding: holdings)
    return candidates.filter { $0.applies.holds(in: circumstances) }
  }

  /// The product of the factors of the priorities that hold for an officer at the roster's day.
  public func priorityFactor(of officer: Officer) -> ExactDecimal {
    guard !priorities.isEmpty else { return .one }
    let circumstances = circumstances(of: officer, on: asOf, holding: officer.holdings)
    return priorities.filter { $0.who.holds(in: circumstances) }
      .reduce(.one) { $0 * ExactDecimal($1.factor) }
  }
}
