// SPDX-License-Identifier: GPL-3.0-or-later

/// What one officer may attend, shared limits apart.
extension PlanAudit {
  /// Each start takes a seat of a row that exists and is open to the officer.
  static func intakeViolations(of plan: AuditedPlan) -> [PlanViolation] {
    let scenario = plan.scenario
    return plan.planned.flatMap { row -> [PlanViolation] in
      guard let intake = scenario.intake(row.intakeRow) else {
        return [.noIntake(row, in: scenario)]
      }
      var violations: [PlanViolation] = []
      let officer = scenario.officer(row.officer)
      if let unit = intake.unit, !scenario.path(from: officer.unit).contains(unit) {
        violations.append(.intakeNotOpen(row, in: scenario))
      }
      let own = scenario.classPool(of: intake).unit.flatMap(scenario.ownFund)
      if scenario.programme(row.programme).classPayments(startingIn: row.start, own: own) == nil {
        violations.append(.noFundForClass(row, in: scenario))
      }
      return violations
    }
  }

  /// Each start is admissible, time suffices, and decisions are kept.
  static func careerViolations(of plan: AuditedPlan) -> [PlanViolation] {
    let scenario = plan.scenario
    return plan.careers.flatMap { career -> [PlanViolation] in
      var violations: [PlanViolation] = []
      for start in career.planned {
        violations += career.refusals(of: start, in: scenario)
          .map { .refused($0, start, of: career.officer, in: scenario) }
      }
      violations += career.overloads().map { .overload($0, of: career.officer) }
      violations += career.longOverlaps().map { later, earlier in
        .longOverlap(later, earlier, of: career.officer)
      }
      violations += career.decisionsMissed(in: scenario)
        .map { .requiredStartMissing($0, in: scenario) }
      return violations
    }
  }
}

extension AuditedCareer {
  /// The decisions that require a start which is neither planned nor under way.
  func decisionsMissed(in scenario: Scenario) -> [Decision] {
    scenario.decisions(on: officer.id).filter { decision in
      decision.kind == .require
        && !starts.contains { decision.concerns($0.programme.id, in: $0.quarter) }
    }
  }
}
