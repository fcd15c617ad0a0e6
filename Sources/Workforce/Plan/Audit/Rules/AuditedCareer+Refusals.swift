// SPDX-License-Identifier: GPL-3.0-or-later

/// What speaks against one start, given all that the officer attends; intake rows apart.
///
/// Looks only at what comes before a start or begins with it, so that a pathway can be judged while
/// it is being built.
extension AuditedCareer {
  func refusals(of start: Career.Start, in scenario: Scenario) -> [Refusal] {
    var refusals: [Refusal] = []
    let programme = start.programme
    let required = isRequired(start, in: scenario)
    if let decision = scenario.prohibition(
      of: programme.id, startingIn: start.quarter, for: officer.id)
    {
      refusals.append(.forbidden(reason: decision.reason))
    }
    let held = holdings(atEndOf: start.quarter.advanced(by: -1))
    for answer in [
      scenario.eligibility(
        of: officer, for: programme, startingIn: start.quarter, holding: held),
      scenario.service(of: officer, through: programme, startingIn: start.quarter),
    ] {
      if case .no(let refusal) = answer { refusals.append(refusal) }
    }
    if start.end > scenario.horizon.last, !required {
      refusals.append(.endsAfterHorizon(end: start.end))
    }
    if scenario.seatPayments(for: programme, startingIn: start.quarter, officer: officer) == nil {
      refusals.append(.noOwnFund)
    }
    if !required, !isNeeded(start, in: scenario) { refusals.append(.notNeeded) }
    return refusals
  }

  /// Tells whether a decision asks for a start that nothing else keeps.
  ///
  /// Training under way keeps a decision, and so does an earlier start of the plan: what comes after
  /// it is no longer required.
  func isRequired(_ start: Career.Start, in scenario: Scenario) -> Bool {
    scenario.decisions(on: officer.id).contains { decision in
      decision.kind == .require && decision.concerns(start.programme.id, in: start.quarter)
        && !commitments.contains { decision.concerns($0.programme.id, in: $0.quarter) }
        && !planned.contains {
          $0.quarter < start.quarter && decision.concerns($0.programme.id, in: $0.quarter)
        }
    }
  }

  /// Tells whether a start is needed: no training for its own sake.
  func isNeeded(_ start: Career.Start, in scenario: Scenario) -> Bool {
    // Another start of the quarter that grants as much makes this one idle, and the other way round.
    let idle = starts.contains { other in
      other != start && other.quarter == start.quarter
        && other.programme.grantsAll(that: start.programme)
    }
    if idle { return false }
    // Held by now, and what is under way will have granted: all that began earlier.
    var coming = officer.holdings
    for earlier in starts where earlier.quarter < start.quarter {
      for award in earlier.programme.awards(startingIn: earlier.quarter) { coming.add(award) }
    }
    // Most starts close a requirement of the position held; only the others need the long way.
    return closesRequirement(start, held: coming, in: scenario)
      || scenario.programmesNeeded(by: officer, holding: coming, endingIn: start.end)
        .contains(start.programme.id)
  }

  /// Tells whether a grant satisfies a requirement of the position held that is otherwise open in
  /// some quarter from the start's last one on.
  private func closesRequirement(
    _ start: Career.Start, held: Holdings, in scenario: Scenario
  ) -> Bool {
    guard start.end <= scenario.horizon.last else { return false }
    return (start.end...scenario.horizon.last).contains { quarter in
      officer.isInService(in: quarter)
        && scenario.requirementsAsked(of: officer, in: quarter, holding: held).contains {
          requirement in
          !requirement.isMet(by: held, atEndOf: quarter)
            && requirement.accepts.contains { test in
              start.programme.grants.contains { $0.satisfies(test) }
            }
        }
    }
  }
}

extension Programme {
  /// Tells whether another programme grants nothing that this one does not grant just the same.
  func grantsAll(that other: Programme) -> Bool {
    other.grants.allSatisfy(grants.contains)
  }
}
