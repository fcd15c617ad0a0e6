// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

extension Scenario {
  /// The smallest scenario that still shows something, found by leaving out row after row.
  func shrunk(while shows: (Scenario) -> Bool) -> Scenario {
    var smallest = self
    while let smaller = smallest.reductions.first(where: shows) { smallest = smaller }
    return smallest
  }

  /// The scenarios with one thing less.
  private var reductions: [Scenario] {
    var smaller: [Scenario] = officers.map { gone in keepingOfficers { $0 != gone.id } }
    smaller += programmes.map { withoutProgramme($0.id) }
    if previousPlan != nil { smaller.append(replacing(previousPlan: .some(nil))) }
    smaller += goals.indices.map { place in
      replacing(goals: goals.enumerated().filter { $0.offset != place }.map(\.element))
    }
    smaller += targets.indices.map { replacing(targets: without($0, targets)) }
    smaller += decisions.indices.map { replacing(decisions: without($0, decisions)) }
    smaller += commitments.indices.map { replacing(commitments: without($0, commitments)) }
    smaller += priorities.indices.map { replacing(priorities: without($0, priorities)) }
    smaller += absenceCaps.indices.map { replacing(absenceCaps: without($0, absenceCaps)) }
    smaller += intakes.indices.map { replacing(intakes: without($0, intakes)) }
    if absenceShare != .one { smaller.append(replacing(absenceShare: .one)) }
    let ample = Money(dong: 1_000_000_000)
    smaller += budgets.indices.filter { budgets[$0].amount != ample }.map { place in
      var rows = budgets
      rows[place] = Budget(fund: rows[place].fund, year: rows[place].year, amount: ample)
      return replacing(budgets: rows)
    }
    smaller += standards.indices.flatMap { place in
      standards[place].requirements.indices.map { requirement in
        var rows = standards
        rows[place] = PositionStandard(
          id: rows[place].id, requirements: without(requirement, rows[place].requirements))
        return replacing(standards: rows)
      }
    }
    if let previousPlan {
      smaller += previousPlan.starts.indices.map { place in
        replacing(
          previousPlan: PreviousPlan(
            officers: previousPlan.officers, starts: without(place, previousPlan.starts)))
      }
    }
    return smaller
  }

  private func without<Row>(_ place: Int, _ rows: [Row]) -> [Row] {
    var rows = rows
    rows.remove(at: place)
    return rows
  }
}
