// SPDX-License-Identifier: GPL-3.0-or-later

/// Repeatable random numbers: the same seed and stream give the same ones on any machine.
///
/// Each officer has a stream of its own, so that one more draw for somebody moves nobody else's.
///
/// Source: Steele, Lea and Flood, Fast splittable pseudorandom number generators (2014).
struct SeededNumbers {
  private var state: UInt64

  init(seed: UInt64, stream: UInt64 = 0) {
    state = Self.mixed(seed ^ Self.mixed(stream &+ Self.step))
  }

  private static let step: UInt64 = 0x9E37_79B9_7F4A_7C15

  private static func mixed(_ word: UInt64) -> UInt64 {
    var word = word
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }

  /// A number from 0 up to a limit, which is at least 1.
  mutating func below(_ limit: Int) -> Int {
    state &+= Self.step
    return Int(Self.mixed(state) % UInt64(max(1, limit)))
  }

  mutating func number(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.count)
  }

  mutating func pick(_ words: [String]) -> String { words[below(words.count)] }

  /// The places of a collection of a size, in an order drawn by Fisher and Yates' method.
  mutating func shuffledPlaces(_ count: Int) -> [Int] {
    var places = Array(0..<count)
    for place in stride(from: count - 1, to: 0, by: -1) {
      places.swapAt(place, below(place + 1))
    }
    return places
  }
}
