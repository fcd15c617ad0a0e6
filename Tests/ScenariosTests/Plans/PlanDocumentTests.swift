// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Testing
import Workforce

@testable import Scenarios

@Suite struct PlanDocumentTests {
  private func document() throws -> (scenario: Scenario, text: String) {
    let scenario = try #require(ScenarioFiles.small.read().scenario)
    return (
      scenario,
      String(
        decoding: PlanDocument.pieces(PlanFolderTests.plan(scenario)).joined(), as: UTF8.self)
    )
  }

  @Test func `keys are sorted and numbers exact`() throws {
    let text = try document().text
    #expect(text.hasPrefix("{\n  \"asOf\": \"2026-12-01\",\n  \"classes\": ["))
    #expect(text.contains(#""bound": 2, "firm": true, "gap": 0.25, "goal": "compliance""#))
    #expect(text.contains(#""value": 1.5"#))
    #expect(text.contains("\"class\": null,\n      \"closes\": [\"b\", \"degree\"],\n"))
  }

  @Test(arguments: [
    ("\"format\": 1", "\"format\": 2", "unsupported-format"),
    ("\"proven\": false", "\"proven\": 0", "wrong-kind"),
    ("\"no-seat\"", "\"no-seats\"", "unknown-word"),
    ("\"2027Q2\"", "\"2027Q7\"", "bad-quarter"),
    ("\"learners\": 1", "\"learners\": 1.5", "bad-number"),
    ("\"learners\": 1", "\"learner\": 1", "unknown-key"),
    ("\"asOf\": \"2026-12-01\",", "", "missing-key"),
    ("\"officers\": [", "\"officers\": 3, \"x\": [", "wrong-kind"),
    ("{", "[", "json-syntax"),
  ])
  func `a document that can't be read is said at its place`(
    old: String, new: String, identifier: String
  ) throws {
    let (scenario, text) = try document()
    let wrong = text.replacing(old, with: new, maxReplacements: 1)
    let reading = PlanFolder.read(
      "plan.json", for: scenario, through: .memory(["plan.json": wrong]))
    #expect(reading.diagnostics.contains { $0.identifier == identifier })
    #expect(reading.diagnostics.allSatisfy { $0.place?.line != nil })
    #expect(reading.plan == nil)
    #expect(reading.enrolments == nil)
  }

  @Test func `names that the scenario does not know are left to the audit`() throws {
    let (scenario, text) = try document()
    let strange = text.replacing("\"A-2\"", with: "\"Z\"").replacing("\"theory\"", with: "\"t\"")
    let reading = PlanFolder.read(
      "plan.json", for: scenario, through: .memory(["plan.json": strange]))
    #expect(reading.plan?.enrolments.first?.officer == "Z")
    let plan = try #require(reading.plan)
    #expect(!PlanFolder.files(plan, of: scenario, run: [:]).isEmpty)
  }

  @Test func `a plan that is not there is missing`() throws {
    let scenario = try document().scenario
    let none = FileAccess.memory(["a/b": ""])
    #expect(PlanFolder.read("p", for: scenario, through: none).isMissingOnly)
    #expect(PlanFolder.read("a", for: scenario, through: none).isMissingOnly)
  }

  @Test func `an enrolment row that can't be read is found at its place`() throws {
    let scenario = try document().scenario
    let table = """
      officer,programme,start,intake,class,committed,cost
      ,theory,2027Q2,,0,maybe,3000000
      A-2,unheard-of,Q2/2027,,,no,x
      """
    let reading = PlanFolder.read("e.csv", for: scenario, through: .memory(["e.csv": table]))
    #expect(
      reading.diagnostics.map { "\($0.place?.line ?? 0) \($0.identifier)" } == [
        "2 empty-cell", "2 bad-number", "2 bad-flag", "3 bad-quarter",
      ])
    #expect(reading.enrolments == nil)
  }
}
