// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Testing

@Suite struct TableWriterTests {
  @Test func `quotes stand only where they are needed`() {
    var writer = TableWriter(columns: ["a", "b"], byteOrderMark: .omitted)
    writer.append(["x;y", "1,5"])
    writer.append(["\"Hòa\"", " x"])
    writer.append(["", "a\nb"])
    writer.append(["a b", "x\u{A0}"])
    #expect(
      String(decoding: writer.bytes, as: UTF8.self)
        == "a,b\nx;y,\"1,5\"\n\"\"\"Hòa\"\"\",\" x\"\n,\"a\nb\"\na b,\"x\u{A0}\"\n")
  }

  @Test func `a table begins with a mark unless told otherwise`() {
    #expect(TableWriter(columns: ["a"]).bytes == [0xEF, 0xBB, 0xBF, 0x61, 0x0A])
  }

  @Test func `semicolons are quoted between semicolons`() {
    var writer = TableWriter(columns: ["a", "b"], separator: .semicolon, byteOrderMark: .omitted)
    writer.append(["x;y", "1,5"])
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "a;b\n\"x;y\";1,5\n")
  }

  @Test func `text is written in NFC`() {
    let writer = TableWriter(columns: ["Ho\u{300}a"], byteOrderMark: .omitted)
    #expect(writer.bytes == Array("H\u{F2}a\n".utf8))
  }

  @Test func `what is written is read back`() throws {
    let rows = [["a,b", "c\"d"], ["\n", "x"], ["Xã; Hòa", "x\ny"], ["", "z"]]
    var writer = TableWriter(columns: ["one", "two"])
    for row in rows { writer.append(row) }
    let (table, diagnostics) = CSVReader.read(writer.bytes, file: "test", separator: .detect)
    #expect(diagnostics == [])
    let read = try #require(table).rows.map { [$0["one"]?.text ?? "?", $0["two"]?.text ?? "?"] }
    #expect(read == [["a,b", "c\"d"], ["", "x"], ["Xã; Hòa", "x\ny"], ["", "z"]])
  }
}
