// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// A row of legal.csv.
struct LegalTable: TableRow {
  static let schema = TableSchema(
    "legal",
    [
      .key("basis"), .needed("number"), .needed("title"), .needed("issuer"),
      .needed("issued", .day), .optional("from", .day), .optional("until", .day),
    ])

  let row: SourceRow
  let basis: LegalBasis

  init?(_ reader: RowReader) {
    row = reader.row
    let id = reader.identifier("basis")
    let number = reader.text("number")
    let title = reader.text("title")
    let issuer = reader.text("issuer")
    let issued = reader.day("issued")
    let from = reader.optionalDay("from")
    let until = reader.optionalDay("until")
    reader.checkOrder(from, until, lastColumn: "until")
    guard let id, let number, let title, let issuer, let issued else { return nil }
    basis = LegalBasis(
      id: LegalBasis.ID(id), number: number, title: title, issuer: issuer, issued: issued,
      from: from, until: until)
  }
}
