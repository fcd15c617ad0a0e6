// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Testing

@testable import DatChuanTool

@Suite struct DiagnosticsShortTests {
  private func mistakes(_ count: Int, _ identifier: String, in file: String) -> [Diagnostic] {
    (0..<count).map { line in
      Diagnostic(
        .error, identifier, Wording(vi: "sai", en: "wrong"),
        place: SourceLocation(file: file, line: line + 2, column: 1))
    }
  }

  @Test func `as many mistakes as a commune makes are told whole`() {
    let few = mistakes(200, "unknown-word", in: "officers.csv")
    #expect(few.renderedInShort(in: .english) == few.rendered(in: .english))
  }

  @Test func `of thousands the first of each kind are told, and how many more there are`() {
    let many =
      mistakes(900, "unknown-word", in: "officers.csv")
      + mistakes(2, "bad-day", in: "officers.csv") + mistakes(50, "bad-day", in: "units.csv")
    let lines = many.renderedInShort(in: .english).split(separator: "\n")
    #expect(lines.count == 3 + 1 + 2 + 3 + 1)
    #expect(lines.contains("… and 897 more like these in officers.csv [unknown-word]"))
    #expect(lines.contains("… and 47 more like these in units.csv [bad-day]"))
    #expect(many.renderedInShort(in: .english, showsAll: true) == many.rendered(in: .english))
  }
}
