// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Testing

@Suite struct TableTests {
  private func table(_ text: String) throws -> Table {
    try #require(CSVReader.read(Array(text.utf8), file: "units.csv").table)
  }

  @Test func `cells are found by column and know their place`() throws {
    let table = try table("unit,title\nhoa-xa , \"Xã Hòa\nXá\"\nb,c\n")
    let row = try #require(table.rows.first)
    let title = try #require(table.column("title"))
    #expect(row[title]?.text == "Xã Hòa\nXá")
    #expect(row["unit"]?.location == SourceLocation(file: "units.csv", line: 2, column: 1))
    #expect(row[title]?.location == SourceLocation(file: "units.csv", line: 2, column: 10))
    #expect(row["fund"] == nil)
    #expect(table.column("fund") == nil)
    #expect(title.location == SourceLocation(file: "units.csv", line: 1, column: 6))
  }

  @Test func `a row's line is the physical one`() throws {
    let table = try table("unit,title\n\n\"a\n\n\",x\nb,y\n")
    #expect(table.rows.map(\.location.line) == [3, 6])
    #expect(table.line(at: 6) == "b,y")
  }

  @Test func `messages about a cell give the line where its row starts`() throws {
    let table = try table("unit,title\n\"a\nb\",x\n")
    let cell = try #require(table.rows.first?["title"])
    #expect(cell.location == SourceLocation(file: "units.csv", line: 2))
    #expect(cell.span.start == SourceLocation(file: "units.csv", line: 3, column: 4))
  }
}
