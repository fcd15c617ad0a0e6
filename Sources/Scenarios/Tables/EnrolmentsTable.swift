// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// A row of enrolments.csv: training under way.
struct EnrolmentsTable: TableRow {
  static let schema = TableSchema(
    "enrolments", [.key("officer"), .key("programme"), .key("start", .quarter)])

  let row: SourceRow
  let commitment: Commitment

  init?(_ reader: RowReader) {
    row = reader.row
    let officer = reader.reference("officer", to: .officer)
    let programme = reader.reference("programme", to: .programme)
    let start = reader.quarter("start")
    guard let officer, let programme, let start else { return nil }
    commitment = Commitment(
      officer: Officer.ID(officer), programme: Programme.ID(programme), start: start)
  }
}
