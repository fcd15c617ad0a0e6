// SPDX-License-Identifier: GPL-3.0-or-later

/// The text of one file, and where its lines begin.
///
/// Cells and nodes keep a reference to it, so that places and excerpts are worked out only for the
/// few that end up in a message.
package final class SourceText: Sendable {
  /// The file, named as the user named it.
  package let file: String

  /// The text in UTF-8, without byte-order mark.
  let bytes: [UInt8]

  /// Offsets of the first bytes of the lines; the first is 0.
  private let lineStarts: [UInt32]

  /// Creates a text from bytes in UTF-8.
  ///
  /// What is not UTF-8 is shown as U+FFFD in excerpts.
  package init(_ bytes: [UInt8], file: String) {
    self.file = file
    self.bytes = bytes
    lineStarts = Self.lineStarts(in: bytes)
  }

  private static func lineStarts(in bytes: [UInt8]) -> [UInt32] {
    var starts: [UInt32] = [0]
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      guard byte == .lineFeed || byte == .carriageReturn else { continue }
      if byte == .carriageReturn, offset < bytes.count, bytes[offset] == .lineFeed { offset += 1 }
      starts.append(UInt32(offset))
    }
    return starts
  }
}

extension SourceText {
  /// Returns the text of a physical line without its end, or nil when there is no such line.
  package func line(at number: Int) -> String? {
    guard number >= 1, number <= lineStarts.count else { return nil }
    return string(in: byteRange(ofLine: number))
  }

  /// Returns the number of the line on which a byte stands.
  ///
  /// - Complexity: logarithmic in the number of lines.
  func lineNumber(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(lineStarts[middle]) <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// Returns the bytes of a line without its end.
  func byteRange(ofLine number: Int) -> Range<Int> {
    let start = Int(lineStarts[number - 1])
    var end = number < lineStarts.count ? Int(lineStarts[number]) : bytes.count
    while end > start, bytes[end - 1] == .lineFeed || bytes[end - 1] == .carriageReturn { end -= 1 }
    return start..<end
  }

  /// Returns the place of a byte.
  ///
  /// - Complexity: linear in the length of the line before it.
  func location(at offset: Int) -> SourceLocation {
    let line = lineNumber(at: offset)
    let start = Int(lineStarts[line - 1])
    let column = string(in: start..<max(start, offset)).count + 1
    return SourceLocation(file: file, line: line, column: column)
  }

  /// Returns the text of some bytes, repaired where it is not UTF-8.
  func string(in range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}

extension UInt8 {
  static let tab: UInt8 = 0x09
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let space: UInt8 = 0x20
  static let quote: UInt8 = 0x22
}
