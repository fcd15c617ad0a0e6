// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Testing
import Workforce

@testable import DatChuanTool

@Suite struct VariantScenarioTests {
  @Test func `no line ends inside a string, whatever stands in it`() throws {
    let title =
      #"Cán bộ, công chức, "viên chức", người hoạt động không chuyên trách \ ở xã, phường"#
    let scenario = VariantScenario(
      of: "Scenarios/xuan-hung", folder: "thu",
      changes: [
        [
          "table": "targets",
          "insert": [
            "target": "why-not", "title": .string(title), "population": "all",
            "measure": "compliant", "due": "2030Q4", "goal": "1", "strict": "no", "weight": 1000,
          ],
        ]
      ], goals: [GoalSetting(.targets), GoalSetting(.compliance), GoalSetting(.cost)])
    let reading = JSONDocument.read(
      Array(scenario.lines.joined(separator: "\n").utf8), file: "scenario.json")
    #expect(reading.root != nil && reading.diagnostics.isEmpty, "\(scenario.lines)")
  }

  @Test func `a long condition goes on behind a backslash and means the same`() throws {
    let condition =
      "professional >= intermediate and professional < bachelor and remaining > 72 or officer = XH-029 "
      + "or officer = XH-030 or officer = XH-031 or officer = XH-032"
    let scenario = VariantScenario(
      of: "Scenarios/xuan-hung", folder: "thu",
      changes: [
        [
          "table": "programmes", "where": ["programme": "first-degree-bridging"],
          "set": ["eligible": .string(condition)],
        ]
      ])
    #expect(scenario.lines.allSatisfy { displayWidth(of: $0) <= 96 })
    #expect(scenario.lines.contains { $0.hasSuffix("\\") })
    let printed = scenario.lines.map { "    " + $0 }.joined(separator: "\n")
    let reading = JSONDocument.read(Array(printed.utf8), file: "scenario.json")
    #expect(reading.root != nil && reading.diagnostics.isEmpty, "\(scenario.lines)")
    let words = printed.replacing("\\\n", with: "").split(whereSeparator: \.isWhitespace)
    #expect(words.joined(separator: " ").contains(condition))
  }
}
