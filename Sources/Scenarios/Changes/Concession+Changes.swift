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
    guard let row = scenario.capRow(of: id, unit: unit, relaxedBy: more) else { return [] }
    let values: [String: JSONValue] = [
      "from": .optional(row.from?.description), "to": .optional(row.to?.description),
      "load": .decimal(row.load.description),
    ]
    let key: [String: JSONValue] = ["cap": .string(id.text)]
    guard scenario.absenceCaps.contains(where: { $0.id == id }) else {
      let whole = values.merging(key) { $1 }.merging(["who": .string(row.who.description)]) { $1 }
      return [["table": "absence", "insert": .object(whole)]]
    }
    return [["table": "absence", "where": .object(key), "set": .object(values)]]
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
