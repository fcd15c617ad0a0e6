// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

/// Compliance against total money: from nothing to enough.
struct BudgetFrontier {
  /// One budget and what the plan found for it reaches.
  struct Point {
    /// What every amount of the budgets is multiplied by.
    let factor: Thousandths

    /// All budgets of all funds and years of the horizon together.
    let budget: Money

    /// What the plan spends of it, commitments included.
    let spent: Money
    let compliant: Int
    let inService: Int
    let targetsMet: Int

    /// Whether the number of compliant officers is proven to be the most.
    let isProven: Bool
    let command: ShellCommand
  }

  /// The points from the smallest budget to the largest.
  let points: [Point]

  /// The smaller budgets for which no plan was found that keeps every decision.
  let hopeless: [Thousandths]

  /// The factors that are tried; the last stands for money without limit.
  static let factors = [
    0, 100, 200, 300, 400, 500, 600, 700, 800, 900, 1000, 1250, 1500, 2000, 3000, 100_000,
  ].map { Thousandths($0) }

  /// Where more money begins to bring less: the point that stands highest above the straight line from
  /// the first point to the last; of equals the one with least money.
  ///
  /// Nothing where no point stands above the line. Money is what is spent: an amount that nobody can
  /// use makes no difference.
  var knee: Int? {
    guard let first = points.first, let last = points.last else { return nil }
    let run = Int128((last.spent - first.spent).dong)
    let rise = Int128(last.compliant - first.compliant)
    var best: (place: Int, height: Int128)?
    for (place, point) in points.enumerated() {
      let height =
        Int128(point.compliant - first.compliant) * run
        - Int128((point.spent - first.spent).dong) * rise
      if height > best?.height ?? 0 { best = (place, height) }
    }
    return best?.place
  }

  /// The change by which the budgets are multiplied.
  static func edit(_ factor: Thousandths) -> String {
    let value: JSONValue = [
      "table": "budgets", "multiply": ["amount": .decimal(factor.description)],
    ]
    return value.text(indented: false)
  }
}
