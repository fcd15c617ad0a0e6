// SPDX-License-Identifier: GPL-3.0-or-later

/// The characters that are blank in a cell: space, tab, the no-break and typographic spaces, and
/// the invisible ones that come along when text is copied from web pages.
///
/// U+0009, U+0020, U+00A0, U+2000 … U+200B, U+202F, U+3000, U+FEFF.
enum Blank {
  /// Returns the bytes of the blank that begins at an offset, 0 when none does.
  static func length(in bytes: [UInt8], at offset: Int) -> Int {
    let byte = bytes[offset]
    if byte == .space || byte == .tab { return 1 }
    guard byte >= 0xC2 else { return 0 }
    if byte == 0xC2 { return offset + 1 < bytes.count && bytes[offset + 1] == 0xA0 ? 2 : 0 }
    guard offset + 2 < bytes.count else { return 0 }
    return isThreeByteBlank(byte, bytes[offset + 1], bytes[offset + 2]) ? 3 : 0
  }

  /// Returns the bytes of the blank that ends before an offset, 0 when none does.
  static func length(in bytes: [UInt8], before offset: Int) -> Int {
    let byte = bytes[offset - 1]
    if byte == .space || byte == .tab { return 1 }
    guard byte >= 0x80 else { return 0 }
    if byte == 0xA0, offset >= 2, bytes[offset - 2] == 0xC2 { return 2 }
    guard offset >= 3 else { return 0 }
    return isThreeByteBlank(bytes[offset - 3], bytes[offset - 2], byte) ? 3 : 0
  }

  private static func isThreeByteBlank(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch (first, second) {
    case (0xE2, 0x80): (0x80...0x8B).contains(third) || third == 0xAF
    case (0xE3, 0x80): third == 0x80
    case (0xEF, 0xBB): third == 0xBF
    default: false
    }
  }
}
