// SPDX-License-Identifier: GPL-3.0-or-later

extension Scenario {
  /// Why a start that a decision requires is refused, whatever else the officer does; nothing where some
  /// quarter allows it, or only other starts stand against it.
  ///
  /// - Complexity: linear in officers, programmes and quarters.
  package func refusal(ofRequired decision: Decision) -> Refusal? {
    guard let person = officers.first(where: { $0.id == decision.officer }),
      let programme = programmes.first(where: { $0.id == decision.programme })
    else { return nil }
    let career = careerWithoutPlan(of: person)
    let offered = horizon.filter {
      decision.concerns(programme.id, in: $0)
        && !intakes(of: programme.id, startingIn: $0, openTo: person).isEmpty
    }
    if offered.isEmpty { return .noIntake }
    var first: Refusal?
    for quarter in offered {
      let verdicts = [
        prohibition(of: programme.id, startingIn: quarter, for: person.id)
          .map { Eligibility.no(.forbidden(reason: $0.reason)) } ?? .yes,
        eligibility(
          of: person, for: programme, startingIn: quarter,
          holding: career.holdings(atEndOf: quarter.advanced(by: -1))),
        service(of: person, through: programme, startingIn: quarter),
      ]
      let refusal = verdicts.lazy.compactMap { verdict -> Refusal? in
        if case .no(let refusal) = verdict { refusal } else { nil }
      }.first
      guard let refusal else { return nil }
      first = first ?? refusal
    }
    return first
  }
}
