// SPDX-License-Identifier: GPL-3.0-or-later

package import Tables
package import Workforce

extension Concession {
  /// The what-if edits after which a scenario's files say what the concession grants.
  ///
  /// They belong under `changes` in a folder that extends the scenario's.
  package func changes(in scenario: Scenario) -> [JSONValue] {
    switch self {
    case .seats(let id, let more):
      [["table": "intakes", "where": id.key, "add": ["seats": .integer(Int64(more))]]]
    case .classes(let id, let more):
      scenario.rowsFillingTheSameClasses(as: id).map {
        ["table": "intakes", "where": $0.key, "add": ["classes": .integer(Int64(more))]]
      }
    case .classMinimum(let id, let least):
      [
        [
          "table": "programmes", "where": ["programme": .string(id.text)],
          "set": ["class_min": .integer(Int64(least))],
        ]
      ]
    case .money(let fund, let year, let more):
      [money(fund, year, more, in: scenario)]
    case .absence(let id, let unit, let more):
      absence(id, unit, more, in: scenario)
    case .intake(let intake):
      [["table": "intakes", "insert": intake.row]]
    case .eligibility(let id, let officer):
      [
        [
          "table": "programmes", "where": ["programme": .string(id.text)],
          "set": [
            "eligible": .string(scenario.programme(id).eligible.admitting(officer).description)
          ],
        ]
      ]
    case .service(let officer, let day):
      [
        [
          "table": "officers", "where": ["officer": .string(officer.text)],
          "set": ["retires": .string(day.description)],
        ]
      ]
    case .permission(let officer, let programme):
      [
        [
          "table": "decisions",
          "where": [
            "officer": .string(officer.text), "programme": .string(programme.text),
            "decision": "forbid",
          ], "delete": true,
        ]
      ]
    }
  }

  private func money(
    _ fund: Fund.ID, _ year: Int, _ more: Money, in scenario: Scenario
  ) -> JSONValue {
    let key: [String: JSONValue] = ["fund": .string(fund.text), "year": .integer(Int64(year))]
    let amount = JSONValue.integer(Int64(more.dong))
    guard scenario.budgets.contains(where: { $0.fund == fund && $0.year == year }) else {
      return [
        "table": "budgets", "insert": .object(key.merging(["amount": amount]) { $1 }),
      ]
    }
    return ["table": "budgets", "where": .object(key), "add": ["amount": amount]]
  }

  private func absence(
    _ id: AbsenceCap.ID, _ unit: Unit.ID?, _ more: [QuarterLoad], in scenario: Scenario
  ) -> [JSONValue] {
    guard let rows = scenario.capRows(of: id, unit: unit, relaxedBy: more) else { return [] }
    let inserts = rows.others.map { insert($0) }
    guard scenario.absenceCaps.contains(where: { $0.id == id }) else {
      return [insert(rows.row)] + inserts
    }
    let values: [String: JSONValue] = [
      "from": .optional(rows.row.from?.description), "to": .optional(rows.row.to?.description),
      "load": .decimal(rows.row.load.description),
    ]
    return [["table": "absence", "where": ["cap": .string(id.text)], "set": .object(values)]]
      + inserts
  }

  private func insert(_ row: AbsenceCap) -> JSONValue {
    [
      "table": "absence",
      "insert": [
        "cap": .string(row.id.text), "who": .string(row.who.description),
        "from": .optional(row.from?.description), "to": .optional(row.to?.description),
        "load": .decimal(row.load.description),
      ],
    ]
  }
}

extension [Concession] {
  /// The edits of all of them, in their order: each is written for what those before it have left.
  package func changes(in scenario: Scenario) -> [JSONValue] {
    var scenario = scenario
    var changes: [JSONValue] = []
    for concession in self {
      changes += concession.changes(in: scenario)
      scenario = scenario.relaxed(by: [concession])
    }
    return changes
  }
}

extension Intake.ID {
  fileprivate var key: JSONValue {
    [
      "programme": .string(programme.text), "quarter": .string(quarter.description),
      "unit": .optional(unit?.text),
    ]
  }
}

extension Intake {
  fileprivate var row: JSONValue {
    var values: [String: JSONValue] = [
      "programme": .string(programme.text), "quarter": .string(quarter.description),
      "seats": .integer(Int64(seats)),
    ]
    if let unit { values["unit"] = .string(unit.text) }
    if let classes { values["classes"] = .integer(Int64(classes)) }
    return .object(values)
  }
}
