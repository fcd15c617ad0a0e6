// SPDX-License-Identifier: GPL-3.0-or-later

public import Workforce

extension ScenarioBuilder {
  /// The scenario with all rows added so far.
  public func build() -> Scenario {
    Scenario(
      name: name, asOf: asOf, horizon: horizon, dimensions: dimensions,
      absenceShare: absenceShare, plannedWeight: plannedWeight, priorities: priorities,
      goals: goals, previousPlan: previousPlan, units: units, positions: positions,
      standards: requirements.keys.sorted().map {
        PositionStandard(id: $0, requirements: requirements[$0] ?? [])
      },
      officers: officers.map(finished), programmes: programmes, intakes: intakes,
      absenceCaps: absenceCaps, budgets: budgets + ampleBudgets, commitments: commitments,
      decisions: decisions, targets: targets)
  }

  private var ampleBudgets: [Budget] {
    let named = programmes.flatMap(\.funding).compactMap { share in
      if case .fund(let fund) = share.source { fund } else { nil }
    }
    let withRows = Set(budgets.map(\.fund))
    return Set(named + units.compactMap(\.fund)).subtracting(withRows).sorted().flatMap { fund in
      horizon.years.map { year in
        Budget(fund: fund, year: year, amount: Money(dong: 1_000_000_000_000))
      }
    }
  }

  private func finished(_ draft: OfficerDraft) -> Officer {
    let officer = draft.officer
    let asked =
      positions.first { $0.id == officer.position }
      .flatMap { requirements[$0.standard] } ?? []
    let held = asked.filter { !draft.lacks.contains($0.id) }.compactMap { requirement in
      requirement.accepts.first.map { test in
        Qualification(
          level: test.level, field: test.fields.first.map { .named($0) } ?? .unstated,
          awarded: requirement.validMonths == nil ? nil : asOf)
      }
    }
    return Officer(
      id: officer.id, name: officer.name, birthDate: officer.birthDate, sex: officer.sex,
      unit: officer.unit, position: officer.position, plannedPosition: officer.plannedPosition,
      plannedFrom: officer.plannedFrom, partyMember: officer.partyMember,
      inServiceSince: officer.inServiceSince, ethnicity: officer.ethnicity, tags: officer.tags,
      exempt: officer.exempt, retires: officer.retires,
      holdings: Holdings(held + draft.holds.map(qualification)),
      unavailability: officer.unavailability)
  }
}
