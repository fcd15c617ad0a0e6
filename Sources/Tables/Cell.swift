// SPDX-License-Identifier: GPL-3.0-or-later

/// The text of one cell and its place.
package struct Cell: Sendable {
  /// The text in NFC, without quotes around it and without blanks at its ends.
  package let text: String

  /// The cell as it stands in the file, quotes included.
  package let span: SourceSpan

  let form: CSVScanner.CellRange.Form

  /// The bytes of the text, without quotes and blanks.
  let content: Range<Int>

  init(source: SourceText, range: CSVScanner.CellRange, rowStart: Int) {
    form = range.form
    span = SourceSpan(source, range.start..<range.end, anchor: rowStart)
    content = CSVScanner.content(of: range, in: source.bytes)
    text = Self.text(of: range, in: source)
  }

  /// Makes the text of a cell.
  static func text(of range: CSVScanner.CellRange, in source: SourceText) -> String {
    let content = CSVScanner.content(of: range, in: source.bytes)
    return switch range.form {
    case .plain, .quoted: source.string(in: content).nfc
    case .quotedWithEscapes:
      String(decoding: unescaped(source.bytes[content]), as: UTF8.self).nfc
    }
  }

  /// The place that messages about the cell give.
  package var location: SourceLocation { span.location }

  /// Whether there is no text in it.
  package var isEmpty: Bool { text.isEmpty }

  /// Undoubles quotes and makes every line end a line feed.
  private static func unescaped(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var previous: UInt8 = 0
    for byte in bytes {
      switch (previous, byte) {
      case (.quote, .quote):
        previous = 0
        continue
      case (.carriageReturn, .lineFeed): break
      case (_, .carriageReturn): result.append(.lineFeed)
      default: result.append(byte)
      }
      previous = byte
    }
    return result
  }
}
