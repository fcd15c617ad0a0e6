// SPDX-License-Identifier: GPL-3.0-or-later

extension SourceText {
  /// Reads the bytes of a file as text.
  ///
  /// UTF-8 with or without byte-order mark, and UTF-16 with one, as spreadsheets write it.
  ///
  /// - Returns: The text, or nil and what is wrong with the bytes.
  package static func read(
    _ bytes: [UInt8], file: String
  ) -> (text: SourceText?, diagnostics: [Diagnostic]) {
    if bytes.starts(with: [0xFF, 0xFE]) {
      return readUTF16(bytes, file: file) { low, high in UInt16(low) | UInt16(high) << 8 }
    }
    if bytes.starts(with: [0xFE, 0xFF]) {
      return readUTF16(bytes, file: file) { high, low in UInt16(low) | UInt16(high) << 8 }
    }
    let hasMark = bytes.starts(with: byteOrderMark)
    return checked(SourceText(hasMark ? Array(bytes.dropFirst(3)) : bytes, file: file))
  }

  /// The byte-order mark in UTF-8.
  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private static func readUTF16(
    _ bytes: [UInt8], file: String, unit: (UInt8, UInt8) -> UInt16
  ) -> (text: SourceText?, diagnostics: [Diagnostic]) {
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map { unit(bytes[$0], bytes[$0 + 1]) }
    guard bytes.count.isMultiple(of: 2), let text = String(validating: units, as: UTF16.self) else {
      return (nil, [.invalidUTF16(in: file)])
    }
    return checked(SourceText(Array(text.utf8), file: file))
  }

  private static func checked(
    _ text: SourceText
  ) -> (text: SourceText?, diagnostics: [Diagnostic]) {
    let bytes = text.bytes
    do {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      return (nil, [.invalidUTF8(at: SourceSpan(text, error.byteOffsets))])
    }
    if let offset = bytes.firstIndex(of: 0) {
      return (nil, [.notText(at: SourceSpan(text, offset..<offset + 1))])
    }
    return (text, [])
  }
}
