// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// A row of unavailability.csv.
struct UnavailabilityTable: TableRow {
  static let schema = TableSchema(
    "unavailability",
    [
      .key("officer"), .key("from", .quarter), .needed("to", .quarter), .needed("load", .decimal),
      .optional("reason"),
    ])

  let officer: Officer.ID
  let unavailability: Unavailability

  init?(_ reader: RowReader) {
    let officer = reader.reference("officer", to: .officer)
    let from = reader.quarter("from")
    let to = reader.quarter("to")
    let load = reader.decimal("load", in: .zero ... .one)
    reader.checkOrder(from, to, lastColumn: "to")
    guard let officer, let from, let to, let load else { return nil }
    self.officer = Officer.ID(officer)
    unavailability = Unavailability(
      from: from, to: to, load: load, reason: reader.optionalText("reason"))
  }
}
