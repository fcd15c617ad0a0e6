// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Tables

@Suite struct DiagnosticTests {
  @Test func `diagnostics are ordered by place, errors first`() {
    func diagnostic(_ severity: Diagnostic.Severity, _ line: Int?) -> Diagnostic {
      Diagnostic(
        severity, "x", Wording("x"), place: line.map { SourceLocation(file: "a", line: $0) })
    }
    let ordered = [
      diagnostic(.error, nil), diagnostic(.error, 2), diagnostic(.warning, 2),
      diagnostic(.note, 2), diagnostic(.error, 10),
    ]
    #expect(ordered.reversed().sorted() == ordered)
  }

  @Test func `only errors keep the input from being used`() {
    #expect(![Diagnostic(.warning, "x", Wording("x"))].containsErrors)
    #expect([Diagnostic(.error, "x", Wording("x"))].containsErrors)
  }

  @Test func `a long list is cut and says how much is left`() {
    var list = DiagnosticList(file: "a.csv", limit: 2)
    for _ in 0..<5 { list.report(.emptyFile("a.csv")) }
    #expect(list.diagnostics.count == 3)
    #expect(list.diagnostics.last == .furtherProblems(3, beyond: 2, in: "a.csv"))
  }
}
