// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

/// What must be true between rows and tables before there can be a scenario.
struct ScenarioChecks {
  let tables: ScenarioTables
  let context: ReadingContext
  let programmes: [Programme.ID: Programme]

  /// The officers whose training is under way.
  let officers: [Officer.ID: Officer]
  let units: [Unit.ID: Unit]

  var findings: Findings { context.findings }

  init(_ tables: ScenarioTables, in context: ReadingContext) {
    self.tables = tables
    self.context = context
    programmes = Dictionary(tables.programmes.map { ($0.programme.id, $0.programme) }) { $1 }
    let enrolled = Set(tables.enrolments.map(\.commitment.officer))
    officers = Dictionary(
      tables.officers.filter { enrolled.contains($0.officer.id) }.map {
        ($0.officer.id, $0.officer)
      }
    ) { $1 }
    units = Dictionary(tables.units.map { ($0.unit.id, $0.unit) }) { $1 }
  }

  func run() {
    checkUnitTree()
    checkIntakes()
    checkEnrolments()
    checkDecisions()
  }

  // MARK: - Units

  /// No unit lies below itself.
  private func checkUnitTree() {
    var settled: Set<Unit.ID> = []
    for row in tables.units {
      var path: [Unit.ID] = []
      var next: Unit.ID? = row.unit.id
      while let unit = next, !settled.contains(unit) {
        if let start = path.firstIndex(of: unit) {
          report(cycle: Array(path[start...]))
          break
        }
        path.append(unit)
        next = units[unit]?.parent
      }
      settled.formUnion(path)
    }
  }

  private func report(cycle: [Unit.ID]) {
    guard let first = cycle.min(), let row = tables.units.first(where: { $0.unit.id == first })
    else { return }
    let start = cycle.firstIndex(of: first) ?? 0
    let names = (cycle[start...] + cycle[..<start] + [first]).map(\.text)
    findings.report(.unitCycle(names, at: row.row.spot("parent", of: UnitsTable.schema)))
  }

  /// The fund of a unit or of the nearest above that has one.
  func ownFund(of unit: Unit.ID) -> Fund.ID? {
    var seen: Set<Unit.ID> = []
    var next: Unit.ID? = unit
    while let current = next, seen.insert(current).inserted, let row = units[current] {
      if let fund = row.fund { return fund }
      next = row.parent
    }
    return nil
  }

  // MARK: - Training under way

  private func checkEnrolments() {
    guard let asOf = context.settings.asOf else { return }
    for row in tables.enrolments {
      let commitment = row.commitment
      guard let programme = programmes[commitment.programme],
        let officer = officers[commitment.officer]
      else { continue }
      let spot = row.row.spot("start", of: EnrolmentsTable.schema)
      let end = programme.end(startingIn: commitment.start)
      if end.lastDay <= asOf {
        findings.report(.enrolmentIsOver(end, asOf, at: spot))
      } else if commitment.start.firstDay > officer.lastDayOfService {
        findings.report(
          .startsAfterService(commitment.start, officer.lastDayOfService, at: spot))
      }
    }
  }
}
