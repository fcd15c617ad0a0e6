// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// A row of officers.csv.
struct OfficersTable: TableRow {
  static let schema = TableSchema(
    "officers",
    [
      .key("officer"), .needed("name"), .needed("birth_date", .day), .needed("sex"),
      .needed("unit"), .needed("position"), .optional("planned_position"),
      .optional("party", .flag), .optional("in_service_since", .day), .optional("ethnicity"),
      .optional("exempt", .list), .optional("retires", .day), .optional("planned_from", .quarter),
      .optional("tags", .list),
    ])

  let row: SourceRow

  /// The officer without what other tables say: qualifications and unavailability.
  let officer: Officer

  init?(_ reader: RowReader) {
    row = reader.row
    let id = reader.text("officer")
    let name = reader.text("name")
    let birthDate = reader.day("birth_date")
    let sex = reader.choice("sex", of: Sex.self)
    let unit = reader.reference("unit", to: .unit)
    let position = reader.reference("position", to: .position)
    let plannedPosition = reader.optionalReference("planned_position", to: .position)
    let party = reader.optionalFlag("party")
    let inServiceSince = reader.optionalDay("in_service_since")
    let exempt = reader.references("exempt", to: .requirement)
    let retires = reader.optionalDay("retires")
    let plannedFrom = reader.optionalQuarter("planned_from")
    let tags = reader.words("tags")
    guard let id, let name, let birthDate, let sex, let unit, let position else { return nil }
    officer = Officer(
      id: Officer.ID(id), name: name, birthDate: birthDate, sex: sex, unit: Unit.ID(unit),
      position: Position.ID(position), plannedPosition: plannedPosition.map(Position.ID.init(_:)),
      plannedFrom: plannedFrom, partyMember: party, inServiceSince: inServiceSince,
      ethnicity: reader.optionalWord("ethnicity"), tags: tags,
      exempt: exempt.map(Requirement.ID.init(_:)), retires: retires)
    checkDays(reader)
  }

  private func checkDays(_ reader: RowReader) {
    let findings = reader.findings
    func report(_ earlier: String, _ later: String) {
      findings.report(.notAfter(earlier, later, at: reader.field(later).spot))
    }
    if let asOf = reader.context.settings.asOf, asOf <= officer.birthDate {
      findings.report(.bornAfterAsOf(officer.birthDate, asOf, at: reader.field("birth_date").spot))
    }
    if let since = officer.inServiceSince, since <= officer.birthDate {
      report("birth_date", "in_service_since")
    } else if let since = officer.inServiceSince, officer.lastDayOfService < since {
      if officer.retires == nil {
        findings.report(
          .servesAfterRetirement(
            since, officer.lastDayOfService, at: reader.field("in_service_since").spot))
      } else {
        report("in_service_since", "retires")
      }
    }
    if let retires = officer.retires, retires <= officer.birthDate {
      report("birth_date", "retires")
    }
    if officer.plannedFrom != nil, reader.field("planned_position").isEmpty {
      findings.report(.plannedFromWithoutPosition(at: reader.field("planned_from").spot))
    }
  }
}
