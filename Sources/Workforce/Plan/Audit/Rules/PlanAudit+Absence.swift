// SPDX-License-Identifier: GPL-3.0-or-later

/// In each quarter the officers of each cap are away at most as much as the commitments leave.
extension PlanAudit {
  static func absenceViolations(of plan: AuditedPlan) -> [PlanViolation] {
    plan.absences().compactMap { absence in
      let room = max(.zero, absence.limit.load - absence.committed)
      if absence.planned <= room { return nil }
      return .absence(absence.limit, planned: absence.planned, room: room, in: plan.scenario)
    }
  }
}
