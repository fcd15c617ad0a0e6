// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// What all searches by ruin and recreate on one scenario share.
struct RuinSetting: Sendable {
  let index: PlanningIndex
  let automata: [PathwayAutomaton]
  let scales: PathwayScales
  let weights: GoalWeights

  /// Prices of a relaxation.
  var guide: PathwayPrices?

  /// Prices of the goals alone, targets apart.
  let goalPrices: PathwayPrices
  let targetWeights: [Double]
  let classMaximum: [Int]

  /// How often which move is made.
  let mix: MoveMix

  /// How likely a start on each seat row leads to nothing, in thousandths; empty where all is sure.
  let risks: [Int]

  init(
    index: PlanningIndex, automata: [PathwayAutomaton], weights: GoalWeights,
    guide: PathwayPrices?, odds: StartOdds? = nil, mix: MoveMix = .usual
  ) {
    self.index = index
    self.automata = automata
    self.weights = weights
    self.guide = guide
    self.mix = mix
    scales = PathwayScales(index.scales)
    goalPrices = weights.prices(index: index)
    targetWeights = index.scenario.targets.map { ExactDecimal($0.weight).approximation }
    classMaximum = index.limits.classes.map(\.terms.maximum)
    risks = odds.map { odds in index.limits.seats.map { 1000 - odds[$0.intake.id].count } } ?? []
  }
}

extension RuinAndRecreate {
  /// Begins from a whole plan.
  init(
    _ candidate: Candidate, in setting: RuinSetting, holds: [Goal: Int], stage: Int,
    pools: RuinPools, seed: UInt64
  ) {
    self.init(
      WorkingPlan(candidate, index: setting.index, automata: setting.automata), in: setting,
      holds: holds, stage: stage, pools: pools, seed: seed)
  }
}
