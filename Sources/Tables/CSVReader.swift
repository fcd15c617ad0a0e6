// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads the bytes of a CSV file as a table, and finds everything wrong with its form.
package enum CSVReader {
  /// Reads a table.
  ///
  /// Rows of the wrong length and rows that can't be read are kept apart in `brokenRows`, so that
  /// one mistake is reported once.
  ///
  /// - Returns: The table, or nil when there is no header to go by; and every problem found.
  /// - Complexity: linear in the number of bytes.
  package static func read(
    _ bytes: [UInt8], file: String, separator choice: Separator.Choice = .comma
  ) -> (table: Table?, diagnostics: [Diagnostic]) {
    let (text, problems) = SourceText.read(bytes, file: file)
    guard let text else { return (nil, problems) }
    return read(text, separator: choice)
  }

  private static func read(
    _ text: SourceText, separator choice: Separator.Choice
  ) -> (table: Table?, diagnostics: [Diagnostic]) {
    let shown = Separator.detect(in: text.bytes)
    let separator = choice == .detect ? shown ?? .comma : .comma
    var scanner = CSVScanner(text.bytes, separator: separator)
    guard let header = scanner.nextRow() else { return (nil, [.emptyFile(text.file)]) }
    if header.cells.count == 1, let shown, shown != separator {
      return (nil, [.wrongSeparator(shown, at: SourceSpan(text, header.bytes))])
    }

    var rows: [CSVScanner.RowRange] = []
    var brokenRows: [CSVScanner.RowRange] = []
    var mismatches: [CSVScanner.RowRange] = []
    while let row = scanner.nextRow() {
      if !row.isBroken, row.cells.count == header.cells.count {
        rows.append(row)
      } else {
        brokenRows.append(row)
        if !row.isBroken { mismatches.append(row) }
      }
    }

    let table = Table(
      source: text, separator: separator, cells: scanner.cells, header: header, rows: rows,
      brokenRows: brokenRows)
    var list = DiagnosticList(file: text.file)
    checkNames(of: table.columns, into: &list)
    for problem in scanner.problems {
      list.report(
        diagnostic(
          problem.kind, at: SourceSpan(text, problem.range, anchor: problem.rowStart)))
    }
    for range in mismatches {
      list.report(lengthMismatch(Table.Row(table: table, range: range)))
    }
    return (table, list.diagnostics.sorted())
  }

  private static func checkNames(of columns: [Table.Column], into list: inout DiagnosticList) {
    var first: [String: Table.Column] = [:]
    for column in columns {
      if column.name.isEmpty {
        list.report(.emptyColumnName(at: column.span))
      } else if let earlier = first.updateValue(column, forKey: column.name) {
        list.report(.duplicateColumn(column, first: earlier))
        first[column.name] = earlier
      }
    }
  }

  private static func diagnostic(
    _ problem: CSVScanner.Problem, at span: SourceSpan
  ) -> Diagnostic {
    switch problem {
    case .unclosedQuote: .unclosedQuote(at: span)
    case .strayQuote: .strayQuote(at: span)
    case .textAfterQuote: .textAfterQuote(at: span)
    }
  }

  private static func lengthMismatch(_ row: Table.Row) -> Diagnostic {
    let columns = row.table.columns.count
    guard let surplus = row.cell(at: columns) else {
      return .shortRow(cells: row.count, columns: columns, at: row.span)
    }
    return .longRow(cells: row.count, columns: columns, at: surplus.span)
  }
}
