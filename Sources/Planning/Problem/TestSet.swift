// SPDX-License-Identifier: GPL-3.0-or-later

/// A set of the scenario's qualification tests, by their numbers.
struct TestSet: Hashable {
  private var words: [UInt64]

  /// Creates an empty set for tests numbered below a count.
  init(count: Int) {
    words = Array(repeating: 0, count: (count + 63) / 64)
  }

  var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  func contains(_ test: Int) -> Bool { words[test >> 6] >> UInt64(test & 63) & 1 == 1 }

  mutating func insert(_ test: Int) { words[test >> 6] |= 1 << UInt64(test & 63) }

  mutating func formUnion(_ other: TestSet) {
    for index in words.indices { words[index] |= other.words[index] }
  }

  mutating func formIntersection(_ other: TestSet) {
    for index in words.indices { words[index] &= other.words[index] }
  }

  mutating func subtract(_ other: TestSet) {
    for index in words.indices { words[index] &= ~other.words[index] }
  }

  func intersects(_ other: TestSet) -> Bool {
    zip(words, other.words).contains { $0 & $1 != 0 }
  }

  func isSubset(of other: TestSet) -> Bool {
    zip(words, other.words).allSatisfy { $0 & ~$1 == 0 }
  }
}
