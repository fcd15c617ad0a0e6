// SPDX-License-Identifier: GPL-3.0-or-later

/// In each quarter the officers of each cap are away at most as much as the commitments leave.
extension PlanAudit {
  static func absenceViolations(of plan: AuditedPlan) -> [PlanViolation] {
    let scenario = plan.scenario
    let attending = plan.careers.filter { !$0.starts.isEmpty }
    let headcounts = scenario.headcounts()
    return scenario.horizon.flatMap { quarter -> [PlanViolation] in
      let away = attending.filter { $0.load(in: quarter) > .zero }
      let awayByUnit = Dictionary(grouping: away, by: \.officer.unit)
      return scenario.absenceLimits(in: quarter, headcounts: headcounts).compactMap { limit in
        let candidates = limit.unit.map { awayByUnit[$0] ?? [] } ?? away
        var planned = Thousandths.zero
        var committed = Thousandths.zero
        for career in candidates {
          let held = career.holdings(atEndOf: quarter.advanced(by: -1))
          guard scenario.counts(career.officer, against: limit, holding: held) else { continue }
          planned = planned + career.load(of: career.planned, in: quarter)
          committed = committed + career.load(of: career.commitments, in: quarter)
        }
        let room = max(.zero, limit.load - committed)
        if planned <= room { return nil }
        return .absence(limit, planned: planned, room: room, in: scenario)
      }
    }
  }
}
