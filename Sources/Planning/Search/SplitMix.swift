// SPDX-License-Identifier: GPL-3.0-or-later

/// A small repeatable generator of random numbers, so that a search repeats on any machine.
///
/// Source: Steele, Lea and Flood, Fast splittable pseudorandom number generators (2014).
struct SplitMix: RandomNumberGenerator {
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

  /// A number from 0 up to a limit; our own draw, because the standard one may change.
  mutating func below(_ limit: Int) -> Int {
    Int(next() % UInt64(max(1, limit)))
  }

  /// A number from 0 to 1.
  mutating func share() -> Double {
    Double(next() >> 11) / Double(1 << 53)
  }
}
