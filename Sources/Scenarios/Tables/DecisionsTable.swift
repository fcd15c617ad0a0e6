// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// A row of decisions.csv.
struct DecisionsTable: TableRow {
  static let schema = TableSchema(
    "decisions",
    [
      .key("officer"), .key("programme"), .optionalKey("quarter", .quarter), .needed("decision"),
      .optional("reason"),
    ])

  let row: SourceRow
  let decision: Decision

  init?(_ reader: RowReader) {
    row = reader.row
    let officer = reader.reference("officer", to: .officer)
    let programme = reader.reference("programme", to: .programme)
    let quarter = reader.optionalQuarter("quarter")
    let kind = reader.choice("decision", of: DecisionWord.self)
    guard let officer, let programme, let kind else { return nil }
    decision = Decision(
      officer: Officer.ID(officer), programme: Programme.ID(programme), quarter: quarter,
      kind: kind.kind, reason: reader.optionalText("reason"))
  }
}

/// The words of the column `decision`.
private enum DecisionWord: String, CaseIterable {
  case require, forbid

  var kind: Decision.Kind { self == .require ? .require : .forbid }
}
