// SPDX-License-Identifier: GPL-3.0-or-later

extension HiGHSProblem {
  var objectiveValue: Double { solution.objective }

  func value(at column: Int) -> Double {
    column < solution.values.count ? solution.values[column] : .nan
  }

  func activity(at row: Int) -> Double { row < rowActivities.count ? rowActivities[row] : .nan }

  func dual(at row: Int) -> Double { row < solution.duals.count ? solution.duals[row] : .nan }

  func reducedCost(at column: Int) -> Double {
    column < solution.reducedCosts.count ? solution.reducedCosts[column] : .nan
  }

  func read(_ part: SolutionPart, count: Int) -> [Double] {
    let known =
      switch part {
      case .values: solution.values
      case .activities: rowActivities
      case .duals: solution.duals
      case .reducedCosts: solution.reducedCosts
      }
    return known.prefix(count) + [Double](repeating: .nan, count: max(0, count - known.count))
  }
}
