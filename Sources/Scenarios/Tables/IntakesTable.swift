// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// A row of intakes.csv.
struct IntakesTable: TableRow {
  static let schema = TableSchema(
    "intakes",
    [
      .key("programme"), .key("quarter", .quarter), .optionalKey("unit"),
      .needed("seats", .whole), .optional("classes", .whole), .optional("group"),
      .optional("confirmed", .flag), .optional("chance", .decimal),
    ])

  let row: SourceRow
  let intake: Intake

  init?(_ reader: RowReader) {
    row = reader.row
    let programme = reader.reference("programme", to: .programme)
    let quarter = reader.quarter("quarter")
    let unit = reader.optionalReference("unit", to: .unit)
    let seats = reader.count("seats", in: 0...10_000_000)
    let classes = reader.optionalCount("classes", in: 0...1_000_000)
    let confirmed = reader.optionalFlag("confirmed")
    let chance = reader.optionalDecimal("chance", in: .zero ... .one)
    guard let programme, let quarter, let seats else { return nil }
    intake = Intake(
      programme: Programme.ID(programme), quarter: quarter, unit: unit.map(Unit.ID.init(_:)),
      seats: seats, classes: classes, group: reader.optionalText("group"),
      confirmed: confirmed ?? true, chance: chance)
  }
}
