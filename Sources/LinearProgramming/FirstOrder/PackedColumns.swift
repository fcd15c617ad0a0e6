// SPDX-License-Identifier: GPL-3.0-or-later

/// Columns of a packed program side by side, block by block, as the inner loops want them.
///
/// Most columns share their few rows with their neighbours: rows have short numbers here, in the order
/// in which the columns use them first, and what the columns take of rows is gathered at the end. Scales of
/// rows and columns stand beside the coefficients, which stay as they were stored, to the bit, where no
/// shift is taken off: rounded anew, a program that has just one point may have none.
struct PackedColumns: Sendable {
  /// The columns of one simplex, or one boxed variable, side by side.
  struct Block: Sendable {
    let first: Int
    let end: Int

    /// What the block's variables sum to; for a box not used.
    let total: Double

    let isBox: Bool
  }

  /// The rows that the columns use, in their numbers in the program; every entry's row is a place here.
  private(set) var usedRows: [Int32] = []

  /// What each of these rows is multiplied by.
  private var rowScale: [Double] = []
  var blocks: [Block] = []

  /// By column: its place in the session, its scale, cost and bounds.
  var variables: [Int] = []
  var scale: [Double] = []
  var cost: [Double] = []
  var lower: [Double] = []
  var upper: [Double] = []
  var starts: [Int32] = [0]
  private(set) var rows: [UInt16] = []
  private(set) var values: [Float] = []

  /// How many rows short numbers can tell apart.
  static let mostRows = Int(UInt16.max) + 1

  /// Gives back the room that growing has left over, once all columns are there.
  mutating func fit() {
    func fitted<Element>(_ elements: [Element]) -> [Element] { elements.map { $0 } }
    (rows, values, usedRows) = (fitted(rows), fitted(values), fitted(usedRows))
    (rowScale, blocks) = (fitted(rowScale), fitted(blocks))
    (variables, starts, scale) = (fitted(variables), fitted(starts), fitted(scale))
    (cost, lower, upper) = (fitted(cost), fitted(lower), fitted(upper))
  }

  /// Adds an entry.
  ///
  /// - Parameters:
  ///   - row: the row's number in the program.
  ///   - value: the coefficient.
  ///   - scale: what the row is multiplied by.
  ///   - places: the place of every row of the program among those used here, −1 for one that is not yet.
  mutating func append(row: Int, _ value: Double, scale: Double, places: inout [Int32]) {
    if places[row] < 0 {
      precondition(usedRows.count < Self.mostRows, "Columns of a strip use too many rows")
      places[row] = Int32(usedRows.count)
      usedRows.append(Int32(row))
      rowScale.append(scale)
    }
    rows.append(UInt16(places[row]))
    values.append(Float(value))
  }

  /// The prices of the rows used here, from those of all scaled rows.
  func gather(_ all: [Double], into own: inout [Double]) {
    for place in usedRows.indices { own[place] = all[Int(usedRows[place])] * rowScale[place] }
  }

  /// Adds what is taken of the rows used here, scaled, to what is taken of all.
  func scatter(_ own: [Double], onto all: inout [Double]) {
    for place in usedRows.indices { all[Int(usedRows[place])] += own[place] * rowScale[place] }
  }
}
