// SPDX-License-Identifier: GPL-3.0-or-later

extension PlanAudit {
  /// The figures of a plan that are not what its enrolments make them; none for an honest plan.
  ///
  /// What only a search could tell is taken as it stands: the bounds, though they must lie on the
  /// right side of the values, and the reasons of unmet requirements.
  ///
  /// The possible starts of the previous plan are found as `PlanFigures` finds them.
  public static func figureMismatches(
    _ plan: TrainingPlan, in scenario: Scenario, possiblePreviousStarts: Set<Commitment>? = nil
  ) -> [FigureMismatch] {
    let figures = PlanFigures(
      of: plan.enrolments, in: scenario, possiblePreviousStarts: possiblePreviousStarts)
    return headingMismatches(plan, in: scenario)
      + comparison(of: plan.officers, with: figures.officers)
      + comparison(of: plan.enrolments, with: figures.enrolments)
      + comparison(of: plan.classes, with: figures.classes)
      + comparison(of: plan.progress, with: figures.progress)
      + comparison(of: plan.spending, with: figures.spending)
      + comparison(of: plan.targets, with: figures.targets)
      + comparison(of: plan.unmet.map(PlanFigures.UnmetRequirement.init), with: figures.unmet)
      + goalMismatches(plan.goals, figures.goals)
  }

  private static func headingMismatches(
    _ plan: TrainingPlan, in scenario: Scenario
  ) -> [FigureMismatch] {
    let figures = [
      ("kịch bản", "scenario", plan.scenario, scenario.name),
      ("ngày hiện trạng", "asOf", plan.asOf.description, scenario.asOf.description),
      (
        "kỳ kế hoạch", "horizon", "\(plan.horizon.first)–\(plan.horizon.last)",
        "\(scenario.horizon.first)–\(scenario.horizon.last)"
      ),
    ]
    return figures.filter { $0.2 != $0.3 }.map { vietnamese, english, said, found in
      FigureMismatch(
        .heading, "\(vietnamese): ghi “\(said)”, đúng ra là “\(found)”",
        "\(english): the plan says “\(said)”, it is “\(found)”")
    }
  }

  private static func goalMismatches(
    _ said: [TrainingPlan.GoalResult], _ found: [PlanFigures.GoalValue]
  ) -> [FigureMismatch] {
    guard said.map(\.goal) == found.map(\.goal) else {
      let (saidNames, names) = (
        said.map(\.goal.rawValue).joined(separator: ", "),
        found.map(\.goal.rawValue).joined(separator: ", ")
      )
      return [
        FigureMismatch(
          .goals, "các mục tiêu: ghi \(saidNames), đúng ra là \(names)",
          "the goals: the plan says \(saidNames), they are \(names)")
      ]
    }
    var mismatches: [FigureMismatch] = []
    var earlierAreProven = true
    for (result, figure) in zip(said, found) {
      let right = TrainingPlan.GoalResult(
        goal: figure.goal, value: figure.value, bound: result.bound,
        earlierAreProven: earlierAreProven)
      // Gap and proof are judged by the value the plan states, so that one error is said once.
      let own = TrainingPlan.GoalResult(
        goal: result.goal, value: result.value, bound: result.bound,
        earlierAreProven: earlierAreProven)
      func compare(_ name: (String, String), _ said: some Equatable, _ found: some Equatable) {
        let (said, found) = ("\(said)", "\(found)")
        if said == found { return }
        mismatches.append(
          FigureMismatch(
            .goals, "mục tiêu \(result.goal.rawValue), \(name.0): ghi \(said), đúng ra là \(found)",
            "goal \(result.goal.rawValue), \(name.1): the plan says \(said), it is \(found)"))
      }
      compare(("giá trị", "value"), result.value, right.value)
      compare(("độ hở", "gap"), result.gap, own.gap)
      compare(("đã chứng minh", "proven"), result.proven, own.proven)
      compare(("chắc chắn", "firm"), result.firm, own.firm)
      if !TrainingPlan.GoalResult.isBound(result.bound, for: result.goal, value: result.value) {
        mismatches.append(
          FigureMismatch(
            .goals,
            "mục tiêu \(result.goal.rawValue): giá trị \(result.value) tốt hơn cận \(result.bound)",
            "goal \(result.goal.rawValue): the value \(result.value) beats the bound "
              + "\(result.bound)"))
      }
      earlierAreProven = earlierAreProven && own.proven
    }
    return mismatches
  }
}

extension PlanFigures.UnmetRequirement {
  fileprivate init(_ gap: OpenGap) {
    self.init(officer: gap.officer, requirement: gap.requirement)
  }
}
