// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// One officer's best pathway in the room that a plan leaves, by the goals nearly in their order or by
/// cost alone.
struct OfficerPlacement {
  private let index: PlanningIndex
  private let scales: PathwayScales
  private let weights: GoalWeights
  private let goalPrices: PathwayPrices
  private let costPrices: PathwayPrices

  init(index: PlanningIndex, automata: [PathwayAutomaton]) {
    self.index = index
    scales = PathwayScales(index.scales)
    weights = GoalWeights(index: index, automata: automata)
    goalPrices = weights.prices(index: index)
    costPrices = PathwayPrices.costThenTime(index: index)
  }

  /// Finds the pathway that is best for the goals, or cheapest, and fits; nothing when none does.
  ///
  /// - Parameters:
  ///   - officer: the officer's place, taken out of the plan.
  ///   - automaton: the roads to choose from.
  ///   - good: the outcomes wanted; any when nothing is given.
  ///   - plan: all others.
  ///   - opened: how many classes each row may have open, whoever fills them.
  ///   - isFrugal: whether nothing but cost counts, then to start early.
  /// - Returns: the pathway, of all that fit the best at the goals' weights.
  func best(
    of officer: Int, _ automaton: PathwayAutomaton, to good: [Bool]?, in plan: WorkingPlan,
    opened: [Int], isFrugal: Bool = false
  ) -> Pathway? {
    var automaton = automaton
    if let good {
      let last = automaton.layers.count - 1
      automaton = automaton.keeping(node: { layer, node in layer != last || good[node.outcome] })
      if automaton.isEmpty { return nil }
    }
    var prices = isFrugal ? costPrices : goalPrices
    for (number, target) in index.scenario.targets.enumerated()
    where !isFrugal && plan.shortfall(of: number) > 0 {
      prices.reaches[number] =
        -weights.whole(.targets) * ExactDecimal(target.weight).approximation
    }
    let uses = automaton.uses
    // Two courses of one pathway may share a fund's year that has room for one: make it dear.
    for _ in 0..<4 {
      let cheapest = automaton.cheapest(
        at: prices, scales: scales, roomAway: plan.roomAway.callAsFunction,
        usable: { option, seat in
          guard plan.seats[seat] < plan.room.seats[seat] else { return false }
          for place in uses.paymentStarts[option]..<uses.paymentStarts[option + 1] {
            let row = uses.moneyRows[place]
            if plan.money[row] + uses.dong[place] > plan.room.money[row] { return false }
          }
          guard let row = plan.classOfSeat[seat] else { return true }
          let classes = max(plan.classes(in: row), opened[row])
          return plan.learners[row] < classes * index.limits.classes[row].terms.maximum
        })
      guard let cheapest else { return nil }
      let pathway = automaton.pathway(of: officer, along: cheapest.road) { cheapest.rows[$0] }
      let over = pathway.money.filter { plan.money[$0.row] + $0.dong > plan.room.money[$0.row] }
      if over.isEmpty { return pathway }
      for use in over { prices.money[use.row] += weights.favour }
    }
    return nil
  }
}
