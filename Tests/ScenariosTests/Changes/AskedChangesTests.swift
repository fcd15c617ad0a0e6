// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Testing
import Workforce

@testable import Scenarios

@Suite struct AskedChangesTests {
  private func read(
    _ asked: AskedChanges, in files: ScenarioFiles = .small
  ) -> ScenarioReading {
    ScenarioReader.source(
      folder: "home/small", changedBy: asked, through: .memory(files.texts)
    ).reading
  }

  private func decision(_ kind: Decision.Kind, _ text: String) throws -> AskedDecision {
    try #require(AskedDecision(kind, text: text))
  }

  @Test func `an edit does what the same edit does under changes`() throws {
    let edits = [
      "{ table: 'budgets', where: { fund: 'commune' }, multiply: { amount: 0.8 } }",
      "{ table: 'intakes', add: { seats: 3 } }",
    ]
    let asked = try #require(read(AskedChanges(edits: edits)).scenario)
    let files = ScenarioFiles.small.setting("changes: [\(edits.joined(separator: ", "))]")
    let written = try #require(files.read().scenario)
    #expect(asked.budgets == written.budgets)
    #expect(asked.intakes == written.intakes)
    #expect(asked.budget(of: "commune", in: 2027) == Money(dong: 40_000_000))
  }

  @Test func `decisions are added, and take the place of a row with the same key`() throws {
    let files = ScenarioFiles.small.with(
      "decisions.csv",
      "officer,programme,quarter,decision,reason\nA-2,degree,,require,cũ\nA-1,theory,,forbid,\n")
    let asked = AskedChanges(decisions: [
      try decision(.require, "A-2:degree"), try decision(.forbid, "A-2:theory:2027Q2"),
    ])
    let scenario = try #require(read(asked, in: files).scenario)
    #expect(
      scenario.decisions.map { "\($0.officer) \($0.programme) \($0.kind)" }
        == ["A-1 theory forbid", "A-2 degree require", "A-2 theory forbid"])
    #expect(scenario.decisions.map { $0.quarter?.description ?? "" } == ["", "", "2027Q2"])
  }

  @Test(arguments: [
    (Decision.Kind.require, "forbid", "a decision forbids this officer the programme"),
    (.forbid, "require", "a decision requires this officer to attend the programme"),
  ])
  func `what is asked for against a decision is an error that names both`(
    kind: Decision.Kind, written: String, message: String
  ) throws {
    let files = ScenarioFiles.small.with(
      "decisions.csv", "officer,programme,quarter,decision\nA-2,degree,,\(written)\n")
    let asked = AskedChanges(decisions: [try decision(kind, "A-2:degree")])
    let reading = read(asked, in: files)
    #expect(reading.scenario == nil)
    let text = reading.diagnostics.rendered(in: .english)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(text.contains("--\(kind.rawValue):1:1: error: \(message) [asked-against-decision]"))
    #expect(text.contains("decisions.csv:2:1: note: it stands here"))
    // What the message says takes the decision away, so that the question can be asked.
    let edit = try #require(text.firstMatch(of: /--change '([^']*)'/)).1
    let tried = AskedChanges(
      edits: [String(edit)], decisions: asked.decisions)
    let scenario = try #require(read(tried, in: files).scenario)
    #expect(scenario.decisions.map(\.kind) == [kind])
  }

  @Test(arguments: [
    ("A:b", "A", "b", nil), ("A:b:2027Q1", "A", "b", "2027Q1"), ("A:x:b", "A:x", "b", nil),
    ("A:x:b:2027Q1", "A:x", "b", "2027Q1"),
  ])
  func `officers may have colons in their numbers, programmes may not`(
    text: String, officer: String, programme: String, quarter: String?
  ) throws {
    let row = try decision(.require, text).row(in: DecisionsTable.schema)
    #expect(row.text(0) == officer)
    #expect(row.text(1) == programme)
    #expect(row.text(2) == quarter ?? "")
    #expect(row.text(3) == "require")
  }

  @Test(arguments: ["", "A", ":b", "A:", "A:2027Q1", "A:b:2027Q5", "A:b:Q1"])
  func `words that are no place in a programme are not read`(text: String) {
    #expect(AskedDecision(.forbid, text: text) == nil)
  }

  @Test func `mistakes point at the words of the command line`() throws {
    let asked = AskedChanges(
      edits: ["{ table: 'budgets', where: { fund: 'x' }, add: { amount: 1 } }", "{ oh"],
      decisions: [try decision(.require, "A-9:degree"), try decision(.forbid, "A-1:degre")])
    let reading = read(asked)
    #expect(reading.scenario == nil)
    #expect(
      reading.diagnostics.map { "\($0.place?.description ?? "") \($0.identifier)" } == [
        "--change 1:1:28 no-match", "--change 2:1:5 json-syntax",
        "--forbid:1:5 unknown-programme", "--require:1:1 unknown-officer",
      ])
  }

  @Test func `a plan made with an edit is one of other inputs, and the record says which`() throws {
    let plain = read(AskedChanges())
    let edit = "{ table: 'budgets', add: { amount: 1 } }"
    let asked = read(AskedChanges(edits: [edit]))
    #expect(plain.inputsDigest != asked.inputsDigest)
    #expect(asked.inputs.map(\.path).contains("--change " + edit))
    #expect(asked.effectiveChanges != plain.effectiveChanges)
  }

  @Test func `an edit that loosens a requirement is warned about as in a folder`() throws {
    var files = ScenarioFiles.small
    files.texts["home/child/scenario.json"] = "{ format: 1, extends: '../small' }"
    let edit = "{ table: 'standards', where: { requirement: 'theory' }, set: { valid_months: 60 } }"
    func warnings(_ asked: AskedChanges) -> [String] {
      ScenarioReader.source(
        folder: "home/child", changedBy: asked, through: .memory(files.texts)
      ).reading.diagnostics.map(\.identifier)
    }
    #expect(!warnings(AskedChanges()).contains("loosened-requirement"))
    #expect(warnings(AskedChanges(edits: [edit])).contains("loosened-requirement"))
  }
}
