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
      + comparison(of: plan.officers, with: figures.officers, in: scenario)
      + comparison(of: plan.enrolments, with: figures.enrolments, in: scenario)
      + comparison(of: plan.classes, with: figures.classes, in: scenario)
      + comparison(of: plan.progress, with: figures.progress, in: scenario)
      + comparison(of: plan.spending, with: figures.spending, in: scenario)
      + comparison(of: plan.targets, with: figures.targets, in: scenario)
      + comparison(
        of: plan.unmet.map(PlanFigures.UnmetRequirement.init), with: figures.unmet, in: scenario)
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
      let words = BilingualText.comparison(
        BilingualText("các mục tiêu", "the goals"), says: titles(said.map(\.goal)),
        is: titles(found.map(\.goal)))
      return [FigureMismatch(.goals, words.vietnamese, words.english)]
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
      let title = result.goal.title
      func compare(
        _ vietnamese: String, _ english: String, _ said: BilingualText, _ found: BilingualText
      ) {
        if said == found { return }
        let name = BilingualText(vietnamese, english)
          .behind("mục tiêu \(title.vietnamese.quoted), ", "goal \(title.english.quoted), ")
        let words = BilingualText.comparison(name, says: said, is: found)
        mismatches.append(FigureMismatch(.goals, words.vietnamese, words.english))
      }
      compare("giá trị", "value", result.value.words, right.value.words)
      compare("độ hở", "gap", result.gap.words, own.gap.words)
      compare("đã chứng minh tối ưu", "proven", .answer(result.proven), .answer(own.proven))
      compare("chắc chắn (firm)", "firm", .answer(result.firm), .answer(own.firm))
      if !TrainingPlan.GoalResult.isBound(result.bound, for: result.goal, value: result.value) {
        mismatches.append(
          FigureMismatch(
            .goals,
            "mục tiêu \(title.vietnamese.quoted): giá trị \(result.value.words.vietnamese) tốt hơn "
              + "cận \(result.bound.words.vietnamese)",
            "goal \(title.english.quoted): the value \(result.value) beats the bound "
              + "\(result.bound)"))
      }
      earlierAreProven = earlierAreProven && own.proven
    }
    return mismatches
  }
}

private func titles(_ goals: [Goal]) -> BilingualText {
  goals.map { $0.title.behind("“", "“", closing: "”") }.joined(by: ", ", ", ")
}

extension BilingualText {
  fileprivate static func answer(_ isSo: Bool) -> BilingualText {
    isSo ? BilingualText("có", "yes") : BilingualText("không", "no")
  }
}

extension ExactDecimal {
  fileprivate var words: BilingualText { BilingualText(vietnamese, description) }
}

extension PlanFigures.UnmetRequirement {
  fileprivate init(_ gap: OpenGap) {
    self.init(officer: gap.officer, requirement: gap.requirement)
  }
}
