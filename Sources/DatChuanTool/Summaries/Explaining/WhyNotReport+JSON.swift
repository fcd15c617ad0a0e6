// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import Tables
import Workforce

extension WhyNotReport {
  /// The answer for other programs.
  func json(in language: Language) -> JSONValue {
    let writer = ExplanationData(scenario: scenario, language: language)
    return [
      "population": .integer(Int64(answer.population)),
      "needed": .integer(Int64(answer.needed)), "found": .integer(Int64(answer.found)),
      "bound": .integer(Int64(answer.bound)),
      "hopeless": .array(
        answer.hopeless.map { person in
          [
            "officer": .string(person.officer.text), "gaps": .array(person.gaps.map(writer.gap)),
            "detail": .optional(person.detail?.text(in: language)),
          ]
        }),
      "rules": .array(answer.rules.map(writer.concession)),
      "enrolments": .array(answer.plan.map(writer.enrolment)),
      "conflicts": .array(
        answer.conflicts.map { conflict in
          [
            "officers": .array(
              conflict.officers.map {
                ["officer": .string($0.value.text), "proven": .bool($0.isProven)]
              }),
            "limits": .array(
              conflict.limits.map {
                [
                  "text": .string($0.value.wording(in: scenario)(language)),
                  "proven": .bool($0.isProven),
                ]
              }),
          ]
        }), "complete": .bool(answer.isComplete),
      "stoppedEarly": .bool(answer.isStoppedEarly),
      "keeping": answer.keeping.map {
        ["found": .integer(Int64($0.found)), "bound": .integer(Int64($0.bound))]
      } ?? .null,
      "relief": answer.relief.map { relief in
        [
          "concessions": .array(
            zip(relief.concessions, relief.isNeeded).map { concession, isNeeded in
              writer.concession(concession).adding("proven", .bool(isNeeded))
            }),
          "cost": writer.price(relief.cost), "bound": writer.price(relief.bound),
          "cheapest": .bool(relief.isCheapest),
          "changes": .array(changes(granting: relief.concessions)),
          "reached": .integer(Int64(relief.reached)),
          "enrolments": .array(relief.plan.map(writer.enrolment)),
        ]
      } ?? .null,
    ]
  }
}

extension JSONValue {
  fileprivate func adding(_ name: String, _ value: JSONValue) -> JSONValue {
    guard case .object(let members) = self else { return self }
    return .object(members.merging([name: value]) { $1 })
  }
}
