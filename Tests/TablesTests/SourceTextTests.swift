// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Tables

@Suite struct SourceTextTests {
  @Test func `lines end as on any system`() {
    let text = SourceText(Array("một\r\nhai\rba\n\nnăm".utf8), file: "test")
    #expect((1...6).map { text.line(at: $0) } == ["một", "hai", "ba", "", "năm", nil])
    #expect(text.line(at: 0) == nil)
  }

  @Test func `columns count the characters a reader sees`() {
    let text = SourceText(Array("a\nNguye\u{302}\u{303}n,x".utf8), file: "test")
    let comma = text.bytes.firstIndex(of: UInt8(ascii: ",")) ?? 0
    #expect(text.location(at: comma) == SourceLocation(file: "test", line: 2, column: 7))
    #expect(text.location(at: 0) == SourceLocation(file: "test", line: 1, column: 1))
    #expect(text.location(at: text.bytes.count).column == 9)
  }

  @Test func `a byte-order mark is no part of the text`() throws {
    let text = try #require(SourceText.read([0xEF, 0xBB, 0xBF, 0x61], file: "test").text)
    #expect(text.line(at: 1) == "a")
  }

  @Test(arguments: [[0xFF, 0xFE] as [UInt8], [0xFE, 0xFF]])
  func `UTF-16 is told by its mark`(mark: [UInt8]) throws {
    let units = "tên\nHòa 🌾".utf16.flatMap { unit in
      mark[0] == 0xFF
        ? [UInt8(unit & 0xFF), UInt8(unit >> 8)] : [UInt8(unit >> 8), UInt8(unit & 0xFF)]
    }
    let text = try #require(SourceText.read(mark + units, file: "test").text)
    #expect(text.line(at: 2) == "Hòa 🌾")
  }

  @Test(arguments: [
    [0xFF, 0xFE, 0x41] as [UInt8], [0xFF, 0xFE, 0x00, 0xD8], [0xFF, 0xFE, 0, 0xDC],
  ])
  func `broken UTF-16 is refused`(bytes: [UInt8]) {
    let (text, diagnostics) = SourceText.read(bytes, file: "test")
    #expect(text == nil)
    #expect(diagnostics == [.invalidUTF16(in: "test")])
  }

  @Test func `invalid UTF-8 is refused with its line and its bytes`() throws {
    let (text, diagnostics) = SourceText.read(Array("a\nđ".utf8) + [0xE0, 0x41], file: "test")
    #expect(text == nil)
    let diagnostic = try #require(diagnostics.first)
    #expect(diagnostic.identifier == "invalid-utf-8")
    #expect(diagnostic.place == SourceLocation(file: "test", line: 2, column: 2))
    #expect(diagnostic.found == "E0")
  }

  @Test func `a file with a NUL is no text`() {
    let diagnostics = SourceText.read([0x61, 0x0A, 0x00], file: "test").diagnostics
    #expect(diagnostics.map(\.identifier) == ["not-text"])
    #expect(diagnostics.first?.place?.line == 2)
  }
}
