// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// A plan that sends everybody to whatever closes a gap, because there is room for all.
///
/// Two officers in a row start in different quarters, so that training spreads over the horizon.
struct GreedyPlan {
  let enrolments: [Enrolment]

  /// The gaps are those at the horizon's end when nothing is planned.
  init(closing gaps: GapTable, in scenario: Scenario) {
    var enrolments = scenario.commitments.map { commitment in
      let programme = scenario.programme(commitment.programme)
      return Enrolment(
        officer: commitment.officer, programme: commitment.programme, start: commitment.start,
        end: programme.end(startingIn: commitment.start), committed: true)
    }
    for (place, row) in gaps.rows.enumerated() {
      let officer = scenario.officer(row.officer)
      for gap in row.gaps {
        let start = Self.start(closing: gap, of: officer, place: place, in: scenario)
        if let start { enrolments.append(start) }
      }
    }
    self.enrolments = enrolments
  }

  /// The first start that is admissible, looking at the quarters from a different one each time.
  private static func start(
    closing gap: Gap, of officer: Officer, place: Int, in scenario: Scenario
  ) -> Enrolment? {
    let accepts = gap.requirement.accepts
    let programmes = scenario.programmes.filter { programme in
      programme.grants.contains { grant in accepts.contains(where: grant.satisfies) }
    }
    for programme in programmes {
      for turn in 0..<scenario.horizon.count {
        let offset = (place + turn) % scenario.horizon.count
        let quarter = scenario.horizon.first.advanced(by: offset)
        let end = programme.end(startingIn: quarter)
        guard end <= scenario.horizon.last, officer.unavailability.isEmpty,
          let intake = scenario.intakes(of: programme.id, startingIn: quarter, openTo: officer)
            .first,
          scenario.service(of: officer, through: programme, startingIn: quarter) == .yes,
          scenario.eligibility(
            of: officer, for: programme, startingIn: quarter, holding: officer.holdings) == .yes
        else { continue }
        return Enrolment(
          officer: officer.id, programme: programme.id, start: quarter, end: end,
          intake: intake.unit, classNumber: programme.classTerms == nil ? nil : 1)
      }
    }
    return nil
  }
}
