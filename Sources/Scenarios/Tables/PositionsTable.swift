// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// A row of positions.csv.
struct PositionsTable: TableRow {
  static let schema = TableSchema(
    "positions",
    [
      .key("position"), .needed("title"), .needed("group"), .needed("leadership", .flag),
      .needed("standard"),
    ])

  let row: SourceRow
  let position: Position

  init?(_ reader: RowReader) {
    row = reader.row
    let id = reader.identifier("position")
    let title = reader.text("title")
    let group = reader.text("group")
    let leadership = reader.flag("leadership")
    let standard = reader.reference("standard", to: .standard)
    guard let id, let title, let group, let leadership, let standard else { return nil }
    position = Position(
      id: Position.ID(id), title: title, group: group, leadership: leadership,
      standard: PositionStandard.ID(standard))
  }
}
