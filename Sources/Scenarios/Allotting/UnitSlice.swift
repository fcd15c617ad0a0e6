// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// What a plan says of some of the officers.
struct UnitSlice {
  /// The starts that the plan adds.
  let planned: [Enrolment]

  /// Each officer's training, committed and planned.
  let careers: [Career]

  /// What seats cost, committed and planned, by fund and year of the horizon; no classes.
  let seatCosts: [FundAndYear: Money]

  /// The part of that which is committed.
  let committedCosts: [FundAndYear: Money]

  /// How many of them count for each target, in the scenario's order.
  let reached: [Int]

  init(of officers: [Officer], planned: [Enrolment], in scenario: Scenario) {
    self.planned = planned
    let starts = Dictionary(grouping: planned, by: \.officer)
    careers = officers.map { officer in
      Career(
        officer: officer,
        starts: scenario.commitments(of: officer.id).map {
          Career.Start(programme: scenario.programme($0.programme), quarter: $0.start)
        }
          + (starts[officer.id] ?? []).map {
            Career.Start(programme: scenario.programme($0.programme), quarter: $0.start)
          })
    }
    let figures = PlanFigures(
      of: planned, in: scenario.withoutClasses(for: officers), possiblePreviousStarts: [])
    var (costs, committed): ([FundAndYear: Money], [FundAndYear: Money]) = ([:], [:])
    for row in figures.spending {
      let key = FundAndYear(fund: row.fund, year: row.year)
      costs[key] = row.committed + row.planned
      committed[key] = row.committed
    }
    seatCosts = costs
    committedCosts = committed
    reached = figures.targets.map(\.value)
  }
}

extension Scenario {
  /// The scenario of some officers in which nobody pays for classes.
  fileprivate func withoutClasses(for officers: [Officer]) -> Scenario {
    let known = Set(officers.map(\.id))
    return Scenario(
      name: name, asOf: asOf, horizon: horizon, dimensions: dimensions,
      absenceShare: absenceShare, plannedWeight: plannedWeight, priorities: priorities,
      goals: goals, relaxationCosts: relaxationCosts, units: units, positions: positions,
      standards: standards, legalBases: legalBases, officers: officers,
      programmes: programmes.map(\.withoutClasses), intakes: intakes, absenceCaps: absenceCaps,
      budgets: budgets, commitments: commitments.filter { known.contains($0.officer) },
      targets: targets)
  }
}

extension Programme {
  fileprivate var withoutClasses: Programme {
    Programme(
      id: id, title: title, provider: provider, mode: mode, quarters: quarters, load: load,
      grants: grants, eligible: eligible, serviceAfter: serviceAfter, classTerms: nil,
      seatCost: seatCost, payment: payment, funding: funding, dropout: dropout, basis: basis)
  }
}
