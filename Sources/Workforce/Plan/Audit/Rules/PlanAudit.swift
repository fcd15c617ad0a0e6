// SPDX-License-Identifier: GPL-3.0-or-later

/// The independent judge of plans.
///
/// Derives from a scenario and the rows of a plan alone that every rule holds, and what every figure
/// is. It has never heard of a linear program: whoever made the plan, and however, is judged alike.
public enum PlanAudit {
  /// The places where some enrolments break a rule; none for a good plan.
  ///
  /// The enrolments are all of a plan, those committed among them. Where commitments alone exceed a
  /// limit, that is the scenario's own affair; a plan only may not add to it.
  ///
  /// Complexity: linear in officers and enrolments, times quarters where time matters.
  public static func violations(
    of enrolments: [Enrolment], in scenario: Scenario
  ) -> [PlanViolation] {
    let plan = AuditedPlan(of: enrolments, in: scenario)
    let rows = enrolments.sorted()
    return referenceViolations(of: rows, in: scenario)
      + commitmentViolations(of: rows, in: scenario)
      + intakeViolations(of: plan)
      + careerViolations(of: plan)
      + seatViolations(of: plan)
      + classViolations(of: plan)
      + budgetViolations(of: plan)
      + absenceViolations(of: plan)
  }

  public static func violations(
    of plan: TrainingPlan, in scenario: Scenario
  ) -> [PlanViolation] {
    violations(of: plan.enrolments, in: scenario)
  }
}
