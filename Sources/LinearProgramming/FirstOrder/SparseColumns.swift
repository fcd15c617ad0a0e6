// SPDX-License-Identifier: GPL-3.0-or-later

/// A matrix that grows by columns, packed end to end, and by whole rows beside them.
///
/// Coefficients have the seven digits of a `Float`: a method that only comes near needs no more, and most of
/// a large program's memory is here. For the same reason they are in pieces, which neither double when
/// they grow nor stay when columns go.
struct SparseColumns {
  /// Entries of some columns side by side; no column is in two pieces.
  private struct Piece {
    var rows: [Int32] = []
    var values: [Float] = []

    mutating func reserve(_ count: Int) {
      rows.reserveCapacity(count)
      values.reserveCapacity(count)
    }

    mutating func append(_ rows: ArraySlice<Int32>, _ values: ArraySlice<Float>) {
      self.rows += rows
      self.values += values
    }
  }

  /// Where a column's entries are.
  private struct Place {
    let piece: Int32
    let first: Int32
    var end: Int32
  }

  /// How many entries a piece has, but one of a single long column.
  private let pieceSize: Int
  private var pieces: [Piece] = []
  private var places: [Place] = []

  /// The entries of rows that came after their columns, by column.
  private(set) var later: [Int: [(row: Int32, value: Double)]] = [:]

  init(pieceSize: Int = 1 << 18) { self.pieceSize = pieceSize }

  private mutating func beginPiece() {
    pieces.append(Piece())
    pieces[pieces.count - 1].reserve(pieceSize)
  }

  mutating func beginColumn() {
    if pieces.isEmpty { beginPiece() }
    let first = Int32(pieces[pieces.count - 1].rows.count)
    places.append(Place(piece: Int32(pieces.count - 1), first: first, end: first))
  }

  /// Adds an entry to the newest column, or to the entry that it has in the row.
  mutating func append(row: Int, _ value: Double) {
    var place = places[places.count - 1]
    let range = Int(place.first)..<Int(place.end)
    let last = pieces.count - 1
    for entry in range where pieces[last].rows[entry] == Int32(row) {
      pieces[last].values[entry] += Float(value)
      return
    }
    if range.upperBound >= pieceSize, range.lowerBound > 0 {
      beginPiece()
      pieces[last + 1].append(pieces[last].rows[range], pieces[last].values[range])
      pieces[last].rows.removeLast(range.count)
      pieces[last].values.removeLast(range.count)
      place = Place(piece: Int32(last + 1), first: 0, end: Int32(range.count))
    }
    pieces[pieces.count - 1].rows.append(Int32(row))
    pieces[pieces.count - 1].values.append(Float(value))
    place.end += 1
    places[places.count - 1] = place
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
    var kept = SparseColumns(pieceSize: pieceSize)
    kept.places.reserveCapacity(isKept.count { $0 })
    for column in places.indices {
      let place = places[column]
      // What has been passed is wanted no more: old and new are never whole side by side.
      if column > 0, places[column - 1].piece < place.piece {
        pieces[Int(places[column - 1].piece)] = Piece()
      }
      guard isKept[column] else { continue }
      if let entries = later[column] { kept.later[kept.places.count] = entries }
      kept.beginColumn()
      let range = Int(place.first)..<Int(place.end)
      kept.append(pieces[Int(place.piece)].rows[range], pieces[Int(place.piece)].values[range])
    }
    self = kept
  }

  /// Adds a whole column's entries to the newest one, which has none.
  private mutating func append(_ rows: ArraySlice<Int32>, _ values: ArraySlice<Float>) {
    var last = pieces.count - 1
    if pieces[last].rows.count + rows.count > pieceSize, !pieces[last].rows.isEmpty {
      beginPiece()
      last += 1
    }
    let first = pieces[last].rows.count
    pieces[last].append(rows, values)
    places[places.count - 1] = Place(
      piece: Int32(last), first: Int32(first), end: Int32(first + rows.count))
  }

  /// Visits the entries of a column.
  @inline(__always)
  func forEach(in column: Int, _ body: (Int, Double) -> Void) {
    let place = places[column]
    let (rows, values) = (pieces[Int(place.piece)].rows, pieces[Int(place.piece)].values)
    for entry in Int(place.first)..<Int(place.end) { body(Int(rows[entry]), Double(values[entry])) }
    guard !later.isEmpty, let entries = later[column] else { return }
    for entry in entries { body(Int(entry.row), entry.value) }
  }
}
