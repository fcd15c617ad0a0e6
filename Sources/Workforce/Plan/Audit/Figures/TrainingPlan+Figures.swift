// SPDX-License-Identifier: GPL-3.0-or-later

extension TrainingPlan {
  /// Creates the plan that some figures describe, with what only a planner knows.
  ///
  /// `bounds` has one entry for each goal of the scenario, in its order; `unmet` gives the reasons of
  /// the figures' unmet requirements.
  public init(
    _ figures: PlanFigures, of scenario: Scenario, inputs: String, bounds: [ExactDecimal],
    unmet: [OpenGap]
  ) {
    precondition(bounds.count == figures.goals.count, "Every goal needs its bound")
    var earlierAreProven = true
    let goals = zip(figures.goals, bounds).map { figure, bound in
      let result = GoalResult(
        goal: figure.goal, value: figure.value, bound: bound, earlierAreProven: earlierAreProven)
      earlierAreProven = result.firm
      return result
    }
    self.init(
      scenario: scenario.name, asOf: scenario.asOf, horizon: scenario.horizon, inputs: inputs,
      goals: goals, officers: figures.officers, enrolments: figures.enrolments,
      classes: figures.classes, progress: figures.progress, spending: figures.spending,
      targets: figures.targets,
      unmet: unmet.sorted { ($0.officer, $0.requirement) < ($1.officer, $1.requirement) })
  }
}
