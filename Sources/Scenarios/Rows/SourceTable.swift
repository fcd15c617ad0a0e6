// SPDX-License-Identifier: GPL-3.0-or-later

import Tables

/// The rows of a table after inheritance, by key.
struct SourceTable {
  let schema: TableSchema
  private(set) var rows: [SourceRow] = []

  /// Whether a file of the table could not be read, so that nobody knows what it names.
  var isIncomplete = false

  /// The keys of rows that could not be read but whose names others may mention.
  private(set) var brokenKeys: [[String]] = []

  private var places: [String: Int] = [:]

  init(schema: TableSchema) {
    self.schema = schema
  }

  /// Adds the rows of a file: a row with a known key replaces it whole.
  ///
  /// - Complexity: linear in the rows of the file.
  mutating func merge(_ sheet: Sheet, into findings: Findings) {
    rows.reserveCapacity(rows.count + sheet.table.rows.count)
    places.reserveCapacity(rows.count + sheet.table.rows.count)
    for index in sheet.table.rows.indices {
      let row = SourceRow(sheet, at: index)
      guard row.hasKey else {
        // The empty cell is reported when the row is read.
        rows.append(row)
        continue
      }
      guard let place = places[row.key] else {
        places[row.key] = rows.count
        rows.append(row)
        continue
      }
      if case .sheet(let other, _) = rows[place].origin, other === sheet {
        findings.report(.duplicateRow(row, first: rows[place], schema: schema))
      } else {
        rows[place] = row
      }
    }
    for row in sheet.table.brokenRows {
      brokenKeys.append(
        schema.columns.indices.map { column in
          sheet.places[column].flatMap { row.cell(at: $0)?.text } ?? ""
        })
    }
  }

  /// Returns the row with a key.
  func row(_ key: String) -> SourceRow? { places[key].map { rows[$0] } }

  /// The texts of a column, those of broken rows too.
  func texts(of column: String) -> Set<String> {
    guard let index = schema.index(of: column) else { return [] }
    return Set(rows.map { $0.field(index).text } + brokenKeys.map { $0[index] })
  }
}

extension SourceTable {
  /// Adds a row; its key must be new.
  mutating func insert(_ row: SourceRow) {
    places[row.key] = rows.count
    rows.append(row)
  }

  mutating func edit(_ place: Int, _ column: Int, _ field: Field) {
    rows[place].edit(column, field, schema: schema)
  }

  mutating func remove(_ unwanted: Set<Int>) {
    rows = rows.indices.filter { !unwanted.contains($0) }.map { rows[$0] }
    index()
  }

  /// Finds the rows by their present keys.
  mutating func index() {
    places = [:]
    for (place, row) in rows.enumerated() where row.hasKey {
      places[row.key] = places[row.key] ?? place
    }
  }

  /// Sorts the rows by key and reports keys that changes made equal.
  mutating func settle(afterChangesInto findings: Findings) {
    index()
    for (place, row) in rows.enumerated() where row.hasKey {
      guard let first = places[row.key], first != place else { continue }
      findings.report(.duplicateRow(row, first: rows[first], schema: schema))
    }
    sort()
  }

  /// Brings the rows in the order of their keys: the order in the files means nothing.
  mutating func sort() {
    let isSorted = zip(rows, rows.dropFirst()).allSatisfy { $0.key <= $1.key }
    if isSorted { return }
    rows.sort { $0.key < $1.key }
    index()
  }
}
