// SPDX-License-Identifier: GPL-3.0-or-later

/// Builds the bytes of a CSV file row by row.
///
/// Lines end in a line feed rather than the CRLF of RFC 4180: every reader accepts it, and plans
/// kept under version control stay readable there. Text is written in NFC.
package struct TableWriter {
  /// Whether a file begins with a byte-order mark, by which spreadsheets recognise UTF-8.
  package enum ByteOrderMark: Hashable, Sendable { case written, omitted }

  /// The bytes written so far.
  package private(set) var bytes: [UInt8]

  private let columnCount: Int
  private let separator: Separator

  /// Starts a table with its header.
  ///
  /// - Precondition: There is at least one column.
  package init(
    columns: [String], separator: Separator = .comma, byteOrderMark: ByteOrderMark = .written
  ) {
    precondition(!columns.isEmpty, "A table has at least one column")
    bytes = byteOrderMark == .written ? SourceText.byteOrderMark : []
    columnCount = columns.count
    self.separator = separator
    append(columns)
  }

  /// Adds a row.
  ///
  /// - Precondition: The row has a cell for each column.
  package mutating func append(_ row: [String]) {
    precondition(row.count == columnCount, "A row has a cell for each column")
    for (index, cell) in row.enumerated() {
      if index > 0 { bytes.append(separator.byte) }
      // A row of one empty cell would be an empty line, which readers skip.
      append(cell.nfc, isAlone: columnCount == 1)
    }
    bytes.append(.lineFeed)
  }

  private mutating func append(_ cell: String, isAlone: Bool) {
    let content = Array(cell.utf8)
    guard needsQuotes(content) || isAlone && content.isEmpty else {
      bytes += content
      return
    }
    bytes.append(.quote)
    for byte in content {
      if byte == .quote { bytes.append(.quote) }
      bytes.append(byte)
    }
    bytes.append(.quote)
  }

  private func needsQuotes(_ content: [UInt8]) -> Bool {
    guard !content.isEmpty else { return false }
    return Blank.length(in: content, at: 0) > 0
      || Blank.length(in: content, before: content.count) > 0
      || content.contains { byte in
        byte == separator.byte || byte == .quote || byte == .lineFeed || byte == .carriageReturn
      }
  }
}
