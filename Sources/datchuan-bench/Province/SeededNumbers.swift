// SPDX-License-Identifier: GPL-3.0-or-later

/// The same numbers each time for the same seed.
///
/// Source: Steele, Lea and Flood, Fast splittable pseudorandom number generators (2014).
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }

  mutating func number(in range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

  /// Whether something happens whose chance is so many in a hundred.
  mutating func hits(_ percent: Int) -> Bool { number(in: 1...100) <= percent }
}
