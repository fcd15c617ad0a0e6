// SPDX-License-Identifier: GPL-3.0-or-later

extension PlanAudit {
  /// What a careful reader of a plan that breaks no rule should know besides.
  ///
  /// Limits that commitments alone exceed, required starts that serve nothing, own funds that are
  /// missing, seats that nobody has confirmed, and classes that one drop-out cancels.
  ///
  /// - Parameters:
  ///   - plan: a plan without violations, with its figures.
  ///   - scenario: the scenario it was made for.
  /// - Returns: one text for each thing to know; none twice, in the order above.
  ///
  /// Complexity: quarters × caps × commitments, and officers with open gaps × intakes.
  public static func warnings(
    of plan: TrainingPlan, in scenario: Scenario
  ) -> [BilingualText] {
    let audited = AuditedPlan(of: plan.enrolments, in: scenario)
    return overspentBudgets(in: plan.spending, of: scenario) + overfullIntakes(in: scenario)
      + exceededCaps(in: audited) + idleRequiredStarts(in: audited)
      + missingOwnFunds(for: plan.unmet, in: audited)
      + unconfirmedSeats(in: plan.enrolments, of: scenario) + fragileClasses(in: audited)
  }
}
