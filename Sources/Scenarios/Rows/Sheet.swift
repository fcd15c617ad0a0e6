// SPDX-License-Identifier: GPL-3.0-or-later

import Tables

/// One file of a table, and where in it the columns of the schema stand.
final class Sheet {
  let table: Table
  let schema: TableSchema

  /// The place in the file of each column of the schema.
  let places: [Int?]

  private init(table: Table, schema: TableSchema) {
    self.table = table
    self.schema = schema
    places = schema.columns.map { table.column($0.name)?.index }
  }

  /// Reads a file and reports what is wrong with its form and its columns.
  ///
  /// - Returns: The file, or nothing when its rows can't be told apart.
  static func read(
    _ bytes: [UInt8], file: String, schema: TableSchema, into findings: Findings
  ) -> Sheet? {
    let (table, problems) = CSVReader.read(bytes, file: file, separator: .detect)
    findings.report(problems)
    // Columns that are separated by something else are all missing; one message is enough.
    guard let table, !problems.contains(where: { $0.identifier == "wrong-separator" }) else {
      return nil
    }
    let known = schema.columns.map(\.name)
    // Columns that nothing known separates look like a single one with a strange name.
    if table.columns.count == 1, let only = table.columns.first, !known.contains(only.name) {
      findings.report(.oneColumnOnly(at: table.headerSpan))
      return nil
    }
    for column in table.columns where !column.name.isEmpty && !known.contains(column.name) {
      let free = known.filter { table.column($0) == nil }
      findings.report(
        .unknownColumn(
          column.name, closest: KnownNames.closest(to: column.name, in: free), known: known,
          at: column.span))
    }
    for column in schema.columns where !column.isOptional && table.column(column.name) == nil {
      findings.report(.missingColumn(column.name, at: table.headerSpan))
    }
    let sheet = Sheet(table: table, schema: schema)
    let canTellRowsApart = schema.keyColumns.allSatisfy {
      schema.columns[$0].isOptional || sheet.places[$0] != nil
    }
    return canTellRowsApart ? sheet : nil
  }

  /// Whether a column that every row needs is not in the file; already reported.
  func lacks(_ column: Int) -> Bool {
    places[column] == nil && !schema.columns[column].isOptional
  }
}
