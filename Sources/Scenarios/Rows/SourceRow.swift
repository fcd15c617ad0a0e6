// SPDX-License-Identifier: GPL-3.0-or-later

import Tables

/// One row of a table as texts, with the edits that changes made to it.
struct SourceRow {
  enum Origin {
    /// A row of a file, by its place among the rows.
    case sheet(Sheet, Int)

    /// A row that a change inserts.
    case inserted(SourceSpan)
  }

  let origin: Origin

  /// The texts of the key columns in one.
  private(set) var key = ""

  /// Whether all that the key needs is there.
  private(set) var hasKey = false
  private var edits: [Int: Field]

  init(_ sheet: Sheet, at index: Int) {
    origin = .sheet(sheet, index)
    edits = [:]
    findKey(in: sheet.schema)
  }

  init(insertedAt span: SourceSpan, fields: [Int: Field], schema: TableSchema) {
    origin = .inserted(span)
    edits = fields
    findKey(in: schema)
  }

  /// The whole row.
  var span: SourceSpan {
    switch origin {
    case .sheet(let sheet, let index): sheet.table.rows[index].span
    case .inserted(let span): span
    }
  }

  /// The cell of a column; the whole row is pointed at where there is none.
  func field(_ column: Int) -> Field {
    if !edits.isEmpty, let edit = edits[column] { return edit }
    switch origin {
    case .sheet(let sheet, let index):
      let row = sheet.table.rows[index]
      guard let place = sheet.places[column], let cell = row.cell(at: place) else {
        return Field(absentFrom: row.span)
      }
      return Field(cell)
    case .inserted(let span): return Field(absentFrom: span)
    }
  }

  mutating func edit(_ column: Int, _ field: Field, schema: TableSchema) {
    edits[column] = field
    if schema.columns[column].isKey { findKey(in: schema) }
  }

  /// Whether the file has no such column although every row needs it; already reported.
  func lacks(_ column: Int) -> Bool {
    if case .sheet(let sheet, _) = origin { return edits[column] == nil && sheet.lacks(column) }
    return false
  }

  /// Whether it is the very same row of the very same file, unedited.
  func isSame(as other: SourceRow) -> Bool {
    guard case .sheet(let sheet, let index) = origin,
      case .sheet(let otherSheet, let otherIndex) = other.origin
    else { return false }
    return sheet === otherSheet && index == otherIndex && edits.isEmpty && other.edits.isEmpty
  }

  private mutating func findKey(in schema: TableSchema) {
    let texts = schema.keyColumns.map { field($0).text }
    key = texts.count == 1 ? texts[0] : texts.joined(separator: "\u{1}")
    hasKey = zip(schema.keyColumns, texts).allSatisfy { column, text in
      schema.columns[column].isOptional || !text.isEmpty
    }
  }
}
