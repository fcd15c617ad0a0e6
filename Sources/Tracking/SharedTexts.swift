// SPDX-License-Identifier: GPL-3.0-or-later

/// Texts that are read over and over again, each kept once.
///
/// A journal of millions of events has few names of programmes and people who record.
struct SharedTexts {
  private static let count = 4096
  private var known = [String](repeating: "", count: count)

  /// The text that some bytes spell.
  mutating func text(_ bytes: ArraySlice<UInt8>) -> String {
    // A short text stands in its own place: there is nothing to share.
    guard bytes.count > 15 else { return String(decoding: bytes, as: UTF8.self) }
    var hash: UInt32 = 2_166_136_261
    for byte in bytes { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    let place = Int(hash ^ hash >> 16) % Self.count
    if known[place].utf8.elementsEqual(bytes) { return known[place] }
    let text = String(decoding: bytes, as: UTF8.self)
    known[place] = text
    return text
  }
}
