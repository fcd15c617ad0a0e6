// SPDX-License-Identifier: GPL-3.0-or-later

/// Every row means something, once, in time, and says itself when it ends.
extension PlanAudit {
  static func referenceViolations(
    of rows: [Enrolment], in scenario: Scenario
  ) -> [PlanViolation] {
    var violations: [PlanViolation] = []
    var seen: [Commitment: Enrolment] = [:]
    for row in rows {
      if !scenario.knows(officer: row.officer) {
        violations.append(.unknownOfficer(row))
      }
      guard scenario.knows(programme: row.programme) else {
        violations.append(.unknownProgramme(row, in: scenario))
        continue
      }
      let end = scenario.programme(row.programme).end(startingIn: row.start)
      if row.end != end { violations.append(.wrongEnd(row, is: end, in: scenario)) }
      if !row.committed, !scenario.horizon.contains(row.start) {
        violations.append(.startsOutsideHorizon(row, in: scenario))
      }
      let start = Commitment(officer: row.officer, programme: row.programme, start: row.start)
      if let earlier = seen[start] {
        let differs = !row.committed && !earlier.committed && earlier.intake != row.intake
        violations.append(
          differs
            ? .twoRowsOfOneIntake(row, earlier, in: scenario) : .duplicateStart(row, in: scenario))
      } else {
        seen[start] = row
      }
    }
    return violations
  }

  /// The committed rows are exactly the scenario's, and take no seat or class that counts.
  static func commitmentViolations(
    of rows: [Enrolment], in scenario: Scenario
  ) -> [PlanViolation] {
    var violations: [PlanViolation] = []
    let agreed = Set(scenario.commitments)
    var stated: Set<Commitment> = []
    for row in rows where row.committed {
      let start = Commitment(officer: row.officer, programme: row.programme, start: row.start)
      stated.insert(start)
      if !agreed.contains(start) {
        violations.append(.commitmentInvented(row, in: scenario))
      } else if row.intake != nil || row.classNumber != nil {
        violations.append(.commitmentWithSeat(row, in: scenario))
      }
    }
    for commitment in scenario.commitments where !stated.contains(commitment) {
      violations.append(.commitmentMissing(commitment, in: scenario))
    }
    return violations
  }
}
