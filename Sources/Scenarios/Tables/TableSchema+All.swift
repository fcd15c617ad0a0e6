// SPDX-License-Identifier: GPL-3.0-or-later

extension TableSchema {
  /// The tables of a scenario, in the order of the contract.
  static let all = [
    UnitsTable.schema, PositionsTable.schema, LegalTable.schema, StandardsTable.schema,
    OfficersTable.schema, QualificationsTable.schema, UnavailabilityTable.schema,
    ProgrammesTable.schema, IntakesTable.schema, AbsenceTable.schema, BudgetsTable.schema,
    EnrolmentsTable.schema, DecisionsTable.schema, TargetsTable.schema,
  ]

  /// Whether a scenario without the table says too little to plan.
  var isRequired: Bool {
    switch name {
    case "legal", "unavailability", "absence", "enrolments", "decisions", "targets": false
    default: true
    }
  }
}
