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

  private var places = KeyIndex()

  init(schema: TableSchema) {
    self.schema = schema
  }

  /// Adds the rows of a file: a row with a known key replaces it whole.
  ///
  /// - Complexity: linear in the rows of the file.
  mutating func merge(_ sheet: Sheet, into findings: Findings) {
    rows.reserveCapacity(rows.count + sheet.table.rows.count)
    places.reserve(rows.count + sheet.table.rows.count)
    for index in sheet.table.rows.indices {
      let row = SourceRow(sheet, at: index)
      guard row.hasKey else {
        // The empty cell is reported when the row is read.
        rows.append(row)
        continue
      }
      guard let place = note(row.key(in: schema), at: rows.count) else {
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
  func row(_ key: String) -> SourceRow? {
    places.place(of: key) { rows[$0].key(in: schema) == key }.map { rows[$0] }
  }

  /// The texts of a column, those of broken rows too.
  func texts(of column: String) -> Set<String> {
    guard let index = schema.index(of: column) else { return [] }
    var texts = Set(brokenKeys.map { $0[index] })
    for row in rows { texts.insert(row.text(index)) }
    return texts
  }

  /// Notes where a key stands unless it is known; then returns its place.
  private mutating func note(_ key: String, at place: Int) -> Int? {
    places.insert(key, at: place) { [rows, schema] in rows[$0].key(in: schema) == key }
  }
}

extension SourceTable {
  /// Adds a row; its key must be new.
  mutating func insert(_ row: SourceRow) {
    rows.append(row)
    _ = note(row.key(in: schema), at: rows.count - 1)
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
    places = KeyIndex()
    places.reserve(rows.count)
    for place in rows.indices where rows[place].hasKey {
      _ = note(rows[place].key(in: schema), at: place)
    }
  }

  /// Sorts the rows by key and reports keys that changes made equal.
  mutating func settle(afterChangesInto findings: Findings) {
    index()
    for (place, row) in rows.enumerated() where row.hasKey {
      let key = row.key(in: schema)
      let first = places.place(of: key) { rows[$0].key(in: schema) == key }
      guard let first, first != place else { continue }
      findings.report(.duplicateRow(row, first: rows[first], schema: schema))
    }
    sort()
  }

  /// Brings the rows in the order of their keys: the order in the files means nothing.
  mutating func sort() {
    if isSorted { return }
    let keys = rows.map { $0.key(in: schema) }
    rows = rows.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }.map { rows[$0] }
    index()
  }

  private var isSorted: Bool {
    var last: String?
    for row in rows {
      let key = row.key(in: schema)
      if let last, key < last { return false }
      last = key
    }
    return true
  }
}
