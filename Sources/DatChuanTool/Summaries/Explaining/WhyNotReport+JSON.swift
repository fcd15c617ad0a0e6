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
      "relief": answer.relief.map { relief in
        [
          "concessions": .array(relief.concessions.map(writer.concession)),
          "cost": writer.price(relief.cost), "bound": writer.price(relief.bound),
          "reached": .integer(Int64(relief.reached)),
          "enrolments": .array(relief.plan.map(writer.enrolment)),
        ]
      } ?? .null,
    ]
  }
}
