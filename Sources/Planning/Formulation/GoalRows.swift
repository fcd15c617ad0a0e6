// SPDX-License-Identifier: GPL-3.0-or-later

import LinearProgramming
import Workforce

/// Each goal as a row: free until it has been optimised, then held at what was reached.
///
/// Sets: goals q, pathways p, class rows g, targets k.
/// Variables: λ[p], y[g], s[k]; e[q] ≥ 0, what a held goal is exceeded by, which costs dearly and is
/// no part of any plan.
///
///     Σ_p f[q, p] · λ[p] + Σ_g f[q, g] · y[g] + Σ_k f[q, k] · s[k] − e[q] ≤ held[q]    for every q
///
/// with every goal turned so that less is better. In words: a later goal may be improved only as far
/// as the earlier ones stay where they are, less what their `within` gives away.
struct GoalRows {
  let goals: [Goal]
  let rows: [Constraint]
  let exceeded: [Variable]
  private let scales: PathwayScales

  init(
    goals: [Goal], limits: SharedLimits, classes: ClassRows, targets: TargetRows,
    weights: [Double], scales: PathwayScales, in program: inout LinearProgram
  ) {
    self.goals = goals
    self.scales = scales
    var rows: [Constraint] = []
    var exceeded: [Variable] = []
    for goal in goals {
      var terms: [(Variable, Double)] = []
      switch goal {
      case .targets:
        terms = zip(targets.shortfalls, weights).map { ($0, $1) }
      case .cost:
        terms = zip(classes.opened, limits.classes).map { variable, row in
          (variable, scales.millions(row.payments.reduce(0) { $0 + $1.dong }))
        }
      case .compliance, .requirements, .earliness, .stability: break
      }
      let row = program.addConstraint(.free, terms: terms.filter { $0.1 != 0 }, name: "\(goal)")
      rows.append(row)
      exceeded.append(
        program.addVariable(bounds: .exactly(0), entries: [(row, -1)], name: "over-\(goal)"))
    }
    self.rows = rows
    self.exceeded = exceeded
  }

  /// A pathway's own part of a goal, turned so that less is better.
  func part(_ goal: Goal, units: Int) -> Double {
    let whole = scales.whole(units, of: goal)
    return goal.isMinimised ? whole : -whole
  }

  func entries(of pathway: Pathway) -> [(Constraint, Double)] {
    zip(goals, rows).map { ($1, part($0, units: pathway.units(of: $0))) }.filter { $0.1 != 0 }
  }

  func addPrices(_ duals: [Double], to prices: inout PathwayPrices) {
    for (goal, row) in zip(goals, rows) { prices.add(-duals[row.index], for: goal) }
  }
}

extension PathwayPrices {
  /// Adds a price per whole of a goal, turned so that less is better.
  mutating func add(_ price: Double, for goal: Goal) {
    let price = goal.isMinimised ? price : -price
    switch goal {
    case .targets: break
    case .compliance: compliance += price
    case .requirements: requirements += price
    case .earliness: earliness += price
    case .stability: stability += price
    case .cost: cost += price
    }
  }
}
