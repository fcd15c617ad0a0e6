// SPDX-License-Identifier: GPL-3.0-or-later

import LinearProgramming
import Workforce

/// From chosen pathways to the plan as it is published: names, classes, figures, reasons.
struct PlanAssembly {
  let scenario: Scenario
  let index: PlanningIndex
  let automata: [PathwayAutomaton]
  let outcome: GoalSequence.Outcome
  let threads: Int

  /// How hard to look for the reasons of open gaps.
  let effort: Int

  /// The plan as it is published; open gaps only when they are to be explained.
  func result(explains: Bool = true) throws(PlanningFailure) -> PlanningResult {
    let pathways = Seniority(automata: automata).settle(outcome.plan.pathways.compactMap(\.self))
    let enrolments = PlanEnrolments(index: index, automata: automata).enrolments(of: pathways)
    let figures = PlanFigures(
      of: enrolments, in: scenario, possiblePreviousStarts: possiblePreviousStarts)
    giveBackFreePages()
    let goals = try goalResults(figures)
    let isProven = goals.allSatisfy(\.proven)
    let plan = TrainingPlan(
      scenario: scenario.name, asOf: scenario.asOf, horizon: scenario.horizon, inputs: "",
      goals: goals, officers: figures.officers, enrolments: figures.enrolments,
      classes: figures.classes, progress: figures.progress, spending: figures.spending,
      targets: figures.targets,
      unmet: explains ? try openGaps(figures, beside: pathways, allProven: isProven) : [])
    giveBackFreePages()
    let violations = PlanAudit.violations(of: plan, in: scenario)
    guard violations.isEmpty else {
      throw PlanningFailure.audit(violations.map { "\($0)" })
    }
    return PlanningResult(
      plan: plan, isStoppedEarly: outcome.isStoppedEarly,
      warnings: PlanAudit.warnings(of: plan, in: scenario),
      unconfirmed: plan.enrolments.filter { enrolment in
        !enrolment.committed && scenario.intake(enrolment.intakeRow)?.confirmed == false
      },
      reached: Dictionary(
        outcome.stages.map { ($0.goal, natural($0.reached, of: $0.goal)) }
      ) { first, _ in first },
      gaps: outcome.gaps)
  }

  /// Ends a step of a large plan: what it needed beside its result goes back to the system.
  private func giveBackFreePages() {
    if !SearchControl.isForSimplex(officers: automata.count) { FreePages.giveBack() }
  }

  /// The enrolments alone, for whoever plans by the thousand and looks at none.
  func bare() -> PlanningResult {
    let pathways = Seniority(automata: automata).settle(outcome.plan.pathways.compactMap(\.self))
    let plan = TrainingPlan(
      scenario: scenario.name, asOf: scenario.asOf, horizon: scenario.horizon, inputs: "",
      goals: [], officers: scenario.officers.map(\.id),
      enrolments: PlanEnrolments(index: index, automata: automata).enrolments(of: pathways),
      classes: [], progress: [], spending: [], targets: [], unmet: [])
    return PlanningResult(
      plan: plan, isStoppedEarly: outcome.isStoppedEarly, warnings: [], unconfirmed: [],
      reached: [:], gaps: [:])
  }

  private func openGaps(
    _ figures: PlanFigures, beside pathways: [Pathway], allProven: Bool
  ) throws(PlanningFailure) -> [OpenGap] {
    try Explanation(
      index: index, automata: automata, pathways: pathways, allProven: allProven, threads: threads,
      effort: effort
    ).openGaps(figures.unmet)
  }

  private func natural(_ turned: Int, of goal: Goal) -> ExactDecimal {
    index.scales.decimal(goal.isMinimised ? turned : -turned, of: goal)
  }

  /// The previous plan's starts that some admissible pathway still holds.
  private var possiblePreviousStarts: Set<Commitment> {
    guard let previous = scenario.previousPlan else { return [] }
    var possible: Set<Commitment> = []
    for automaton in automata {
      let used = Set(automaton.arcs.map(\.starts)).flatMap { automaton.combinations[$0] }
      for option in used.map({ automaton.options[$0] }) {
        possible.insert(
          Commitment(
            officer: automaton.rules.officer.id, programme: option.programme.id,
            start: index.quarter(option.quarter)))
      }
    }
    return possible.intersection(previous.starts)
  }

  /// The goals' values as the figures say them, with what the stages proved.
  ///
  /// The search counts in its own way; a difference is a fault of the program.
  private func goalResults(
    _ figures: PlanFigures
  ) throws(PlanningFailure) -> [TrainingPlan.GoalResult] {
    var results: [TrainingPlan.GoalResult] = []
    for stage in outcome.stages {
      let value = natural(outcome.plan.cost(of: stage.goal), of: stage.goal)
      guard figures.value(of: stage.goal) == value else {
        throw PlanningFailure.audit([
          "\(stage.goal): \(value) in the search, "
            + "\(figures.value(of: stage.goal)?.description ?? "nothing") in the figures"
        ])
      }
      results.append(
        TrainingPlan.GoalResult(
          goal: stage.goal, value: value, bound: natural(stage.bound, of: stage.goal),
          earlierAreProven: results.allSatisfy(\.proven)))
    }
    return results
  }
}
