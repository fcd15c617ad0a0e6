// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

/// The tables of a scenario, each row read.
struct ScenarioTables {
  let units: [UnitsTable]
  let positions: [PositionsTable]
  let legal: [LegalTable]
  let standards: [StandardsTable]
  let officers: [OfficersTable]
  let held: HeldQualifications
  let unavailability: [UnavailabilityTable]
  let programmes: [ProgrammesTable]
  let intakes: [IntakesTable]
  let absence: [AbsenceTable]
  let budgets: [BudgetsTable]
  let enrolments: [EnrolmentsTable]
  let decisions: [DecisionsTable]
  let targets: [TargetsTable]

  init(_ tables: [String: SourceTable], in context: ReadingContext) {
    func rows<Row: TableRow>(_ type: Row.Type) -> [Row] {
      tables[type.schema.name]?.read(type, in: context) ?? []
    }
    units = rows(UnitsTable.self)
    positions = rows(PositionsTable.self)
    legal = rows(LegalTable.self)
    standards = rows(StandardsTable.self)
    officers = rows(OfficersTable.self)
    var held = HeldQualifications()
    tables[QualificationsTable.schema.name]?.read(QualificationsTable.self, in: context) {
      held.add($0)
    }
    held.finish()
    self.held = held
    unavailability = rows(UnavailabilityTable.self)
    programmes = rows(ProgrammesTable.self)
    intakes = rows(IntakesTable.self)
    absence = rows(AbsenceTable.self)
    budgets = rows(BudgetsTable.self)
    enrolments = rows(EnrolmentsTable.self)
    decisions = rows(DecisionsTable.self)
    targets = rows(TargetsTable.self)
  }
}
