// SPDX-License-Identifier: GPL-3.0-or-later

/// The rows of a table under its header, each cell with its place in the file.
///
/// The table keeps the bytes of the file; texts and places are made when they are asked for.
package final class Table: Sendable {
  /// The text of the file.
  package let source: SourceText

  /// The separator the file uses.
  package let separator: Separator

  /// The columns in the order of the file.
  package let columns: [Column]

  /// The place of the header row.
  package let headerSpan: SourceSpan

  private let columnIndices: [String: Int]
  fileprivate let cells: [CSVScanner.CellRange]
  private let rowRanges: [CSVScanner.RowRange]
  private let brokenRanges: [CSVScanner.RowRange]

  init(
    source: SourceText, separator: Separator, cells: [CSVScanner.CellRange],
    header: CSVScanner.RowRange, rows: [CSVScanner.RowRange], brokenRows: [CSVScanner.RowRange]
  ) {
    self.source = source
    self.separator = separator
    self.cells = cells
    rowRanges = rows
    brokenRanges = brokenRows
    headerSpan = SourceSpan(source, header.bytes)
    columns = header.cells.enumerated().map { index, cell in
      let cell = Cell(source: source, range: cells[cell], rowStart: header.bytes.lowerBound)
      return Column(name: cell.text, index: index, span: cell.span)
    }
    columnIndices = Dictionary(columns.map { ($0.name, $0.index) }) { first, _ in first }
  }
}

extension Table {
  /// A column as the header names it.
  package struct Column: Sendable {
    package let name: String
    package let index: Int
    package let span: SourceSpan

    /// The place of the name in the header.
    package var location: SourceLocation { span.location }
  }

  /// The file, named as the user named it.
  package var file: String { source.file }

  /// The rows that have a cell in each column, in the order of the file.
  package var rows: Rows { Rows(table: self, ranges: rowRanges) }

  /// The rows already reported as too short, too long or unreadable.
  package var brokenRows: Rows { Rows(table: self, ranges: brokenRanges) }

  /// Returns the column with a name; the first one where the header repeats it.
  package func column(_ name: String) -> Column? {
    columnIndices[name].map { columns[$0] }
  }

  /// Returns the text of a cell alone, without its place: what most readers ask, and nothing else.
  package func text(inRow row: Int, at index: Int) -> String {
    let cells = rowRanges[row].cells
    guard cells.indices.contains(cells.lowerBound + index) else { return "" }
    return Cell.text(of: self.cells[cells.lowerBound + index], in: source)
  }

  /// Returns the text of a physical line of the file.
  package func line(at number: Int) -> String? { source.line(at: number) }
}

extension Table {
  /// One row of a table.
  package struct Row: Sendable {
    package let table: Table
    let range: CSVScanner.RowRange

    /// The number of cells.
    package var count: Int { range.cells.count }

    /// The whole row.
    package var span: SourceSpan { SourceSpan(table.source, range.bytes) }

    /// The place where the row starts.
    package var location: SourceLocation { span.location }

    /// The cell in a column.
    package subscript(column: Column) -> Cell? { cell(at: column.index) }

    /// The cell in the column with a name, or nil when the table has no such column.
    package subscript(name: String) -> Cell? { table.column(name).flatMap { cell(at: $0.index) } }

    /// Returns the cell at a position, or nil when the row is too short.
    package func cell(at index: Int) -> Cell? {
      guard index >= 0, index < count else { return nil }
      return Cell(
        source: table.source, range: table.cells[range.cells.lowerBound + index],
        rowStart: range.bytes.lowerBound)
    }
  }

  /// Some rows of a table.
  package struct Rows: RandomAccessCollection, Sendable {
    let table: Table
    let ranges: [CSVScanner.RowRange]

    package var startIndex: Int { 0 }
    package var endIndex: Int { ranges.count }
    package subscript(position: Int) -> Row { Row(table: table, range: ranges[position]) }
  }
}
