// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Scenarios
import Tables
import Testing
import Workforce
import WorkforceTestSupport

@testable import DatChuanTool

@Suite struct VerdictTests {
  private let scenario = ScenarioBuilder()
    .officer("a", lacks: ["theory"])
    .programme("course", grants: ["theory=intermediate"])
    .intake("course", "2027Q2")
    .build()

  /// The verdict on a table of enrolments.
  private func verdict(on rows: String) throws -> Verdict {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(
      "\(UUID().uuidString).csv")
    try Data(("officer,programme,start,intake,class,committed\n" + rows).utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let reading = PlanFolder.read(file.path, for: scenario)
    return Verdict(reading, notes: reading.diagnostics, in: scenario, inputs: "")
  }

  @Test func `a plan that keeps every rule is good`() throws {
    let verdict = try verdict(on: "a,course,2027Q2,,,no\n")
    #expect(verdict.isGood)
    #expect(
      verdict.text(in: .english, width: 100)
        == "PLAN AUDIT – Kịch bản thử: 1 enrolment\nThe plan is good: nothing is broken.\n")
  }

  @Test func `what is broken is told in words and as data`() throws {
    let verdict = try verdict(on: "a,course,2027Q3,,,no\n")
    #expect(!verdict.isGood)
    let text = verdict.text(in: .vietnamese, width: 100)
    #expect(text.contains("Vi phạm quy định:\n  - Cán bộ A (a)"))
    #expect(text.hasSuffix("Kế hoạch không hợp lệ: 1 điểm sai.\n"))
    let data = verdict.json(in: .english).text()
    #expect(data.contains("\"rule\": \"no-intake\""))
    #expect(data.contains("\"good\": false"))
  }
}
