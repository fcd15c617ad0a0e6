// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Testing
import Workforce

@testable import Scenarios

@Suite struct ScenarioChangesTests {
  private func scenario(_ changes: String) throws -> Scenario {
    let reading = ScenarioFiles.small.setting("changes: [\(changes)]").read()
    let text = Comment(rawValue: reading.diagnostics.rendered(in: .english))
    return try #require(reading.scenario, text)
  }

  @Test(arguments: [
    ("where: { fund: \"commune\" }, multiply: { amount: 0.8 }", [40_000_000, 100_000_000]),
    ("where: { year: [2026, 2027.0] }, add: { amount: -5 }", [49_999_995, 99_999_995]),
    ("where: { year: \"2027\" }, set: { amount: 3 }", [3, 3]),
    ("multiply: { amount: 0.00000003 }", [2, 3]),
    ("where: { amount: 5e7 }, set: { amount: \"12\" }", [12, 100_000_000]),
  ])
  func `amounts are found by value and computed exactly`(change: String, amounts: [Int]) throws {
    let scenario = try scenario("{ table: \"budgets\", \(change) }")
    #expect(scenario.budgets.map(\.amount.dong) == amounts)
  }

  @Test func `decimals are equal whatever zeros they end in, and rounded to three places`() throws {
    let scenario = try scenario(
      "{ table: 'programmes', where: { load: 0.50 }, multiply: { load: 0.3333 } }")
    #expect(scenario.programme("degree").load == Thousandths(167))
    #expect(scenario.programme("theory").load == .one)
  }

  @Test func `edits follow each other in order`() throws {
    let scenario = try scenario(
      """
      { table: 'intakes', where: { programme: 'theory' }, add: { seats: 10 } },
      { table: 'intakes', where: { seats: 50 }, set: { quarter: '2027Q3' }, multiply: { seats: 0.5 } },
      { table: 'intakes', insert: { programme: 'theory', quarter: '2027Q2', seats: 1, classes: 2 } },
      { table: 'officers', where: { officer: 'A-2' }, set: { planned_position: null, party: true } },
      { table: 'officers', where: { planned_position: null, sex: ['male'] }, set: { name: 'X' } },
      { table: 'decisions', insert: { officer: 'A-1', programme: 'degree', decision: 'forbid' } },
      { table: 'intakes', where: { programme: 'degree' }, delete: true },
      """)
    #expect(scenario.intakes.map(\.seats) == [1, 25])
    #expect(scenario.intakes.map(\.quarter.description) == ["2027Q2", "2027Q3"])
    #expect(scenario.officer("A-2").plannedPosition == nil)
    #expect(scenario.officer("A-2").partyMember == true)
    #expect(scenario.officer("A-1").name == "X")
    #expect(scenario.decisions.count == 1)
  }

  @Test func `keys and references are looked at after the last change`() throws {
    let scenario = try scenario(
      """
      { table: 'officers', where: { officer: 'A-2' }, set: { officer: 'A-9' } },
      { table: 'qualifications', where: { officer: 'A-2' }, set: { officer: 'A-9' } },
      """)
    #expect(scenario.officers.map(\.id.text) == ["A-1", "A-9"])
  }

  @Test(arguments: [
    ("no-match", "{ table: 'budgets', where: ①{ fund: 'x' }, set: { amount: 1 } }", []),
    ("no-match", "①{ table: 'targets', set: { goal: '0.5' } }", []),
    ("unknown-word", "{ table: ①'budget', set: { amount: 1 } }", []),
    ("missing-key", "①{ set: { amount: 1 } }", []),
    ("one-action-per-change", "①{ table: 'budgets' }", []),
    ("one-action-per-change", "①{ table: 'budgets', delete: true, set: { amount: 1 } }", []),
    ("unknown-key", "{ table: 'budgets', set: { ①amout: 1 } }", []),
    ("unknown-key", "{ table: 'budgets', where: { ①funds: 1 }, set: { amount: 1 } }", []),
    ("bad-number", "{ table: 'budgets', where: { year: ①'x' }, set: { amount: 1 } }", []),
    ("bad-number", "{ table: 'intakes', where: { seats: 40 }, add: { seats: ①0.5 } }", []),
    ("column-without-numbers", "{ table: 'budgets', add: { fund: ①1 } }", []),
    ("wrong-kind", "{ table: 'budgets', add: { amount: ①'1' } }", []),
    ("bad-number", "{ table: 'budgets', add: { amount: ①1e90 } }", []),
    ("computing-with-empty", "{ table: 'intakes', multiply: { classes: ①2 } }", []),
    ("bad-money", "{ table: 'budgets', where: { fund: 'commune' }, add: { amount: ①-1e8 } }", []),
    ("delete-is-true", "{ table: 'intakes', delete: ①false }", []),
    (
      "edited-twice",
      "{ table: 'intakes', where: { seats: 40 }, set: { seats: 1 }, add: { seats: ①2 } }", []
    ),
    (
      "insert-with-where",
      "{ table: 'budgets', where: ①{}, insert: { fund: 'b', year: 2027, amount: 1 } }", []
    ),
    (
      "insert-of-existing-key",
      "{ table: 'budgets', insert: { fund: ①'commune', year: 2027, amount: 1 } }", []
    ),
    ("empty-cell", "{ table: 'budgets', insert: ①{ fund: 'b', year: 2027 } }", []),
    (
      "duplicate-key", "{ table: 'budgets', set: { fund: ①'commune' } }",
      ["unknown-fund", "unknown-fund"]
    ),
    ("unknown-unit", "{ table: 'officers', where: { officer: 'A-1' }, set: { unit: ①'x' } }", []),
    (
      "unknown-attribute",
      "{ table: 'programmes', where: { programme: 'degree' }, set: { eligible: 'party = yes and ①x = 1' } }",
      []
    ),
    ("wrong-kind", "①3", []),
  ])
  func `a change that does not mean anything is found`(
    identifier: String, change: String, others: [String]
  ) throws {
    try Mistake(
      identifier, "scenario.json", "format: 1,", "format: 1, changes: [\(change)],", others: others
    ).expectFound(as: .error)
  }

  @Test(arguments: [
    ("2.5", 0, "3"), ("-2.5", 0, "-2"), ("-2.6", 0, "-3"), ("2.4999", 0, "2"),
    ("0.0005", 3, "0.001"),
    ("-0.0005", 3, "0"), ("7", 0, "7"), ("-2.4", 0, "-2"), ("-3", 0, "-3"),
  ])
  func `halves are rounded up`(text: String, places: Int, rounded: String) throws {
    let value = try #require(ExactDecimal(text: text))
    #expect(value.roundedHalvesUp(places: places).description == rounded)
  }
}
