// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

/// What can be planned with but probably says something else than was meant.
struct ScenarioWarnings {
  let scenario: Scenario
  let tables: ScenarioTables
  let settings: SettingsDocument
  let findings: Findings

  /// The standards of positions that somebody holds or is planned for.
  let standardsInUse: Set<PositionStandard.ID>

  init(
    scenario: Scenario, tables: ScenarioTables, settings: SettingsDocument, findings: Findings
  ) {
    self.scenario = scenario
    self.tables = tables
    self.settings = settings
    self.findings = findings
    let positions = Set(
      scenario.officers.flatMap { [$0.position] + ($0.plannedPosition.map { [$0] } ?? []) })
    standardsInUse = Set(positions.map { scenario.position($0).standard })
  }

  func report() {
    reportFirstYear()
    reportBudgetsOutsideHorizon()
    reportUselessIntakes()
    reportMovingConditions()
    reportBasesOutOfValidity()
    reportUnattendableProgrammes()
    reportUnreachableRequirements()
    reportEmptyPopulations()
    reportMissingOwnFunds()
    reportCommitmentsOverLimits()
  }

  private func reportFirstYear() {
    guard scenario.horizon.first.number > 1, let node = settings.node(.horizon),
      scenario.budgets.contains(where: { $0.year == scenario.horizon.first.year })
    else { return }
    findings.report(.firstYearNotWhole(scenario.horizon.first, at: node.spot))
  }

  private func reportBudgetsOutsideHorizon() {
    let years = scenario.horizon.years
    for row in tables.budgets where !years.contains(row.budget.year) {
      findings.report(
        .budgetOutsideHorizon(
          scenario.horizon, at: row.row.spot("year", of: BudgetsTable.schema)))
    }
  }

  /// Conditions whose truth changes with what the plan lets officers learn.
  private func reportMovingConditions() {
    for row in tables.targets where !row.target.population.qualificationTests.isEmpty {
      findings.report(
        .movesWithThePlan("population", at: row.row.spot("population", of: TargetsTable.schema)))
    }
    for row in tables.standards
    where standardsInUse.contains(row.standard)
      && !row.requirement.applies.qualificationTests.isEmpty
    {
      findings.report(
        .movesWithThePlan("applies", at: row.row.spot("applies", of: StandardsTable.schema)))
    }
  }

  /// A province of many parts has many targets, each of which means few officers.
  private func reportEmptyPopulations() {
    if tables.targets.isEmpty { return }
    var within: [Unit.ID: [Officer]] = [:]
    for officer in scenario.officers {
      for unit in scenario.path(from: officer.unit) { within[unit, default: []].append(officer) }
    }
    for row in tables.targets {
      let due = row.target.due
      let candidates = row.target.population.unitsMeant?.flatMap { within[$0] ?? [] }
      let isEmpty = !(candidates ?? scenario.officers).contains { officer in
        officer.isInService(in: due)
          && row.target.population.mayHold(
            in: scenario.circumstances(of: officer, on: due.lastDay, holding: officer.holdings))
      }
      if isEmpty {
        findings.report(
          .emptyPopulation(due, at: row.row.spot("population", of: TargetsTable.schema)))
      }
    }
  }
}

extension SourceRow {
  /// The place of a cell.
  func spot(_ column: String, of schema: TableSchema) -> Spot {
    schema.index(of: column).map { field($0).spot } ?? .span(span)
  }
}
