// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import LinearProgramming

/// A matrix in pieces next to a list of lists.
@Suite struct SparseColumnsTests {
  /// Columns of which some begin near the end of a piece, and the same as lists.
  private struct Both {
    var columns = SparseColumns(pieceSize: 50)
    var lists: [[Int: Double]] = []

    mutating func add(_ entries: [(row: Int, value: Double)]) {
      columns.beginColumn()
      var list: [Int: Double] = [:]
      for entry in entries {
        columns.append(row: entry.row, entry.value)
        list[entry.row, default: 0] += entry.value
      }
      lists.append(list)
    }

    mutating func keep(_ isKept: [Bool]) {
      columns.keep(isKept)
      lists = zip(lists, isKept).filter(\.1).map(\.0)
    }

    /// Whether columns and lists say the same.
    var agree: Bool {
      lists.indices.allSatisfy { column in
        var seen: [Int: Double] = [:]
        columns.forEach(in: column) { seen[$0, default: 0] += $1 }
        return seen == lists[column]
      }
    }
  }

  private func both(_ seed: Int) -> Both {
    var generator = SeededGenerator(seed: UInt64(seed))
    var both = Both()
    for number in 0..<300 {
      // Now and then one that is longer than a piece.
      let length = generator.whole(number.isMultiple(of: 7) ? 45...120 : 0...20)
      let first = generator.whole(0...1000)
      both.add((0..<length).map { (first + $0, Double(generator.whole(-9...9))) })
    }
    return both
  }

  @Test(arguments: 0..<20)
  func `columns come back as they were put in`(seed: Int) { #expect(both(seed).agree) }

  @Test(arguments: 0..<20)
  func `those kept come back in the same order, and more after them`(seed: Int) {
    var both = both(seed)
    var generator = SeededGenerator(seed: UInt64(100 + seed))
    for _ in 0..<4 {
      both.keep(both.lists.map { _ in generator.whole(0...2) > 0 })
      both.add([(3, 1.5), (4, -2), (3, 0.25)])
      both.add([])
    }
    #expect(both.agree)
    both.keep(both.lists.map { _ in false })
    both.add([(1, 1)])
    #expect(both.agree)
  }

  @Test func `entries of later rows go with their columns`() {
    var columns = SparseColumns()
    for value in [1.0, 2, 3] {
      columns.beginColumn()
      columns.append(row: 0, value)
    }
    columns.addRow(1, terms: [(column: 0, value: 5), (column: 2, value: 7), (column: 2, value: 1)])
    columns.keep([false, true, true])
    var seen: [[Int: Double]] = [[:], [:]]
    for column in 0..<2 { columns.forEach(in: column) { seen[column][$0] = $1 } }
    #expect(seen == [[0: 2], [0: 3, 1: 8]])
  }
}
