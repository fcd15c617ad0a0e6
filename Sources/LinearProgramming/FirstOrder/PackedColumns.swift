// SPDX-License-Identifier: GPL-3.0-or-later

/// Columns of a packed program side by side, block by block, as the inner loops want them.
struct PackedColumns: Sendable {
  /// The columns of one simplex, or one boxed variable, side by side.
  struct Block: Sendable {
    let first: Int
    let end: Int

    /// What the block's variables sum to; for a box not used.
    let total: Double

    /// The partition row of a simplex; −1 for a box.
    let home: Int

    /// What every column of the block costs besides.
    let costShift: Double

    /// Where the entries that every column of the block has besides begin in `shiftRows`.
    let firstShift: Int
    var isBox: Bool { home < 0 }
  }

  var blocks: [Block] = []

  /// By column: its place in the session, its scale, cost and bounds.
  var variables: [Int] = []
  var scale: [Double] = []
  var cost: [Double] = []
  var lower: [Double] = []
  var upper: [Double] = []
  var starts: [Int] = [0]
  var rows: [Int32] = []
  var values: [Double] = []

  /// Entries that all columns of a block share, and so no choice can change.
  var shiftRows: [Int32] = []
  var shiftValues: [Double] = []

  func shifts(of block: Int) -> Range<Int> {
    let end = block + 1 < blocks.count ? blocks[block + 1].firstShift : shiftRows.count
    return blocks[block].firstShift..<end
  }
}
