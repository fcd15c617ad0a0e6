// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import Testing
import Workforce

/// Plans a tiny scenario and compares with an optimum derived by hand.
///
/// Besides, the plan must be proven, pass the audit, say the right figures, and be as good as what
/// trying everything finds. Starts are written `officer programme quarter`, with the unit of the
/// intake row where it has one; where none are given any will do.
@discardableResult
func expectOptimum(
  of scenario: Scenario, _ values: KeyValuePairs<Goal, ExactDecimal>, starts: [String]? = nil,
  options: PlanningOptions = PlanningOptions(effort: 10),
  sourceLocation: SourceLocation = #_sourceLocation
) throws -> TrainingPlan {
  let result = try Planner.plan(scenario, options: options)
  let plan = result.plan
  for (goal, value) in values {
    #expect(plan.value(of: goal) == value, "\(goal)", sourceLocation: sourceLocation)
  }
  if let starts {
    #expect(plan.addedStarts == starts, sourceLocation: sourceLocation)
  }
  let faults = Comparison(scenario, confirmedOnly: options.confirmedOnly).faults
  #expect(faults == [], sourceLocation: sourceLocation)
  return plan
}

extension TrainingPlan {
  func value(of goal: Goal) -> ExactDecimal? { goals.first { $0.goal == goal }?.value }

  /// The starts the plan adds, in words.
  var addedStarts: [String] {
    enrolments.filter { !$0.committed }.map { row in
      "\(row.officer) \(row.programme) \(row.start)" + (row.intake.map { " \($0)" } ?? "")
    }
  }
}
