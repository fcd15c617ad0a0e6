// SPDX-License-Identifier: GPL-3.0-or-later

package import Workforce

/// What became of a plan's starts by a day, and which of them still lie ahead.
package struct PlanOutlook: Hashable, Sendable {
  /// Starts to come that are still possible; those that were granted are the roster's now.
  package let ahead: [Commitment]

  /// Starts to come that are not possible any more: the officer left or will leave too early, is not
  /// eligible, or a decision forbids it.
  package let impossible: [Commitment]

  /// Starts whose quarter is over and of which nobody recorded anything.
  package let missed: [Commitment]

  /// Sorts the starts of a plan; those from before the roster's own day are history to it.
  ///
  /// - Parameters:
  ///   - starts: what the plan added.
  ///   - state: the day, and what happened by then.
  ///   - since: the day of the scenario at first, before which nobody knows what happened.
  package init(of starts: [Commitment], in state: ScenarioAsOf, since: Day) {
    var (ahead, impossible, missed): ([Commitment], [Commitment], [Commitment]) = ([], [], [])
    // Starts and records stand in the same order, so that one walk through both finds all.
    let starts = CommitmentsByOfficer(starts).all
    var (place, known) = (0, state.trainings[..<0])
    while place < starts.count {
      let officer = starts[place].officer
      known = state.trainings[known.endIndex...].drop { $0.training.officer < officer }
      known = known.prefix { $0.training.officer == officer }
      let isThere = state.scenario.knows(officer: officer)
      var possible: [Commitment] = []
      while place < starts.count, starts[place].officer == officer {
        let start = starts[place]
        place += 1
        guard start.start.lastDay > since, !Self.isSettled(start, by: known) else { continue }
        if !isThere {
          impossible.append(start)
        } else if start.start.lastDay <= state.day {
          missed.append(start)
        } else if state.scenario.stillAdmits(start, besides: possible) {
          possible.append(start)
        } else {
          impossible.append(start)
        }
      }
      ahead += possible
    }
    (self.ahead, self.impossible, self.missed) = (ahead, impossible, missed)
  }

  /// Whether something that was recorded takes the place of a start.
  private static func isSettled(
    _ start: Commitment, by records: ArraySlice<TrainingRecord>
  ) -> Bool {
    records.contains { record in
      guard record.training.programme == start.programme else { return false }
      if record.training == start { return record.status != .nominated }
      // Brought forward or put off: the seat is taken in another quarter.
      return record.isOpen
    }
  }
}

extension Scenario {
  /// Whether an officer may still begin a programme that a plan gave them.
  fileprivate func stillAdmits(_ start: Commitment, besides others: [Commitment]) -> Bool {
    guard knows(programme: start.programme) else { return false }
    let (officer, programme) = (officer(start.officer), programme(start.programme))
    guard
      case .yes = service(of: officer, through: programme, startingIn: start.start),
      prohibition(of: start.programme, startingIn: start.start, for: start.officer) == nil
    else { return false }
    let career = career(of: officer, adding: others)
    return eligibility(
      of: officer, for: programme, startingIn: start.start,
      holding: career.holdings(atEndOf: start.start.advanced(by: -1))) == .yes
  }

  /// What an officer comes to hold with the training under way and some starts of a plan.
  func career(of officer: Officer, adding starts: some Sequence<Commitment>) -> AuditedCareer {
    func start(_ commitment: Commitment) -> Career.Start? {
      knows(programme: commitment.programme)
        ? Career.Start(programme: programme(commitment.programme), quarter: commitment.start)
        : nil
    }
    return AuditedCareer(
      officer: officer, commitments: commitments(of: officer.id).compactMap(start),
      planned: starts.compactMap(start))
  }
}
