// SPDX-License-Identifier: GPL-3.0-or-later

extension AuditedPlan {
  /// The loads that count against one cap in one quarter.
  struct Absence: Sendable {
    let limit: AbsenceLimit
    let planned: Thousandths
    let committed: Thousandths
  }

  /// The caps under which anybody is away, by quarter.
  ///
  /// Complexity: quarters × (units + officers away × caps that may count them).
  func absences() -> [Absence] {
    let attending = careers.indices.filter { !careers[$0].starts.isEmpty }
    let people = PeopleByUnit(
      servingIn: attending.map { careers[$0].officer.unit }, of: scenario)
    let headcounts = scenario.headcounts()
    return scenario.horizon.flatMap { quarter -> [Absence] in
      let loads = attending.map { place in
        (
          planned: careers[place].load(of: careers[place].planned, in: quarter),
          committed: careers[place].load(of: careers[place].commitments, in: quarter)
        )
      }
      return scenario.absenceLimits(in: quarter, headcounts: headcounts).compactMap { limit in
        var planned = Thousandths.zero
        var committed = Thousandths.zero
        for person in people.meant(by: limit) {
          let load = loads[person]
          guard load.planned > .zero || load.committed > .zero else { continue }
          guard counts(attending[person], against: limit) else { continue }
          planned = planned + load.planned
          committed = committed + load.committed
        }
        guard planned > .zero || committed > .zero else { return nil }
        return Absence(limit: limit, planned: planned, committed: committed)
      }
    }
  }

  private func counts(_ place: Int, against limit: AbsenceLimit) -> Bool {
    if limit.who == .all, limit.unit != nil { return true }
    return scenario.counts(
      careers[place].officer, against: limit,
      holding: careers[place].holdings(atEndOf: limit.quarter.advanced(by: -1)))
  }
}
