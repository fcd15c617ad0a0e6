// SPDX-License-Identifier: GPL-3.0-or-later

import LinearProgramming
import Workforce

/// The restricted master program: all shared rows, and the pathways generated so far.
struct Master {
  let index: PlanningIndex
  let automata: [PathwayAutomaton]
  let scales: PathwayScales
  let officers: OfficerRows
  let seats: SeatRows
  let classes: ClassRows
  let money: MoneyRows
  let absence: AbsenceRows
  let targets: TargetRows
  let goals: GoalRows

  /// The program without pathways.
  let program: LinearProgram

  /// The targets' weights, as wholes.
  let targetWeights: [Double]

  /// Writes the program down.
  ///
  /// - Parameters:
  ///   - index: what officers share.
  ///   - automata: their pathways.
  ///   - isLazy: whether caps are left out until something exceeds them.
  ///   - isElastic: whether limits may be stretched afterwards, so that class sizes stay as they are given.
  init(
    index: PlanningIndex, automata: [PathwayAutomaton], isLazy: Bool = false,
    isElastic: Bool = false
  ) {
    let scales = PathwayScales(index.scales)
    let scenario = index.scenario
    var program = LinearProgram(.minimise)
    targetWeights = scenario.targets.map { ExactDecimal($0.weight).approximation }
    officers = OfficerRows(count: automata.count, in: &program)
    let sizes =
      isElastic ? ClassSizes(index.limits) : ClassSizes(index.limits, fittedTo: automata)
    seats = SeatRows(limits: index.limits, sizes: sizes, in: &program)
    classes = ClassRows(limits: index.limits, sizes: sizes, in: &program)
    money = MoneyRows(limits: index.limits, classes: classes, scales: scales, in: &program)
    absence = AbsenceRows(
      limits: index.limits, automata: automata, isLazy: isLazy, in: &program)
    targets = TargetRows(scenario: scenario, automata: automata, in: &program)
    goals = GoalRows(
      goals: scenario.goals.map(\.goal) + scenario.limitedGoals, limits: index.limits,
      classes: classes, targets: targets,
      weights: targetWeights, scales: scales, in: &program)
    self.program = program
    self.index = index
    self.automata = automata
    self.scales = scales
  }

  func entries(of pathway: Pathway) -> [(Constraint, Double)] {
    [(officers.rows[pathway.officer], 1)] + seats.entries(of: pathway)
      + classes.entries(of: pathway) + money.entries(of: pathway) + absence.entries(of: pathway)
      + targets.entries(of: pathway) + goals.entries(of: pathway)
  }
}

extension Scenario {
  /// What may be limited though it is no goal: changes of a previous plan.
  fileprivate var limitedGoals: [Goal] {
    previousPlan != nil && !goals.contains { $0.goal == .stability } ? [.stability] : []
  }
}
