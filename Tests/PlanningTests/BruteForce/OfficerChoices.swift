// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce
import WorkforceTestSupport

/// Everything one officer could do, shared limits apart: tried out start by start.
///
/// A set of starts is admissible when the audit finds nothing wrong with it in a scenario that has
/// no other officer, what is said of shared limits apart.
struct OfficerChoices {
  let officer: Officer

  /// The scenario as if this officer were the only one.
  let alone: Scenario

  /// All admissible sets of starts, each in the order of time.
  private(set) var sets: [[Enrolment]] = []

  /// What speaks against the starts made so far, whatever is started later.
  private static let final: Set<PlanRule> = Set(PlanRule.allCases).subtracting([
    .seats, .classNumber, .classCount, .classSize, .budget, .absence, .requiredStartMissing,
  ])

  init(of officer: Officer, in scenario: Scenario) {
    self.officer = officer
    alone = scenario.keepingOfficers { $0 == officer.id }
    extend([], from: alone.horizon.first)
  }

  private mutating func extend(_ starts: [Enrolment], from quarter: Quarter) {
    guard quarter <= alone.horizon.last else {
      if rules(brokenBy: starts).isEmpty { sets.append(starts) }
      return
    }
    var groups: [[Enrolment]] = [[]]
    for programme in alone.programmes {
      let rows = alone.intakes(of: programme.id, startingIn: quarter, openTo: officer)
      let seats = rows.map { alone.start(officer.id, programme.id, quarter, intake: $0.unit) }
      groups += groups.flatMap { group in seats.map { group + [$0] } }
    }
    for group in groups {
      let more = starts + group
      // What begins later can't mend what is wrong by now.
      if !group.isEmpty, !rules(brokenBy: more).isDisjoint(with: Self.final) { continue }
      extend(more, from: quarter.advanced(by: 1))
    }
  }

  private func rules(brokenBy starts: [Enrolment]) -> Set<PlanRule> {
    let found = PlanAudit.violations(of: alone.enrolments(adding: starts), in: alone)
    return Set(found.map(\.rule)).intersection(Self.final.union([.requiredStartMissing]))
  }
}
