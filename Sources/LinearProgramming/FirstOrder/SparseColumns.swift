// SPDX-License-Identifier: GPL-3.0-or-later

/// A matrix that grows by columns, packed end to end, and by whole rows beside them.
struct SparseColumns {
  private(set) var starts: [Int] = []
  private(set) var rows: [Int32] = []
  private(set) var values: [Double] = []

  /// The entries of rows that came after their columns, by column.
  private(set) var later: [Int: [(row: Int32, value: Double)]] = [:]

  mutating func beginColumn() { starts.append(rows.count) }

  /// Adds an entry to the newest column.
  mutating func append(row: Int, _ value: Double) {
    rows.append(Int32(row))
    values.append(value)
  }

  mutating func addRow(_ row: Int, terms: [(column: Int, value: Double)]) {
    for term in terms where term.value != 0 {
      later[term.column, default: []].append((Int32(row), term.value))
    }
  }

  /// Visits the entries of a column.
  @inline(__always)
  func forEach(in column: Int, _ body: (Int, Double) -> Void) {
    let end = column + 1 < starts.count ? starts[column + 1] : rows.count
    for place in starts[column]..<end { body(Int(rows[place]), values[place]) }
    guard !later.isEmpty, let entries = later[column] else { return }
    for entry in entries { body(Int(entry.row), entry.value) }
  }
}
