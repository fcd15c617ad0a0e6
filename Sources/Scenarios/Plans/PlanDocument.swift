// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

/// The text of plan.json: equal plans give equal bytes.
enum PlanDocument {
  static let file = "plan.json"

  /// The document's bytes, piece after piece.
  static func pieces(_ plan: TrainingPlan) -> [[UInt8]] {
    JSONValue.pieces(
      [
        "format": 1,
        "scenario": .string(plan.scenario),
        "asOf": .string(plan.asOf.description),
        "horizon": [
          "from": .string(plan.horizon.first.description),
          "to": .string(plan.horizon.last.description),
        ],
        "inputs": .string(plan.inputs),
        "officers": .array(plan.officers.sorted().map { .string($0.text) }),
      ],
      arrays: [
        "goals": plan.goals.lazy.map(json),
        "enrolments": plan.enrolments.inFileOrder.lazy.map(json),
        "classes": plan.classes.inFileOrder.lazy.map(json),
        "progress": plan.progress.sorted { $0.quarter < $1.quarter }.lazy.map(json),
        "spending": plan.spending.sorted { ($0.fund, $0.year) < ($1.fund, $1.year) }.lazy.map(json),
        "targets": plan.targets.sorted { $0.target < $1.target }.lazy.map(json),
        "unmet": plan.unmet.inFileOrder.lazy.map(json),
      ])
  }

  private static func json(_ goal: TrainingPlan.GoalResult) -> JSONValue {
    [
      "goal": .string(goal.goal.rawValue), "value": .decimal(goal.value.description),
      "bound": .decimal(goal.bound.description), "gap": .decimal(goal.gap.description),
      "proven": .bool(goal.proven), "firm": .bool(goal.firm),
    ]
  }

  private static func json(_ enrolment: Enrolment) -> JSONValue {
    [
      "officer": .string(enrolment.officer.text), "programme": .string(enrolment.programme.text),
      "start": .string(enrolment.start.description), "end": .string(enrolment.end.description),
      "intake": .optional(enrolment.intake?.text), "class": .optional(enrolment.classNumber),
      "committed": .bool(enrolment.committed),
      "closes": .array(enrolment.closes.sorted().map { .string($0.text) }),
    ]
  }

  private static func json(_ count: TrainingPlan.ClassCount) -> JSONValue {
    [
      "programme": .string(count.programme.text), "quarter": .string(count.quarter.description),
      "intake": .optional(count.intake?.text), "classes": .optional(count.classes),
      "learners": .optional(count.learners),
    ]
  }

  private static func json(_ progress: TrainingPlan.Progress) -> JSONValue {
    [
      "quarter": .string(progress.quarter.description), "inService": .optional(progress.inService),
      "compliant": .optional(progress.compliant), "requirements": .optional(progress.requirements),
      "met": .optional(progress.met),
    ]
  }

  private static func json(_ spending: TrainingPlan.Spending) -> JSONValue {
    [
      "fund": .string(spending.fund.text), "year": .optional(spending.year),
      "budget": .optional(spending.budget.dong), "committed": .optional(spending.committed.dong),
      "planned": .optional(spending.planned.dong),
    ]
  }

  private static func json(_ target: TrainingPlan.TargetResult) -> JSONValue {
    [
      "target": .string(target.target.text), "due": .string(target.due.description),
      "population": .optional(target.population), "needed": .optional(target.needed),
      "value": .optional(target.value), "met": .bool(target.met),
    ]
  }

  private static func json(_ gap: OpenGap) -> JSONValue {
    [
      "officer": .string(gap.officer.text), "requirement": .string(gap.requirement.text),
      "reason": .string(gap.reason.rawValue), "detail": .string(gap.detail.vietnamese),
    ]
  }
}

// The orders of plan files, complete so that equal contents give equal bytes.
extension Sequence where Element == Enrolment {
  var inFileOrder: [Enrolment] {
    sorted {
      ($0.officer, $0.start, $0.programme, $0.intake?.text ?? "", $0.committed ? 0 : 1)
        < ($1.officer, $1.start, $1.programme, $1.intake?.text ?? "", $1.committed ? 0 : 1)
    }
  }
}

extension Sequence where Element == TrainingPlan.ClassCount {
  var inFileOrder: [TrainingPlan.ClassCount] {
    sorted {
      ($0.programme, $0.quarter, $0.intake?.text ?? "")
        < ($1.programme, $1.quarter, $1.intake?.text ?? "")
    }
  }
}

extension Sequence where Element == OpenGap {
  var inFileOrder: [OpenGap] {
    sorted { ($0.officer, $0.requirement) < ($1.officer, $1.requirement) }
  }
}
