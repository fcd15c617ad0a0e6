// SPDX-License-Identifier: GPL-3.0-or-later

extension JSONReader {
  /// Returns where the word that begins at an offset ends: letters and digits, else one character.
  func endOfWord(at start: Int) -> Int {
    var end = start
    while let (scalar, length) = scalar(at: end), scalar.continuesWord { end += length }
    if end > start { return end }
    return start + (scalar(at: start)?.length ?? 0)
  }

  /// Reads a key without quotes.
  mutating func identifier() throws(Stop) -> String {
    var text = String.UnicodeScalarView()
    while let (scalar, length) = scalar(at: position) {
      let start = position
      var next = scalar
      if scalar == "\\" {
        position += 1
        guard skip(UInt8(ascii: "u")) else { throw stop(.badEscape(at: span(from: start))) }
        next = try unicodeEscape(from: start)
      } else {
        position += length
      }
      if text.isEmpty ? next.startsWord : next.continuesWord {
        text.append(next)
      } else if scalar == "\\" {
        throw stop(.badEscape(at: span(from: start)))
      } else {
        position = start
        break
      }
    }
    if text.isEmpty { throw unexpected(.aKeyOrBrace) }
    return String(text).nfc
  }
}

extension Unicode.Scalar {
  /// Whether an unquoted key may begin with it.
  fileprivate var startsWord: Bool {
    properties.isIDStart || self == "$" || self == "_"
  }

  /// Whether an unquoted key may contain it after its first character.
  fileprivate var continuesWord: Bool {
    properties.isIDContinue || self == "$" || self == "\u{200C}" || self == "\u{200D}"
  }
}
