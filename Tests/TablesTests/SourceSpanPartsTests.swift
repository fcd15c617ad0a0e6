// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Tables
import Testing

@Suite struct SourceSpanPartsTests {
  @Test(arguments: [
    ("age > 40 adn x", 10), ("\"age > 40 adn x\"", 11), ("\"\"\"a\"\" > 5 adn\"", 12),
  ])
  func `a word in a cell is found`(written: String, column: Int) throws {
    let cell = try #require(
      CSVReader.read(Array("a,b\n\(written),2\n".utf8), file: "t").table?.rows.first?["a"])
    let text = cell.text
    let start = try #require(text.range(of: "adn")?.lowerBound)
    let offset = text.distance(from: text.startIndex, to: start)
    let span = cell.span(of: offset..<offset + 3)
    #expect(span.text == "adn")
    #expect(span.location == SourceLocation(file: "t", line: 2, column: column))
  }

  @Test func `beyond the text is its end`() throws {
    let table = try #require(CSVReader.read(Array("a\n\"xyz\" \n".utf8), file: "t").table)
    let cell = try #require(table.rows.first?["a"])
    #expect(cell.span(of: 3..<3).location.column == 5)
    #expect(cell.span(of: 9..<12).location.column == 5)
  }

  @Test func `a word in a string is found unless escapes blur it`() throws {
    let text = #"['ho\#u{300}a adn', 'a\u0020adn']"#
    let root = try #require(JSONDocument.read(Array(text.utf8), file: "t").root)
    let nodes = try #require(root.array)
    #expect(nodes[0].span(of: 4..<7).text == "adn")
    #expect(nodes[0].span(of: 4..<7).location.column == 7)
    #expect(nodes[1].span(of: 2..<5).location == nodes[1].location)
  }
}
