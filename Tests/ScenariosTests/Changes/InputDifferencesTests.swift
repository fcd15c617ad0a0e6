// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Testing

@testable import Scenarios

@Suite struct InputDifferencesTests {
  /// A folder beside the small one that extends it.
  private func differences(
    _ settings: String, adding tables: [String: String] = [:]
  ) throws -> [InputDifference] {
    var files = ScenarioFiles.small
    files.texts["home/other/scenario.json"] = """
      { format: 1, extends: "../small"\(settings.isEmpty ? "" : ", ")\(settings) }
      """
    for (name, text) in tables { files.texts["home/other/" + name] = text }
    let access = FileAccess.memory(files.texts)
    let base = ScenarioReader.source(folder: "home/small", through: access)
    let other = ScenarioReader.source(folder: "home/other", through: access)
    let messages = Comment(rawValue: other.reading.diagnostics.rendered(in: .english))
    try #require(other.reading.scenario != nil, messages)
    return other.differences(from: base)
  }

  private func cell(_ column: String, _ text: String) -> InputDifference.Cell {
    InputDifference.Cell(column: column, text: text)
  }

  @Test func `a scenario that only extends another says the same`() throws {
    #expect(try differences("").isEmpty)
  }

  @Test func `cells that mean the same are no difference, however they are written`() throws {
    let officers = """
      officer,name,birth_date,sex,unit,position,planned_position,party,tags
      A-2,Lê Bình,1990-06-30,female,office,clerk,chair,no, one ;two

      """
    let change = "changes: [{ table: 'programmes', where: { load: 0.5 }, set: { load: '0.500' } }]"
    #expect(try differences(change, adding: ["officers.csv": officers]).isEmpty)
  }

  @Test func `settings, edits, new rows and rows that are gone are told with key and column`()
    throws
  {
    let found = try differences(
      """
      absenceShare: 0.2, changes: [
        { table: 'budgets', multiply: { amount: 2 } },
        { table: 'intakes', where: { programme: 'theory' }, add: { seats: 1 }, set: { classes: 2 } },
        { table: 'intakes', where: { programme: 'degree' }, delete: true },
        { table: 'decisions', insert: { officer: 'A-2', programme: 'theory', decision: 'forbid' } },
      ]
      """)
    let decision = [
      cell("officer", "A-2"), cell("programme", "theory"), cell("decision", "forbid"),
    ]
    #expect(
      found == [
        .setting("absenceShare", from: .decimal("0.15"), to: .decimal("0.2")),
        .row(
          table: "intakes",
          key: [cell("programme", "degree"), cell("quarter", "2027Q1"), cell("unit", "small")],
          .deleted([
            cell("programme", "degree"), cell("quarter", "2027Q1"), cell("unit", "small"),
            cell("seats", "2"),
          ])),
        .row(
          table: "intakes",
          key: [cell("programme", "theory"), cell("quarter", "2027Q2"), cell("unit", "")],
          .edited([
            InputDifference.Edit(column: "seats", from: "40", to: "41"),
            InputDifference.Edit(column: "classes", from: "1", to: "2"),
          ])),
        .row(
          table: "budgets", key: [cell("fund", "commune"), cell("year", "2027")],
          .edited([InputDifference.Edit(column: "amount", from: "50000000", to: "100000000")])),
        .row(
          table: "budgets", key: [cell("fund", "province"), cell("year", "2027")],
          .edited([InputDifference.Edit(column: "amount", from: "100000000", to: "200000000")])),
        .row(
          table: "decisions",
          key: [cell("officer", "A-2"), cell("programme", "theory"), cell("quarter", "")],
          .inserted(decision)),
      ])
  }

  @Test func `what differs one way differs the other way round`() throws {
    var files = ScenarioFiles.small
    files.texts["home/other/scenario.json"] = """
      { format: 1, extends: "../small", changes: [{ table: 'budgets', add: { amount: 1 } }] }
      """
    let access = FileAccess.memory(files.texts)
    let base = ScenarioReader.source(folder: "home/small", through: access)
    let other = ScenarioReader.source(folder: "home/other", through: access)
    let there = other.differences(from: base)
    let back = base.differences(from: other)
    #expect(there.count == 2 && back.count == 2)
    for (one, two) in zip(there, back) {
      guard case .row(_, _, .edited(let forth)) = one, case .row(_, _, .edited(let home)) = two
      else {
        Issue.record("Only cells differ")
        continue
      }
      #expect(forth.map(\.from) == home.map(\.to) && forth.map(\.to) == home.map(\.from))
    }
  }
}
