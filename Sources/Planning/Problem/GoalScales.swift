// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// The places to which weighted goals are counted, so that all their terms are whole numbers.
struct GoalScales {
  /// Decimal places of requirements and earliness: π · w · plannedWeight.
  let weightPlaces: Int

  /// Decimal places of the targets' weights.
  let targetPlaces: Int

  init(scenario: Scenario) {
    let weights = scenario.standards.flatMap(\.requirements).map { ExactDecimal($0.weight).places }
    let factors = scenario.priorities.map { ExactDecimal($0.factor).places }
    weightPlaces =
      (weights.max() ?? 0) + factors.reduce(0, +) + ExactDecimal(scenario.plannedWeight).places
    targetPlaces = scenario.targets.map { ExactDecimal($0.weight).places }.max() ?? 0
  }

  func places(of goal: Goal) -> Int {
    switch goal {
    case .targets: targetPlaces
    case .requirements, .earliness: weightPlaces
    case .compliance, .stability, .cost: 0
    }
  }

  /// A goal's whole-number value as the decimal it stands for.
  func decimal(_ units: Int, of goal: Goal) -> ExactDecimal {
    ExactDecimal(digits: Int128(units), places: places(of: goal))
  }

  func units(_ value: ExactDecimal, of goal: Goal) -> Int {
    Int(clamping: value.digits(places: places(of: goal)))
  }
}
