// SPDX-License-Identifier: GPL-3.0-or-later

import Tables

/// One row of a table as texts, with the edits that changes made to it.
///
/// A nation has a million of them: a row of a file is no more than its place there, and what it says is
/// read from the file's bytes when it is asked for.
struct SourceRow {
  enum Origin {
    /// A row of a file, by its place among the rows.
    case sheet(Sheet, Int)

    /// A row that a change inserts.
    case inserted(SourceSpan)
  }

  /// What a change made of a row.
  private final class Edited {
    let span: SourceSpan?
    let edits: [Int: Field]

    init(span: SourceSpan?, edits: [Int: Field]) {
      self.span = span
      self.edits = edits
    }
  }

  private let sheet: Sheet?
  private let edited: Edited?
  private let place: Int32

  /// Whether all that the key needs is there.
  private(set) var hasKey = false

  init(_ sheet: Sheet, at index: Int) {
    self.init(sheet: sheet, place: Int32(index), edited: nil, schema: sheet.schema)
  }

  init(insertedAt span: SourceSpan, fields: [Int: Field], schema: TableSchema) {
    self.init(
      sheet: nil, place: -1, edited: Edited(span: span, edits: fields), schema: schema)
  }

  private init(sheet: Sheet?, place: Int32, edited: Edited?, schema: TableSchema) {
    self.sheet = sheet
    self.place = place
    self.edited = edited
    hasKey = schema.keyColumns.allSatisfy { column in
      schema.columns[column].isOptional || !text(column).isEmpty
    }
  }

  var origin: Origin {
    if let sheet { return .sheet(sheet, Int(place)) }
    guard let span = edited?.span else { preconditionFailure("A row comes from somewhere") }
    return .inserted(span)
  }

  /// The whole row.
  var span: SourceSpan {
    switch origin {
    case .sheet(let sheet, let index): sheet.table.rows[index].span
    case .inserted(let span): span
    }
  }
}

extension SourceRow {
  /// The texts of the key columns in one.
  ///
  /// Complexity: one text made for each key column; who compares often keeps it.
  func key(in schema: TableSchema) -> String {
    let columns = schema.keyColumns
    var key = text(columns[0])
    for column in columns.dropFirst() {
      key += "\u{1}"
      key += text(column)
    }
    return key
  }

  /// The text of a column, empty where there is no cell.
  func text(_ column: Int) -> String {
    if let edit = edited?.edits[column] { return edit.text }
    guard let sheet, let place = sheet.places[column] else { return "" }
    return sheet.table.text(inRow: Int(self.place), at: place)
  }

  /// The cell of a column; the whole row is pointed at where there is none.
  func field(_ column: Int) -> Field {
    if let edit = edited?.edits[column] { return edit }
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
    var edits = edited?.edits ?? [:]
    edits[column] = field
    self = SourceRow(
      sheet: sheet, place: place, edited: Edited(span: edited?.span, edits: edits), schema: schema)
  }

  /// Whether the file has no such column although every row needs it; already reported.
  func lacks(_ column: Int) -> Bool {
    guard let sheet else { return false }
    return edited?.edits[column] == nil && sheet.lacks(column)
  }

  /// Whether it is the very same row of the very same file, unedited.
  func isSame(as other: SourceRow) -> Bool {
    guard let sheet, let otherSheet = other.sheet else { return false }
    return sheet === otherSheet && place == other.place && edited == nil && other.edited == nil
  }
}
