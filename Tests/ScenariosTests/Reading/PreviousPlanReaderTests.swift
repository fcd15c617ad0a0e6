// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Testing
import Workforce

@testable import Scenarios

@Suite struct PreviousPlanReaderTests {
  private func read(_ plan: String) -> ScenarioReading {
    ScenarioFiles.small.setting("previousPlan: \"old.json\"").with("old.json", plan).read()
  }

  @Test func `the plan's own starts and the officers it knew are taken`() throws {
    let reading = read(
      """
      { "officers": ["A-1", "gone"], "whatever": 1, "enrolments": [
        { "officer": "A-1", "programme": "theory", "start": "2026Q3", "committed": true },
        { "officer": "gone", "programme": "lost", "start": "2027Q1", "committed": false } ] }
      """)
    #expect(reading.diagnostics.isEmpty)
    let plan = try #require(reading.scenario?.previousPlan)
    #expect(plan.officers == ["A-1", "gone"])
    #expect(
      plan.starts == [Commitment(officer: "gone", programme: "lost", start: Quarter(2027, 1))])
    #expect(reading.inputs.contains { $0.path == "old.json" })
  }

  @Test(arguments: [
    ("[]", "wrong-kind"), ("{ format: 2, officers: [] }", "unsupported-format"),
    ("{ officers: [] }", "missing-key"), ("{", "json-syntax"),
    ("{ officers: [], enrolments: [3] }", "wrong-kind"),
    ("{ officers: [], enrolments: [{ officer: 'a', programme: 'b', start: '1' }] }", "bad-quarter"),
  ])
  func `a plan that can't be read is said at its place`(plan: String, identifier: String) {
    let diagnostics = read(plan).diagnostics
    #expect(diagnostics.map(\.identifier) == [identifier])
    #expect(diagnostics.first?.place?.file == "old.json")
  }
}
