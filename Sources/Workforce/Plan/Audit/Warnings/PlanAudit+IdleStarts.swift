// SPDX-License-Identifier: GPL-3.0-or-later

extension PlanAudit {
  /// Starts that only a decision asks for: no requirement and no target is served by them.
  static func idleRequiredStarts(in plan: AuditedPlan) -> [BilingualText] {
    let scenario = plan.scenario
    return plan.careers.flatMap { career in
      career.planned.filter { start in
        career.isRequired(start, in: scenario) && !career.isNeeded(start, in: scenario)
      }.map { start in
        let who = scenario.nameAndNumber(of: career.officer.id)
        let title = start.programme.title
        return BilingualText(
          "\(who), lớp “\(title)” từ \(start.quarter.vietnamese): cử đi theo quyết định nhưng không "
            + "phục vụ tiêu chuẩn hay chỉ tiêu nào",
          "\(who), “\(title)” from \(start.quarter.english): sent by a decision, though it serves no "
            + "requirement and no target")
      }
    }
  }
}
