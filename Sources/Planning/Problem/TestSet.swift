// SPDX-License-Identifier: GPL-3.0-or-later

/// A set of the scenario's qualification tests, by their numbers.
///
/// The first 128 stand in the value itself: few scenarios ask more, and sets are copied by the million.
struct TestSet: Hashable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0
  private var rest: [UInt64]

  /// Creates an empty set for tests numbered below a count.
  init(count: Int) {
    rest = Array(repeating: 0, count: max(0, (count - 65) / 64))
  }

  var isEmpty: Bool { low | high == 0 && rest.allSatisfy { $0 == 0 } }

  func contains(_ test: Int) -> Bool {
    let word = test < 64 ? low : test < 128 ? high : rest[test >> 6 - 2]
    return word >> UInt64(test & 63) & 1 == 1
  }

  mutating func insert(_ test: Int) {
    let bit = UInt64(1) << UInt64(test & 63)
    if test < 64 {
      low |= bit
    } else if test < 128 {
      high |= bit
    } else {
      rest[test >> 6 - 2] |= bit
    }
  }

  mutating func formUnion(_ other: TestSet) {
    low |= other.low
    high |= other.high
    for index in rest.indices { rest[index] |= other.rest[index] }
  }

  mutating func formIntersection(_ other: TestSet) {
    low &= other.low
    high &= other.high
    for index in rest.indices { rest[index] &= other.rest[index] }
  }

  mutating func subtract(_ other: TestSet) {
    low &= ~other.low
    high &= ~other.high
    for index in rest.indices { rest[index] &= ~other.rest[index] }
  }

  func intersects(_ other: TestSet) -> Bool {
    low & other.low | high & other.high != 0 || zip(rest, other.rest).contains { $0 & $1 != 0 }
  }

  func isSubset(of other: TestSet) -> Bool {
    low & ~other.low | high & ~other.high == 0
      && zip(rest, other.rest).allSatisfy { $0 & ~$1 == 0 }
  }

  /// The words, for keys.
  var words: [UInt64] { [low, high] + rest }
}
