// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// A row of absence.csv.
struct AbsenceTable: TableRow {
  static let schema = TableSchema(
    "absence",
    [
      .key("cap"), .needed("who"), .optional("from", .quarter), .optional("to", .quarter),
      .needed("load", .decimal),
    ])

  let row: SourceRow
  let cap: AbsenceCap

  init?(_ reader: RowReader) {
    row = reader.row
    let name = reader.capName("cap")
    let who = reader.neededCondition("who")
    let from = reader.optionalQuarter("from")
    let to = reader.optionalQuarter("to")
    let load = reader.decimal("load", in: .zero ... .largestFactor)
    reader.checkOrder(from, to, lastColumn: "to")
    guard let name, let who, let load else { return nil }
    cap = AbsenceCap(
      id: AbsenceCap.ID(name.text), unit: name.unit.map(Unit.ID.init(_:)), who: who, from: from,
      to: to, load: load)
  }
}

extension RowReader {
  /// Reads the name of a cap, or `unit:` and the unit whose own cap it replaces.
  fileprivate func capName(_ column: String) -> (text: String, unit: String?)? {
    guard let field = neededField(column) else { return nil }
    let prefix = "unit:"
    guard field.text.hasPrefix(prefix) else { return identifier(column).map { ($0, nil) } }
    let unit = String(field.text.dropFirst(prefix.count))
    if context.names.knows(.unit, unit) { return (field.text, unit) }
    let range = prefix.count..<max(prefix.count + 1, field.text.count)
    context.reportUnknown(.unit, unit, in: field, at: range)
    return nil
  }
}
