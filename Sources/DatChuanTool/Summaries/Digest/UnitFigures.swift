// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// What a plan comes to for one part of the organisation.
struct UnitFigures: Hashable {
  private(set) var before = 0
  private(set) var compliantBefore = 0
  private(set) var inService = 0
  private(set) var unmetOfficers = 0
  private(set) var gaps = 0
  private(set) var learners = 0
  private(set) var cost = Money.zero

  var compliant: Int { inService - unmetOfficers }

  fileprivate mutating func add(_ money: Money) { cost = cost + money }

  static func + (left: UnitFigures, right: UnitFigures) -> UnitFigures {
    var sum = left
    sum.before += right.before
    sum.compliantBefore += right.compliantBefore
    sum.inService += right.inService
    sum.unmetOfficers += right.unmetOfficers
    sum.gaps += right.gaps
    sum.learners += right.learners
    sum.cost = sum.cost + right.cost
    return sum
  }
}

extension UnitFigures {
  /// The figures of each unit below the top one; under no key what belongs to the top itself, and the
  /// classes that several units fill.
  static func all(of summary: PlanSummary) -> [Unit.ID?: UnitFigures] {
    let (scenario, plan) = (summary.scenario, summary.plan)
    let parts = OrganisationParts(of: scenario)
    var figures: [Unit.ID?: UnitFigures] = [:]
    for row in scenario.gaps(atEndOf: scenario.horizon.eve).rows {
      figures[parts.part(of: row.unit), default: UnitFigures()].before += 1
      if row.isCompliant {
        figures[parts.part(of: row.unit), default: UnitFigures()].compliantBefore += 1
      }
    }
    for officer in scenario.officers where officer.isInService(in: scenario.horizon.last) {
      figures[parts.part(of: officer.unit), default: UnitFigures()].inService += 1
    }
    for (officer, gaps) in Dictionary(grouping: plan.unmet, by: \.officer) {
      let part = parts.part(of: scenario.officer(officer).unit)
      figures[part, default: UnitFigures()].unmetOfficers += 1
      figures[part, default: UnitFigures()].gaps += gaps.count
    }
    for course in summary.courses {
      for learner in course.learners {
        let part = parts.part(of: scenario.officer(learner.officer).unit)
        figures[part, default: UnitFigures()].learners += 1
        figures[part, default: UnitFigures()].add(course.programme.seatCost)
      }
      let owners = Set(course.units.map { parts.part(of: $0) })
      let owner: Unit.ID? = owners.count == 1 ? owners.first ?? nil : nil
      figures[owner, default: UnitFigures()].add(course.classCost)
    }
    return figures
  }
}
