// SPDX-License-Identifier: GPL-3.0-or-later

/// A row as one table writes it, each cell read.
protocol TableRow {
  static var schema: TableSchema { get }

  /// Reads a row; nothing when a cell that is needed can't be read.
  init?(_ reader: RowReader)
}

extension SourceTable {
  /// Reads all rows, in the order of their keys.
  func read<Row: TableRow>(_ type: Row.Type, in context: ReadingContext) -> [Row] {
    rows.compactMap { Row(RowReader(row: $0, schema: schema, context: context)) }
  }

  /// Reads the rows one by one, in the order of their keys, without keeping any.
  func read<Row: TableRow>(
    _ type: Row.Type, in context: ReadingContext, _ visit: (Row) -> Void
  ) {
    for row in rows {
      Row(RowReader(row: row, schema: schema, context: context)).map(visit)
    }
  }
}
