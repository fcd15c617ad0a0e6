// SPDX-License-Identifier: GPL-3.0-or-later

extension Scenario {
  /// The officer's own rule that closes a start, shared limits and other starts apart; nothing where none does.
  ///
  /// - Parameters:
  ///   - officer: who would start.
  ///   - programme: what would be started.
  ///   - quarter: when.
  ///   - holdings: what is held at the end of the quarter before.
  /// - Returns: the first of prohibition, payment, horizon, condition and service that stands against it.
  package func refusal(
    of officer: Officer, to programme: Programme, startingIn quarter: Quarter,
    holding holdings: Holdings
  ) -> Refusal? {
    if let decision = prohibition(of: programme.id, startingIn: quarter, for: officer.id) {
      return .forbidden(reason: decision.reason)
    }
    if seatPayments(for: programme, startingIn: quarter, officer: officer) == nil {
      return .noOwnFund
    }
    let end = programme.end(startingIn: quarter)
    if horizon.last < end { return .endsAfterHorizon(end: end) }
    let verdicts = [
      eligibility(of: officer, for: programme, startingIn: quarter, holding: holdings),
      service(of: officer, through: programme, startingIn: quarter),
    ]
    return verdicts.lazy.compactMap { verdict -> Refusal? in
      if case .no(let refusal) = verdict { refusal } else { nil }
    }.first
  }

  /// Why a start that a decision requires is refused to an officer who starts nothing else.
  ///
  /// - Parameter decision: a decision that requires a start.
  /// - Returns: the refusal of the first quarter; nothing where some quarter allows it.
  /// - Complexity: linear in officers, programmes and quarters.
  package func refusal(ofRequired decision: Decision) -> Refusal? {
    guard let person = officers.first(where: { $0.id == decision.officer }),
      let programme = programmes.first(where: { $0.id == decision.programme })
    else { return nil }
    let career = careerWithoutPlan(of: person)
    let refusals = horizon.filter {
      decision.concerns(programme.id, in: $0)
        && !intakes(of: programme.id, startingIn: $0, openTo: person).isEmpty
    }.map { quarter in
      refusal(
        of: person, to: programme, startingIn: quarter,
        holding: career.holdings(atEndOf: quarter.advanced(by: -1)))
    }
    guard let first = refusals.first else { return .noIntake }
    return refusals.allSatisfy { $0 != nil } ? first : nil
  }
}
