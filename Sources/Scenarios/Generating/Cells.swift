// SPDX-License-Identifier: GPL-3.0-or-later

/// The texts of one row, by the names of a table's columns.
struct Cells {
  private let schema: TableSchema
  private(set) var texts: [String]

  init(_ texts: [String], of schema: TableSchema) {
    self.texts = texts
    self.schema = schema
  }

  /// The text in a column.
  ///
  /// - Precondition: the table has the column.
  subscript(column: String) -> String {
    get { texts[place(of: column)] }
    set { texts[place(of: column)] = newValue }
  }

  private func place(of column: String) -> Int {
    guard let place = schema.index(of: column) else {
      preconditionFailure("The table \(schema.name) has no column \(column)")
    }
    return place
  }
}
