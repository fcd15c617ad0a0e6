// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

extension ScenarioWarnings {
  /// Programmes whose condition holds for nobody in any quarter in which they are offered, whatever
  /// anybody learns before.
  func reportUnattendableProgrammes() {
    let intakes = Dictionary(grouping: scenario.intakes, by: \.programme)
    for row in tables.programmes where row.programme.eligible != .all {
      let quarters = Set((intakes[row.programme.id] ?? []).map(\.quarter))
        .filter(scenario.horizon.contains).sorted()
      guard !quarters.isEmpty else { continue }
      let condition = row.programme.eligible
      let days = (condition.dependsOnTime ? quarters : [quarters[0]]).map(\.firstDay)
      let canBeAttended = scenario.officers.contains { officer in
        let days = officer.plannedFrom == nil ? days : quarters.map(\.firstDay)
        return days.contains { day in
          condition.mayHold(
            in: scenario.circumstances(of: officer, on: day, holding: officer.holdings))
        }
      }
      if !canBeAttended {
        findings.report(
          .nobodyMayAttend(
            row.programme.id.text, at: row.row.spot("eligible", of: ProgrammesTable.schema)))
      }
    }
  }

  /// Requirements that somebody lacks and no programme of the catalogue leads to.
  func reportUnreachableRequirements() {
    let grants = scenario.programmes.flatMap(\.grants)
    let rows = tables.standards.filter { row in
      standardsInUse.contains(row.standard)
        && !row.requirement.accepts.contains { test in grants.contains { $0.satisfies(test) } }
    }
    let byStandard = Dictionary(grouping: rows, by: \.standard)
    guard !byStandard.isEmpty else { return }
    var lacking: Set<[String]> = []
    for officer in scenario.officers {
      let positions = [officer.position] + (officer.plannedPosition.map { [$0] } ?? [])
      for row in positions.flatMap({ byStandard[scenario.position($0).standard] ?? [] })
      where !officer.exempt.contains(row.requirement.id)
        && !officer.holdings.qualifications.contains(where: row.requirement.acceptsKind)
      {
        lacking.insert([row.standard.text, row.requirement.id.text])
      }
    }
    for row in rows where lacking.contains([row.standard.text, row.requirement.id.text]) {
      findings.report(
        .noProgrammeLeadsTo(
          row.requirement.id.text, at: row.row.spot("accepts", of: StandardsTable.schema)))
    }
  }

  /// Units whose officers find no fund for `own`.
  func reportMissingOwnFunds() {
    guard let programme = scenario.programmes.first(where: \.usesOwnFund) else { return }
    var headcounts: [Unit.ID: Int] = [:]
    for officer in scenario.officers { headcounts[officer.unit, default: 0] += 1 }
    for row in tables.units where scenario.ownFund(of: row.unit.id) == nil {
      guard let count = headcounts[row.unit.id] else { continue }
      findings.report(
        .noOwnFund(
          row.unit.id.text, officers: count, programme: programme.id.text,
          at: row.row.spot("fund", of: UnitsTable.schema)))
    }
    for row in tables.intakes {
      let programme = scenario.programme(row.intake.programme)
      guard programme.classTerms != nil, programme.usesOwnFund, let unit = row.intake.unit,
        scenario.ownFund(of: unit) == nil
      else { continue }
      findings.report(
        .noFundForClass(unit.text, at: row.row.spot("unit", of: IntakesTable.schema)))
    }
  }
}

extension Condition {
  /// Whether the same officer in the same position can pass on one day and fail on another.
  fileprivate var dependsOnTime: Bool {
    switch self {
    case .all: false
    case .not(let inner): inner.dependsOnTime
    case .and(let parts), .or(let parts): parts.contains(where: \.dependsOnTime)
    case .test(.number): true
    case .test: false
    }
  }
}
