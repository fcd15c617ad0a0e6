// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Tables

@Suite struct DiagnosticRenderingTests {
  private func unknownProgramme(in text: String) throws -> Diagnostic {
    let table = try #require(CSVReader.read(Array(text.utf8), file: "enrolments.csv").table)
    let cell = try #require(table.rows.first?["programme"])
    return Diagnostic(
      .error, "unknown-programme",
      Wording(vi: "không có chương trình '\(cell.text)'", en: "no programme '\(cell.text)'"),
      at: cell.span, expected: Wording(vi: "mã chương trình", en: "a programme"),
      remedy: .didYouMean("TC-LLCT"),
      notes: [
        Diagnostic.Note(
          Wording(vi: "khai báo ở đây", en: "declared here"),
          place: SourceLocation(file: "programmes.csv", line: 2, column: 1))
      ])
  }

  @Test func `what is longer than a page is wide goes on below, nothing of it lost`() {
    let words = (1...60).map { "word\($0)" }
    let diagnostic = Diagnostic(
      .error, "long", Wording(words.joined(separator: " ")),
      expected: Wording(words.joined(separator: " ")), remedy: Wording(words.joined(separator: " "))
    )
    let text = diagnostic.rendered(in: .english)
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 100 })
    let found = text.split(whereSeparator: \.isWhitespace).filter { $0.hasPrefix("word") }
    #expect(found.map(String.init) == words + words + words)
  }

  @Test func `a diagnostic shows place, line, caret and remedy`() throws {
    let diagnostic = try unknownProgramme(in: "officer,programme\nXã Hòa\u{302},TC-LLTC\n")
    #expect(
      diagnostic.rendered(in: .vietnamese) == """
        enrolments.csv:2:8: lỗi: không có chương trình 'TC-LLTC' [unknown-programme]
          Xã Hòa\u{302},TC-LLTC
                 ^~~~~~~
          cần có: mã chương trình
          có phải là 'TC-LLCT'?
          programmes.csv:2:1: ghi chú: khai báo ở đây
        """)
    #expect(
      diagnostic.rendered(in: .english) == """
        enrolments.csv:2:8: error: no programme 'TC-LLTC' [unknown-programme]
          Xã Hòa\u{302},TC-LLTC
                 ^~~~~~~
          expected: a programme
          did you mean 'TC-LLCT'?
          programmes.csv:2:1: note: declared here
        """)
  }

  @Test func `a cell on a later line of its row shows that line's number`() throws {
    let diagnostic = try unknownProgramme(in: "officer,programme\n\"a\nb\",TC-LLTC\n")
    #expect(
      diagnostic.rendered(in: .english).hasPrefix(
        """
        enrolments.csv:2: error: no programme 'TC-LLTC' [unknown-programme]
          3 | b",TC-LLTC
                 ^~~~~~~

        """))
  }

  @Test func `long lines are cut around the place`() throws {
    let filler = String(repeating: "đ", count: 5000)
    let text = "officer,programme,note\n\(filler),TC-LLTC,\(filler)\n"
    let diagnostic = try unknownProgramme(in: text)
    #expect(diagnostic.place?.column == 5002)
    let lines = diagnostic.rendered(in: .english).split(separator: "\n")
    #expect(lines.allSatisfy { $0.count < 160 })
    let caret = try #require(lines[2].firstIndex(of: "^"))
    let offset = lines[2].distance(from: lines[2].startIndex, to: caret)
    #expect(lines[1].dropFirst(offset).hasPrefix("TC-LLTC,đ"))
  }

  @Test func `text from a file cannot steer the terminal`() {
    let text = SourceText(Array("a\u{1B}[2Jb".utf8), file: "x\u{7}")
    let diagnostic = Diagnostic(
      .warning, "x", Wording("m"), at: SourceSpan(text, 0..<6), found: "\u{1B}[2J")
    let isControl = diagnostic.rendered(in: .english).unicodeScalars.contains {
      $0.value < 0x20 && $0 != "\n"
    }
    #expect(!isControl)
  }

  @Test func `a list ends each diagnostic with a line end`() {
    #expect(
      [Diagnostic.emptyFile("b.csv"), .emptyFile("a.csv")].rendered(in: .vietnamese) == """
        a.csv: lỗi: tệp không có nội dung [empty-file]
          bảng chưa có dòng nào vẫn cần dòng tiêu đề
        b.csv: lỗi: tệp không có nội dung [empty-file]
          bảng chưa có dòng nào vẫn cần dòng tiêu đề

        """)
  }

  @Test func `other programs get the parts`() {
    let diagnostic = Diagnostic(
      .error, "x", Wording(vi: "v", en: "e"), place: SourceLocation(file: "a", line: 3), found: "f")
    #expect(
      diagnostic.json(in: .english).text(indented: false)
        == #"{ "column": null, "expected": null, "file": "a", "found": "f", "id": "x", "line": 3, "#
        + #""message": "e", "notes": [], "remedy": null, "severity": "error" }"#)
  }
}
