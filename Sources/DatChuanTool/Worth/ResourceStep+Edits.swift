// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import Tables
import Workforce

extension ResourceStep {
  /// The step in the change language, as `--change` and `changes` in scenario.json take it.
  func edits(in scenario: Scenario) -> [String] {
    edits(in: scenario).map { $0.text(indented: false) }
  }

  private func edits(in scenario: Scenario) -> [JSONValue] {
    switch self {
    case .seat(let row):
      return [["table": "intakes", "where": row.condition, "add": ["seats": 1]]]
    case .openedClass(let row):
      let terms = scenario.programme(row.programme).classTerms
      let seats = JSONValue.integer(Int64(terms?.maximum ?? 0))
      guard let intake = scenario.intake(row), let group = intake.group else {
        return [Self.oneClassMore(row, seats: seats, scenario)]
      }
      // Rows of a group agree on the number of classes; the seats go to one of them.
      let condition: JSONValue = [
        "programme": .string(row.programme.text), "quarter": .string(row.quarter.description),
        "group": .string(group),
      ]
      return [
        ["table": "intakes", "where": condition, "add": ["classes": 1]],
        ["table": "intakes", "where": row.condition, "add": ["seats": seats]],
      ]
    case .money(let fund, let year, let amount):
      let key: [String: JSONValue] = [
        "fund": .string(fund.text), "year": .integer(Int64(year)),
      ]
      let amount = JSONValue.integer(Int64(amount.dong))
      let isThere = scenario.budgets.contains { $0.fund == fund && $0.year == year }
      return isThere
        ? [["table": "budgets", "where": .object(key), "add": ["amount": amount]]]
        : [
          [
            "table": "budgets",
            "insert": .object(key.merging(["amount": amount]) { first, _ in first }),
          ]
        ]
    case .absence(let cap):
      if scenario.absenceCaps.contains(where: { $0.id == cap }) {
        return [
          ["table": "absence", "where": ["cap": .string(cap.text)], "add": ["load": 1]]
        ]
      }
      let unit = scenario.units.first { "unit:" + $0.id.text == cap.text }
      let count = unit.map { scenario.headcounts()[$0.id] ?? 0 } ?? 0
      let load = max(.one, scenario.absenceShare * count) + .one
      return [
        [
          "table": "absence",
          "insert": [
            "cap": .string(cap.text), "who": "all", "load": .decimal(load.description),
          ],
        ]
      ]
    }
  }

  private static func oneClassMore(
    _ row: Intake.ID, seats: JSONValue, _ scenario: Scenario
  ) -> JSONValue {
    // Where the cell is empty no class may open: there is nothing to add to.
    guard scenario.intake(row)?.classes == nil else {
      return [
        "table": "intakes", "where": row.condition, "add": ["classes": 1, "seats": seats],
      ]
    }
    return [
      "table": "intakes", "where": row.condition, "set": ["classes": 1], "add": ["seats": seats],
    ]
  }
}

extension Intake.ID {
  /// The row as a `where` finds it.
  fileprivate var condition: JSONValue {
    [
      "programme": .string(programme.text), "quarter": .string(quarter.description),
      "unit": .optional(unit?.text),
    ]
  }
}
