// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Scenarios

@Suite struct PathPatternTests {
  @Test(arguments: [
    ("an", "an", true), ("an", "a?", true), ("an", "*", true), ("an", "*n", true),
    ("an", "a", false), ("an", "?", false), ("an", "an?", false), ("abcbd", "a*b?", true),
    ("abcbd", "a*bc", false), ("", "*", true), (".git", "*", false), (".git", ".*", true),
  ])
  func `a star stands for any characters, a question mark for one`(
    name: String, pattern: String, matches: Bool
  ) {
    #expect(PathPattern.matches(name, pattern) == matches)
  }

  @Test func `patterns find folders below a folder, whatever else is there`() throws {
    let access = FileAccess.memory([
      "home/communes/an/scenario.json": "", "home/communes/binh/scenario.json": "",
      "home/communes/README.md": "", "home/.hidden/scenario.json": "", "other/an/x": "",
    ])
    func found(_ pattern: String) throws -> [String] {
      try PathPattern(pattern).folders(below: "home", in: access).sorted()
    }
    #expect(try found("communes/*") == ["communes/an", "communes/binh"])
    #expect(try found("*/b*") == ["communes/binh"])
    #expect(try found("communes/an") == ["communes/an"])
    #expect(try found("../other/?n") == ["../other/an"])
    #expect(try found("communes/*.md") == [])
    #expect(try found("nowhere/*") == [])
  }
}
