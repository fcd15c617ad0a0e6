// SPDX-License-Identifier: GPL-3.0-or-later

/// Columns of a packed program side by side, block by block, as the inner loops want them.
struct PackedColumns: Sendable {
  /// The columns of one simplex, or one boxed variable, side by side.
  struct Block: Sendable {
    let first: Int
    let end: Int

    /// What the block's variables sum to; for a box not used.
    let total: Double

    let isBox: Bool
  }

  /// How many rows there are; every entry's row is below.
  let rowCount: Int
  var blocks: [Block] = []

  /// By column: its place in the session, its scale, cost and bounds.
  var variables: [Int] = []
  var scale: [Double] = []
  var cost: [Double] = []
  var lower: [Double] = []
  var upper: [Double] = []
  var starts: [Int32] = [0]
  var rows: [Int32] = []
  var values: [Double] = []

  init(rows: Int) { rowCount = rows }

  mutating func append(row: Int, _ value: Double) {
    precondition(row >= 0 && row < rowCount)
    rows.append(Int32(row))
    values.append(value)
  }
}
