// SPDX-License-Identifier: GPL-3.0-or-later

extension JSONReader {
  /// Passes blanks, line ends and comments.
  mutating func skipBlanks() throws(Stop) {
    while position < bytes.count {
      switch bytes[position] {
      case 0x09...0x0D, .space: position += 1
      case UInt8(ascii: "/"):
        guard try skipComment() else { return }
      case 0x80...:
        guard let (scalar, length) = scalar(at: position), scalar.isJSONBlank else { return }
        position += length
      default: return
      }
    }
  }

  private mutating func skipComment() throws(Stop) -> Bool {
    guard position + 1 < bytes.count else { return false }
    switch bytes[position + 1] {
    case UInt8(ascii: "/"):
      while position < bytes.count, !isLineEnd(at: position) { position += 1 }
      return true
    case UInt8(ascii: "*"):
      let start = position
      position += 2
      while position + 1 < bytes.count {
        if bytes[position] == UInt8(ascii: "*"), bytes[position + 1] == UInt8(ascii: "/") {
          position += 2
          return true
        }
        position += 1
      }
      throw stop(.unclosedComment(at: SourceSpan(source, start..<start + 2)))
    default: return false
    }
  }

  /// Returns whether a line ends here; JSON5 counts U+2028 and U+2029 among the line ends.
  func isLineEnd(at offset: Int) -> Bool {
    let byte = bytes[offset]
    if byte == .lineFeed || byte == .carriageReturn { return true }
    return byte == 0xE2 && offset + 2 < bytes.count && bytes[offset + 1] == 0x80
      && (bytes[offset + 2] == 0xA8 || bytes[offset + 2] == 0xA9)
  }

  /// Returns the scalar that begins at an offset, and its number of bytes.
  func scalar(at offset: Int) -> (value: Unicode.Scalar, length: Int)? {
    guard offset < bytes.count else { return nil }
    var rest = bytes[offset..<min(offset + 4, bytes.count)].makeIterator()
    var decoder = UTF8()
    guard case .scalarValue(let scalar) = decoder.decode(&rest) else { return nil }
    return (scalar, UTF8.width(scalar))
  }
}

extension Unicode.Scalar {
  fileprivate var isJSONBlank: Bool {
    switch value {
    case 0xA0, 0xFEFF, 0x2028, 0x2029: true
    default: properties.generalCategory == .spaceSeparator
    }
  }
}
