// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

/// The effective differences of two scenarios: after inheritance, parts and changes.
///
/// Cells are compared as their column means them: 0.80 says the same as 0.8, and blanks around the
/// parts of a list say nothing.
struct InputDifferences {
  /// What a scenario says in the end.
  typealias Inputs = (settings: JSONValue, tables: [String: SourceTable])

  let before: Inputs
  let after: Inputs

  /// Whether a table of which there was no row is one difference, not a list of edits.
  var summarisesNewTables = true

  /// Settings in the order of their names, then tables in the order of the contract, rows in the
  /// order of their keys.
  ///
  /// - Complexity: linear in the rows, but for making their keys.
  var all: [InputDifference] { settings + TableSchema.all.flatMap(differences) }

  private var settings: [InputDifference] {
    guard case .object(let old) = before.settings, case .object(let new) = after.settings else {
      return []
    }
    return Set(old.keys).union(new.keys).sorted().compactMap { key in
      old[key] == new[key] ? nil : .setting(key, from: old[key], to: new[key])
    }
  }

  /// Walks both tables at once: they are sorted by key.
  private func differences(in schema: TableSchema) -> [InputDifference] {
    let old = before.tables[schema.name]?.rows ?? []
    let new = after.tables[schema.name]?.rows ?? []
    if old.isEmpty, !new.isEmpty, summarisesNewTables {
      return [.newTable(schema.name, rows: new.count)]
    }
    var differences: [InputDifference] = []
    var (oldPlace, newPlace) = (0, 0)
    while oldPlace < old.count || newPlace < new.count {
      let earlier = oldPlace < old.count ? old[oldPlace] : nil
      let row = newPlace < new.count ? new[newPlace] : nil
      if let earlier, let row, earlier.isSame(as: row) {
        oldPlace += 1
        newPlace += 1
        continue
      }
      let (oldKey, newKey) = (earlier?.key(in: schema), row?.key(in: schema))
      if let earlier, let oldKey, newKey.map({ oldKey < $0 }) ?? true {
        differences.append(difference(earlier, schema, .deleted(cells(earlier, schema))))
        oldPlace += 1
      } else if let row, let newKey, oldKey.map({ newKey < $0 }) ?? true {
        differences.append(difference(row, schema, .inserted(cells(row, schema))))
        newPlace += 1
      } else if let earlier, let row {
        let edits = edits(from: earlier, to: row, schema)
        if !edits.isEmpty { differences.append(difference(row, schema, .edited(edits))) }
        oldPlace += 1
        newPlace += 1
      }
    }
    return differences
  }

  private func difference(
    _ row: SourceRow, _ schema: TableSchema, _ change: InputDifference.RowChange
  ) -> InputDifference {
    let key = schema.keyColumns.map { column in
      InputDifference.Cell(column: schema.columns[column].name, text: row.text(column))
    }
    return .row(table: schema.name, key: key, change)
  }

  private func cells(_ row: SourceRow, _ schema: TableSchema) -> [InputDifference.Cell] {
    schema.columns.indices.compactMap { column in
      let text = row.text(column)
      return text.isEmpty
        ? nil : InputDifference.Cell(column: schema.columns[column].name, text: text)
    }
  }

  private func edits(
    from earlier: SourceRow, to row: SourceRow, _ schema: TableSchema
  ) -> [InputDifference.Edit] {
    schema.columns.enumerated().compactMap { place, column in
      let (from, to) = (earlier.text(place), row.text(place))
      guard from != to, !column.kind.saysTheSame(earlier.field(place), row.field(place)) else {
        return nil
      }
      return InputDifference.Edit(column: column.name, from: from, to: to)
    }
  }
}

extension TableSchema.Kind {
  /// Whether two cells mean the same although their texts differ.
  fileprivate func saysTheSame(_ first: Field, _ second: Field) -> Bool {
    switch self {
    case .whole, .decimal:
      if let one = first.text.exactDecimal, let other = second.text.exactDecimal {
        one == other
      } else {
        false
      }
    case .list: first.parts.map(\.text) == second.parts.map(\.text)
    case .text, .flag, .quarter, .day: false
    }
  }
}
