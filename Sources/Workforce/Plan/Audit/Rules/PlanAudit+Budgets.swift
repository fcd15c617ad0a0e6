// SPDX-License-Identifier: GPL-3.0-or-later

/// Each fund pays in each year of the horizon at most what the commitments leave of its money.
extension PlanAudit {
  static func budgetViolations(of plan: AuditedPlan) -> [PlanViolation] {
    let scenario = plan.scenario
    let committed = plan.committedSpending()
    let planned = plan.plannedSpending()
    return planned.keys.sorted { ($0.fund, $0.year) < ($1.fund, $1.year) }.compactMap { key in
      let spent = planned[key] ?? .zero
      let room = max(
        .zero, scenario.budget(of: key.fund, in: key.year) - (committed[key] ?? .zero))
      if spent <= room { return nil }
      return .budget(key.fund, in: key.year, planned: spent, room: room, in: scenario)
    }
  }
}
