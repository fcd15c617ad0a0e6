// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Testing

@Suite struct SourceLocationTests {
  @Test func `a place reads like a compiler's`() {
    #expect("\(SourceLocation(file: "officers.csv", line: 14, column: 7))" == "officers.csv:14:7")
    #expect("\(SourceLocation(file: "officers.csv", line: 14))" == "officers.csv:14")
    #expect("\(SourceLocation(file: "officers.csv"))" == "officers.csv")
  }

  @Test func `places are ordered by file, line and column, the whole before its parts`() {
    let ordered = [
      SourceLocation(file: "a.csv"), SourceLocation(file: "a.csv", line: 2),
      SourceLocation(file: "a.csv", line: 2, column: 9),
      SourceLocation(file: "a.csv", line: 10, column: 1), SourceLocation(file: "b.csv", line: 1),
    ]
    #expect(ordered.reversed().sorted() == ordered)
  }
}
