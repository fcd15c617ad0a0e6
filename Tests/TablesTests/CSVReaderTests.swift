// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Tables

@Suite struct CSVReaderTests {
  private func rows(
    _ text: String, separator: Separator.Choice = .comma
  ) throws -> [[String]] {
    let (table, diagnostics) = CSVReader.read(Array(text.utf8), file: "test", separator: separator)
    #expect(diagnostics == [])
    return try #require(table).rows.map { row in
      (0..<row.count).compactMap { row.cell(at: $0)?.text }
    }
  }

  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var text: String
    var rows: [[String]]
  }

  @Test(arguments: [
    Case(testDescription: "line feeds", text: "a,b\n1,2\n3,4", rows: [["1", "2"], ["3", "4"]]),
    Case(testDescription: "CRLF", text: "a,b\r\n1,2\r\n", rows: [["1", "2"]]),
    Case(testDescription: "CR", text: "a,b\r1,2\r3,4\r", rows: [["1", "2"], ["3", "4"]]),
    Case(testDescription: "mark", text: "\u{FEFF}a,b\n1,2", rows: [["1", "2"]]),
    Case(testDescription: "quotes", text: "a,b\n\"1,\"\"x\"\"\",2", rows: [["1,\"x\"", "2"]]),
    Case(testDescription: "four quotes", text: "a,b\n\"\"\"\"\"\",2", rows: [["\"\"", "2"]]),
    Case(testDescription: "line end in a cell", text: "a,b\n\"1\r\n2\",3", rows: [["1\n2", "3"]]),
    Case(testDescription: "empty cells", text: "a,b\n,2\n1,\n", rows: [["", "2"], ["1", ""]]),
    Case(
      testDescription: "blanks", text: "a,b\n\t1 ,\u{A0}\u{3000}2\u{200B}\n \"x\" , \" y \" \n",
      rows: [["1", "2"], ["x", "y"]]),
    Case(
      testDescription: "empty lines", text: "\n  \na,b\n\n \n,\n1,2\n\"\",\" \"\n\n",
      rows: [["1", "2"]]),
    Case(testDescription: "NFD", text: "a,b\nHo\u{300}a,o\u{31B}\u{309}", rows: [["Hòa", "ở"]]),
    Case(testDescription: "header alone", text: "a,b", rows: []),
  ])
  func `a table is read`(example: Case) throws {
    let read = try rows(example.text)
    #expect(read == example.rows)
    #expect(
      read.joined().map { Array($0.unicodeScalars) }
        == example.rows.joined().map { Array($0.unicodeScalars) })
  }

  @Test(arguments: ["a,b\n1,2", "a;b\n1;2", "a\tb\n1\t2", "\"x;y\",a\n1,2", "\n\na;b\n1;2"])
  func `the header shows the separator`(text: String) throws {
    #expect(try rows(text, separator: .detect) == [["1", "2"]])
  }

  @Test func `between tabs a blank cell is a cell`() throws {
    #expect(try rows("a\tb\tc\n\t2\t\n", separator: .detect) == [["", "2", ""]])
  }

  @Test func `a table with semicolons is not taken for one column`() {
    let marked: MarkedText = "1️⃣a;b\n1,5;2\n"
    let diagnostics = CSVReader.read(marked.bytes, file: "test").diagnostics
    marked.expect([("1️⃣", "wrong-separator")], from: diagnostics)
  }

  @Test func `every mistake is found where it stands`() {
    let marked: MarkedText = """
      a,2️⃣,b,1️⃣a
      3️⃣1,2
      1,2,3,4,4️⃣5,6
      "1",x 5️⃣"2",3,4
      "Hòa" 6️⃣x,2,3,4
      1,2,3,7️⃣"4
      5,6

      """
    let diagnostics = CSVReader.read(marked.bytes, file: "test").diagnostics
    marked.expect(
      [
        ("1️⃣", "duplicate-column"), ("2️⃣", "empty-column-name"), ("3️⃣", "short-row"),
        ("4️⃣", "long-row"), ("5️⃣", "stray-quote"), ("6️⃣", "text-after-quote"),
        ("7️⃣", "unclosed-quote"),
      ], from: diagnostics)
    #expect(diagnostics == diagnostics.sorted())
  }

  @Test func `messages say what was found and what to do`() throws {
    let text = "officer,name\nXH-1\n"
    let diagnostic = try #require(CSVReader.read(Array(text.utf8), file: "o.csv").diagnostics.first)
    #expect(
      diagnostic.rendered(in: .vietnamese) == """
        o.csv:2:1: lỗi: dòng có 1 ô, dòng tiêu đề có 2 [short-row]
          XH-1
          ^~~~
          ô trống cũng cần dấu ngăn cột
        """)
  }

  @Test func `broken rows are kept apart`() throws {
    let table = try #require(
      CSVReader.read(Array("a,b\n1\n2,2\n3,3,3\n".utf8), file: "test").table)
    #expect(table.rows.map { $0["a"]?.text } == ["2"])
    #expect(table.brokenRows.map { $0["a"]?.text } == ["1", "3"])
    #expect(table.brokenRows.first?["b"] == nil)
  }

  @Test(arguments: ["", "\n \n", "\u{FEFF}", ",,\n"])
  func `a file without a header is empty`(text: String) {
    let (table, diagnostics) = CSVReader.read(Array(text.utf8), file: "test")
    #expect(table == nil)
    #expect(diagnostics == [.emptyFile("test")])
  }

  @Test func `no bytes are too strange`() {
    var generator = SplitMix(seed: 135)
    let pieces: [[UInt8]] = [
      [0x22], [0x22, 0x22], [0x2C], [0x3B], [0x09], [0x0A], [0x0D], [0x0D, 0x0A], [0x20],
      [0xC2, 0xA0], [0xE1, 0xBB, 0x9F], [0xCC, 0x80], [0xE2, 0x80, 0x8B], [0xEF, 0xBB, 0xBF],
      [0xFF, 0xFE], [0x00], [0xC2], [0x80], [0xF0, 0x9F, 0x8C, 0xBE], [0x61], [0x31],
    ]
    for round in 0..<4000 {
      // Most rounds leave out what is refused at once, to reach the depths of the reader.
      let usable = round.isMultiple(of: 4) ? pieces.count : 14
      let bytes = (0..<Int.random(in: 0...40, using: &generator)).flatMap { _ in
        let index = Int.random(in: 0...pieces.count, using: &generator)
        return index < usable ? pieces[index] : [0x61]
      }
      let choice: Separator.Choice = round.isMultiple(of: 2) ? .comma : .detect
      let (table, diagnostics) = CSVReader.read(bytes, file: "fuzz", separator: choice)
      #expect(table != nil || diagnostics.containsErrors, "\(bytes)")
      _ = diagnostics.rendered(in: .vietnamese)
      guard let table else { continue }
      for row in table.rows {
        #expect(row.count == table.columns.count, "\(bytes)")
        for index in 0..<row.count {
          let cell = row.cell(at: index)
          #expect(cell?.location.line == row.location.line, "\(bytes)")
        }
      }
    }
  }
}
