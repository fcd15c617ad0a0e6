// SPDX-License-Identifier: GPL-3.0-or-later

/// A matrix that grows by columns, packed end to end, and by whole rows beside them.
///
/// Coefficients have the seven digits of a `Float`: a method that only comes near needs no more, and most of
/// a large program's memory is here.
struct SparseColumns {
  private(set) var starts: [Int] = []
  private(set) var rows: [Int32] = []
  private(set) var values: [Float] = []

  /// The entries of rows that came after their columns, by column.
  private(set) var later: [Int: [(row: Int32, value: Double)]] = [:]

  mutating func beginColumn() { starts.append(rows.count) }

  /// Adds an entry to the newest column, or to the entry that it has in the row.
  mutating func append(row: Int, _ value: Double) {
    for place in (starts.last ?? 0)..<rows.count where rows[place] == Int32(row) {
      values[place] += Float(value)
      return
    }
    rows.append(Int32(row))
    values.append(Float(value))
  }

  mutating func addRow(_ row: Int, terms: [(column: Int, value: Double)]) {
    for term in terms where term.value != 0 {
      var entries = later[term.column] ?? []
      if let last = entries.last, last.row == Int32(row) {
        entries[entries.count - 1].value += term.value
      } else {
        entries.append((Int32(row), term.value))
      }
      later[term.column] = entries
    }
  }

  /// Lets go of some columns; those that stay move up, in the same order.
  mutating func keep(_ isKept: [Bool]) {
    var count = 0
    var next = 0
    var kept: [Int: [(row: Int32, value: Double)]] = [:]
    for column in starts.indices where isKept[column] {
      let end = column + 1 < starts.count ? starts[column + 1] : rows.count
      for (offset, place) in (starts[column]..<end).enumerated() {
        rows[next + offset] = rows[place]
        values[next + offset] = values[place]
      }
      if let entries = later[column] { kept[count] = entries }
      let length = end - starts[column]
      starts[count] = next
      next += length
      count += 1
    }
    starts.removeLast(starts.count - count)
    rows.removeLast(rows.count - next)
    values.removeLast(values.count - next)
    later = kept
  }

  /// Visits the entries of a column.
  @inline(__always)
  func forEach(in column: Int, _ body: (Int, Double) -> Void) {
    let end = column + 1 < starts.count ? starts[column + 1] : rows.count
    for place in starts[column]..<end { body(Int(rows[place]), Double(values[place])) }
    guard !later.isEmpty, let entries = later[column] else { return }
    for entry in entries { body(Int(entry.row), entry.value) }
  }
}
