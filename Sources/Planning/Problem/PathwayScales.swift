// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// From exact whole numbers to the floating-point figures a solver sees.
struct PathwayScales {
  private let requirementUnit: Double
  private let targetUnit: Double

  init(_ scales: GoalScales) {
    requirementUnit = ExactDecimal(digits: 1, places: scales.weightPlaces).approximation
    targetUnit = ExactDecimal(digits: 1, places: scales.targetPlaces).approximation
  }

  func millions(_ dong: Int) -> Double { Double(dong) / 1_000_000 }

  /// How many units make a whole; for cost, a million dong.
  func unit(of goal: Goal) -> Double {
    switch goal {
    case .requirements, .earliness: 1 / requirementUnit
    case .targets: 1 / targetUnit
    case .cost: 1_000_000
    case .compliance, .stability: 1
    }
  }

  func whole(_ units: Int, of goal: Goal) -> Double { Double(units) / unit(of: goal) }
}
