// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// Weights that make one figure of all goals, nearly in their order: for searches, never for a bound.
///
/// A later goal counts so little that all an officer can do for it is worth a third of the least that
/// the goal before it can change by; a weight a thousand times smaller would blind a search to it.
struct GoalWeights {
  /// Per whole of each goal, and by the goal's place among all there are, for hot loops.
  let all: [Goal: Double]
  private let wholes: [Double]
  private let scales: PathwayScales

  /// What one learner missing from a class costs, or a million overspent.
  let breach: Double

  /// How much worse a first move may leave a plan.
  let threshold: Double

  /// How much officers who are nearly indifferent may be led astray.
  let noise: Double

  /// What a seat is worth that must be taken.
  let favour: Double

  /// - Complexity: linear in the nodes of all graphs.
  init(index: PlanningIndex, automata: [PathwayAutomaton]) {
    scales = PathwayScales(index.scales)
    let scales = scales
    var spans = Dictionary(uniqueKeysWithValues: Goal.allCases.map { ($0, 0.0) })
    var movable = 0.0
    for automaton in automata where automaton.combinations.count > 1 {
      movable += 1
      let worths = automaton.outcomes.map(\.requirements)
      spans[.requirements, default: 0] += scales.whole(
        (worths.max() ?? 0) - (worths.min() ?? 0), of: .requirements)
      let late = automaton.layers.reduce(0) { sum, layer in
        let values = automaton.nodes[layer].map(\.earliness)
        return sum + (values.max() ?? 0) - (values.min() ?? 0)
      }
      spans[.earliness, default: 0] += scales.whole(late, of: .earliness)
      spans[.cost, default: 0] += scales.millions(automaton.options.map(\.cost).max() ?? 0)
      spans[.compliance, default: 0] += 1
      spans[.stability, default: 0] += 2
      spans[.targets, default: 0] += 1
    }
    var wholes: [Goal: Double] = [:]
    var weight = 1.0
    for (place, setting) in index.scenario.goals.enumerated().reversed() {
      let span = max(1e-3, (spans[setting.goal] ?? 0) / max(1, movable))
      // The least step of a goal that is a sum of weights is about a sixth of what one can change.
      let isCount = [Goal.targets, .compliance, .stability].contains(setting.goal)
      wholes[setting.goal] = weight / (isCount ? 1 : span)
      weight *= place > 0 && setting.goal == .stability ? 1 : isCount ? 3 : 6
    }
    all = wholes
    self.wholes = Goal.allCases.map { wholes[$0] ?? 0 }
    let first = index.scenario.goals.first.map { wholes[$0.goal] ?? 1 } ?? 1
    let compliance = wholes[.compliance] ?? first
    breach = compliance
    threshold = compliance / 2
    noise = compliance / 4
    favour = 1e3 * (first + compliance)
  }

  func whole(_ goal: Goal) -> Double { wholes[goal.place] }

  /// What some units of a goal are worth.
  func value(_ units: Int, of goal: Goal) -> Double {
    whole(goal) * scales.whole(units, of: goal)
  }

  /// What a plan is worth in all goals; the less, the better.
  func value(of plan: WorkingPlan) -> Double {
    Goal.allCases.reduce(0) { $0 + value(plan.cost(of: $1), of: $1) }
  }

  /// What the losses that are likely in a plan take of that; nothing where they are not weighed.
  func value(ofLossesIn plan: WorkingPlan, _ targetWeights: [Double]) -> Double {
    guard let losses = plan.losses else { return 0 }
    var value =
      whole(.compliance) * Double(losses.compliance) + whole(.requirements) * Double(losses.starts)
    for (target, weight) in targetWeights.enumerated() {
      value += whole(.targets) * weight * Double(plan.likelyShortfall(of: target))
    }
    return value / 1000
  }

  /// The prices of goals alone, targets apart.
  func prices(index: PlanningIndex) -> PathwayPrices {
    var prices = PathwayPrices(limits: index.limits, targets: index.scenario.targets.count)
    for (goal, weight) in all where goal != .targets { prices.add(weight, for: goal) }
    // Of plans that are equal in every goal, the one that starts earlier.
    prices.startQuarter = 1e-6
    return prices
  }
}

extension Goal {
  /// The goal's place among all there are.
  fileprivate var place: Int {
    switch self {
    case .targets: 0
    case .compliance: 1
    case .requirements: 2
    case .earliness: 3
    case .stability: 4
    case .cost: 5
    }
  }
}
