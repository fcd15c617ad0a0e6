// SPDX-License-Identifier: GPL-3.0-or-later

import Scenarios
import Tables
import Workforce

extension ComparisonReport {
  /// The comparison for other programs: the figures of each scenario, then what differs.
  func json(in language: Language) -> JSONValue {
    [
      "base": .optional(base?.label),
      "givenPlanMisses": .optional(missed?.decisive?.goal.rawValue),
      "scenarios": .array(scenarios.map { $0.json(in: language) }),
      "comparisons": .array(pairs.map { $0.json(in: language) }),
    ]
  }
}

extension ComparedScenario {
  fileprivate func json(in language: Language) -> JSONValue {
    var object: [String: JSONValue] = [
      "label": .string(label), "folder": .string(argument.scenario),
      "givenPlan": .optional(argument.plan),
    ]
    switch outcome {
    case .failed(let failure):
      object["status"] = .integer(Int64(failure.status.rawValue))
      object["message"] = .string(failure.text(in: language, width: 100))
    case .planned(let planned):
      object["status"] = .integer(
        Int64((planned.isStoppedEarly ? ExitStatus.stoppedEarly : .done).rawValue))
      object["name"] = .string(planned.scenario.name)
      object["inputs"] = .string(planned.plan.inputs)
      object["enrolments"] = .integer(Int64(planned.placesAdded))
      object["cost"] = .integer(Int64(planned.cost.dong))
      object["compliant"] = .optional(planned.end?.compliant)
      object["inService"] = .optional(planned.end?.inService)
      object["targetsMet"] = .integer(Int64(planned.plan.targets.count(where: \.met)))
      object["targets"] = .integer(Int64(planned.plan.targets.count))
    }
    return .object(object)
  }
}

extension ComparedPair {
  fileprivate func json(in language: Language) -> JSONValue {
    [
      "base": .string(base.label), "scenario": .string(other.label),
      "inputs": .array(inputs.map(\.json)),
      "goals": .array(goals.map { $0.json("goal", $0.key.rawValue, \.json) }),
      "progress": .array(years.map { $0.json("year", .integer(Int64($0.key)), \.json) }),
      "targets": .array(targets.map { $0.json("target", $0.key.text, \.json) }),
      "spending": .array(
        spending.map { row in
          row.json(
            "fund", ["fund": .string(row.key.fund.text), "year": .integer(Int64(row.key.year))],
            \.json)
        }),
      "classes": .array(courses.map { $0.json("course", $0.key.json, \.json) }),
      "newlyCompliant": .array(people.newlyCompliant.map { .string($0.text) }),
      "noLongerCompliant": .array(people.noLongerCompliant.map { .string($0.text) }),
      "kept": .integer(Int64(people.kept.count)),
      "moved": .array(
        people.moved.map { place in
          [
            "officer": .optional(place.after?.officer.text),
            "programme": .optional(place.after?.programme.text),
            "from": .optional(place.before?.start.description),
            "to": .optional(place.after?.start.description),
          ]
        }),
      "gained": .array(people.gained.map { $0.json(in: language) }),
      "lost": .array(people.lost.map { $0.json(in: language) }),
    ]
  }
}

extension ComparedPair.Beside {
  fileprivate func json(
    _ name: String, _ key: JSONValue, _ value: (Value) -> JSONValue
  ) -> JSONValue {
    [name: key, "before": before.map(value) ?? .null, "after": after.map(value) ?? .null]
  }

  fileprivate func json(
    _ name: String, _ key: String, _ value: (Value) -> JSONValue
  ) -> JSONValue {
    json(name, .string(key), value)
  }
}

extension PlanDifference.Change {
  fileprivate func json(in language: Language) -> JSONValue {
    var object: [String: JSONValue] = [
      "officer": .string(enrolment.officer.text), "programme": .string(enrolment.programme.text),
      "start": .string(enrolment.start.description), "cause": .string(cause.name),
    ]
    switch cause {
    case .openElsewhere(let requirement, let gap):
      object["requirement"] = .string(requirement.text)
      object["reason"] = .optional(gap?.reason.rawValue)
      object["detail"] = .optional(gap?.detail.text(in: language))
    case .insteadOf(let place):
      object["instead"] = [
        "programme": .string(place.programme.text), "start": .string(place.start.description),
      ]
    case .unknownElsewhere, .leaves, .unneeded: break
    }
    return .object(object)
  }
}

extension PlanDifference.Cause {
  /// The cause in a word, for other programs.
  var name: String {
    switch self {
    case .unknownElsewhere: "unknown-elsewhere"
    case .openElsewhere: "open-elsewhere"
    case .insteadOf: "instead-of"
    case .leaves: "leaves"
    case .unneeded: "unneeded"
    }
  }
}

extension TrainingPlan.GoalResult {
  fileprivate var json: JSONValue {
    [
      "value": .decimal(value.description), "bound": .decimal(bound.description),
      "proven": .bool(proven), "firm": .bool(firm),
    ]
  }
}

extension TrainingPlan.Progress {
  fileprivate var json: JSONValue {
    [
      "inService": .integer(Int64(inService)), "compliant": .integer(Int64(compliant)),
      "requirements": .integer(Int64(requirements)), "met": .integer(Int64(met)),
    ]
  }
}

extension TrainingPlan.TargetResult {
  fileprivate var json: JSONValue {
    [
      "due": .string(due.description), "population": .integer(Int64(population)),
      "needed": .integer(Int64(needed)), "value": .integer(Int64(value)), "met": .bool(met),
    ]
  }
}

extension TrainingPlan.Spending {
  fileprivate var json: JSONValue {
    [
      "budget": .integer(Int64(budget.dong)), "committed": .integer(Int64(committed.dong)),
      "planned": .integer(Int64(planned.dong)),
    ]
  }
}

extension TrainingPlan.ClassCount {
  fileprivate var json: JSONValue {
    ["classes": .integer(Int64(classes)), "learners": .integer(Int64(learners))]
  }
}

extension Intake.ID {
  fileprivate var json: JSONValue {
    [
      "programme": .string(programme.text), "quarter": .string(quarter.description),
      "unit": .optional(unit?.text),
    ]
  }
}
