// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import Tables
import Workforce

// The request sheet for other programs.
extension WorthReport {
  var json: JSONValue {
    [
      "scenario": .string(scenario.name), "step": .integer(Int64(step.dong)),
      "baseImproved": .bool(isBaseImproved), "replanning": .string(replanning.text),
      "betterWithoutStep": .optional(better?.text),
      "gains": .array(gains.map { $0.json(in: scenario) }),
      "withoutGain": [
        "proven": .integer(Int64(idle.proven)), "found": .integer(Int64(idle.found)),
      ],
      "notTried": .integer(Int64(untried)), "failed": .integer(Int64(failed)),
      "unused": handBack.json,
      "frontier": frontier.map { .array($0.points.map(\.json)) } ?? .null,
      "knee": frontier?.knee.map { .integer(Int64($0)) } ?? .null,
    ]
  }

  /// One table: a row for each step that helps, each thing that is not used, each point of the frontier.
  var csv: [UInt8] {
    var table = TableWriter(columns: [
      "section", "what", "key", "amount", "first_goal", "gain", "compliant", "certainty", "cost",
      "command",
    ])
    for gain in gains {
      let first = gain.gain.decisive
      table.append([
        "gain", gain.step.kind, gain.step.key, gain.step.amount, first?.goal.rawValue ?? "",
        first?.gain.description ?? "", gain.gain.gain(of: .compliance)?.description ?? "",
        gain.gain.certainty.rawValue, "\(gain.cost)", gain.command.text,
      ])
    }
    func unused(_ what: String, _ key: String, _ amount: String) {
      table.append(["unused", what, key, amount, "", "", "", "", "", ""])
    }
    for row in handBack.funds { unused("money", "\(row.fund);\(row.year)", "\(row.left)") }
    for row in handBack.seats { unused("seat", row.intake.id.key, "\(row.left)") }
    for classes in handBack.classes {
      unused("class", classes.rows.first?.id.key ?? "", "\(classes.left)")
    }
    for (place, point) in (frontier?.points ?? []).enumerated() {
      table.append([
        "frontier", place == frontier?.knee ? "knee" : "point", point.factor.description,
        "\(point.budget)", "", "", "\(point.compliant)", point.isProven ? "exact" : "found",
        "\(point.spent)", point.command.text,
      ])
    }
    return table.bytes
  }
}

extension WorthReport.Gain {
  fileprivate func json(in scenario: Scenario) -> JSONValue {
    [
      "what": .string(step.kind), "key": .string(step.key), "amount": .decimal(step.amount),
      "gains": .object(
        Dictionary(
          gain.gains.map { ($0.goal.rawValue, .decimal($0.gain.description)) }
        ) { first, _ in first }),
      "firstGoal": .optional(gain.decisive?.goal.rawValue),
      "certainty": .string(gain.certainty.rawValue), "fromBetterBase": .bool(isFromBetterBase),
      "cost": .integer(Int64(cost.dong)),
      "newlyCompliant": .array(people.newlyCompliant.map { .string($0.text) }),
      "noLongerCompliant": .array(people.noLongerCompliant.map { .string($0.text) }),
      "closed": .array(people.closed.map(\.json)), "opened": .array(people.opened.map(\.json)),
      "command": .string(command.text),
    ]
  }
}

extension PlanFigures.UnmetRequirement {
  fileprivate var json: JSONValue {
    ["officer": .string(officer.text), "requirement": .string(requirement.text)]
  }
}

extension HandBack {
  fileprivate var json: JSONValue {
    [
      "confirmed": .bool(isConfirmed),
      "money": .array(
        funds.map {
          [
            "fund": .string($0.fund.text), "year": .integer(Int64($0.year)),
            "budget": .integer(Int64($0.budget.dong)), "left": .integer(Int64($0.left.dong)),
          ]
        }),
      "seats": .array(
        seats.map {
          [
            "row": .string($0.intake.id.key), "seats": .integer(Int64($0.intake.seats)),
            "left": .integer(Int64($0.left)),
          ]
        }),
      "classes": .array(
        classes.map {
          [
            "row": .optional($0.rows.first?.id.key), "classes": .integer(Int64($0.allowed)),
            "left": .integer(Int64($0.left)),
          ]
        }),
    ]
  }
}

extension BudgetFrontier.Point {
  fileprivate var json: JSONValue {
    [
      "factor": .decimal(factor.description), "budget": .integer(Int64(budget.dong)),
      "spent": .integer(Int64(spent.dong)), "compliant": .integer(Int64(compliant)),
      "inService": .integer(Int64(inService)), "targetsMet": .integer(Int64(targetsMet)),
      "proven": .bool(isProven), "command": .string(command.text),
    ]
  }
}

extension ResourceStep {
  /// The kind in a word, for other programs.
  fileprivate var kind: String {
    switch self {
    case .seat: "seat"
    case .openedClass: "class"
    case .money: "money"
    case .absence: "absence"
    }
  }

  fileprivate var key: String {
    switch self {
    case .seat(let row), .openedClass(let row): row.key
    case .money(let fund, let year, _): "\(fund);\(year)"
    case .absence(let cap): cap.text
    }
  }

  fileprivate var amount: String {
    if case .money(_, _, let amount) = self { "\(amount)" } else { "1" }
  }
}

extension Intake.ID {
  fileprivate var key: String { "\(programme);\(quarter);\(unit?.text ?? "")" }
}
