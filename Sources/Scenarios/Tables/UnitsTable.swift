// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// A row of units.csv.
struct UnitsTable: TableRow {
  static let schema = TableSchema(
    "units", [.key("unit"), .needed("title"), .optional("parent"), .optional("fund")])

  let row: SourceRow
  let unit: Unit

  init?(_ reader: RowReader) {
    row = reader.row
    let id = reader.identifier("unit")
    let title = reader.text("title")
    let parent = reader.optionalReference("parent", to: .unit)
    let fund = reader.optionalReference("fund", to: .fund)
    guard let id, let title else { return nil }
    unit = Unit(
      id: Unit.ID(id), title: title, parent: parent.map(Unit.ID.init(_:)),
      fund: fund.map(Fund.ID.init(_:)))
  }
}
