// SPDX-License-Identifier: GPL-3.0-or-later

extension JSONReader {
  /// Reads a string in single or double quotes.
  mutating func string() throws(Stop) -> String {
    let start = position
    let quote = bytes[position]
    position += 1
    // Most strings have no escapes and can be taken as they stand.
    while position < bytes.count, bytes[position] != quote, bytes[position] != UInt8(ascii: "\\"),
      bytes[position] != .lineFeed, bytes[position] != .carriageReturn
    {
      position += 1
    }
    if skip(quote) { return source.string(in: start + 1..<position - 1).nfc }
    var content = Array(bytes[start + 1..<position])
    while position < bytes.count {
      let byte = bytes[position]
      if byte == quote {
        position += 1
        return String(decoding: content, as: UTF8.self).nfc
      }
      // U+2028 and U+2029 may stand in a string as they are.
      if byte == .lineFeed || byte == .carriageReturn { break }
      if byte == UInt8(ascii: "\\") {
        try escape(into: &content)
      } else {
        content.append(byte)
        position += 1
      }
    }
    throw stop(.unclosedString(at: SourceSpan(source, start..<start + 1)))
  }

  private mutating func escape(into content: inout [UInt8]) throws(Stop) {
    let start = position
    position += 1
    guard position < bytes.count else { return }
    if isLineEnd(at: position) { return skipLineEnd() }
    let byte = bytes[position]
    switch byte {
    case UInt8(ascii: "b"): content.append(0x08)
    case UInt8(ascii: "f"): content.append(0x0C)
    case UInt8(ascii: "n"): content.append(.lineFeed)
    case UInt8(ascii: "r"): content.append(.carriageReturn)
    case UInt8(ascii: "t"): content.append(.tab)
    case UInt8(ascii: "v"): content.append(0x0B)
    case UInt8(ascii: "x"):
      position += 1
      let value = try hexDigits(2, from: start)
      // Two digits always name a scalar.
      content += Unicode.Scalar(value).map { Array(String($0).utf8) } ?? []
      return
    case UInt8(ascii: "u"):
      position += 1
      content += String(try unicodeEscape(from: start)).utf8
      return
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      position += 1
      let isFollowedByDigit = position < bytes.count && bytes[position].isASCIIDigit
      guard byte == UInt8(ascii: "0"), !isFollowedByDigit else {
        throw stop(.badEscape(at: span(from: start)))
      }
      content.append(0)
      return
    default:
      // Any other character stands for itself.
      let length = scalar(at: position)?.length ?? 1
      content += bytes[position..<position + length]
      position += length
      return
    }
    position += 1
  }

  /// Reads what follows `\u`: four digits, or eight with a second `\u` between for a pair.
  mutating func unicodeEscape(from start: Int) throws(Stop) -> Unicode.Scalar {
    let high = try hexDigits(4, from: start)
    if let scalar = Unicode.Scalar(high) { return scalar }
    if high < 0xDC00, skip(UInt8(ascii: "\\")), skip(UInt8(ascii: "u")) {
      let low = try hexDigits(4, from: start)
      if (0xDC00...0xDFFF).contains(low),
        let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
      {
        return scalar
      }
    }
    throw stop(.badEscape(at: span(from: start)))
  }

  private mutating func hexDigits(_ count: Int, from start: Int) throws(Stop) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<count {
      let digit =
        position < bytes.count ? Character(Unicode.Scalar(bytes[position])).hexDigitValue : nil
      guard let digit else { throw stop(.badEscape(at: span(from: start))) }
      value = value << 4 | UInt32(digit)
      position += 1
    }
    return value
  }

  /// A line end after a backslash continues the string on the next line.
  private mutating func skipLineEnd() {
    if bytes[position] == 0xE2 { return position += 3 }
    if bytes[position] == .carriageReturn, position + 1 < bytes.count,
      bytes[position + 1] == .lineFeed
    {
      position += 1
    }
    position += 1
  }
}
