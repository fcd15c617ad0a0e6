// SPDX-License-Identifier: GPL-3.0-or-later

import LinearProgramming

/// Payments stay within each fund's year.
///
/// Sets: fund-years b, pathways p, class rows g.
/// Variables: λ[p], y[g].
///
///     Σ_p pays[p, b] · λ[p] + Σ_g classCost[g, b] · y[g] ≤ budget[b] − committed[b]    for every b
///
/// In words: what the plan adds costs no more than what the fund has left that year; nothing is
/// carried over. Amounts are in millions of dong, so that coefficients stay near one.
struct MoneyRows {
  let rows: [Constraint]
  let room: [Double]
  private let scales: PathwayScales

  init(
    limits: SharedLimits, classes: ClassRows, scales: PathwayScales,
    in program: inout LinearProgram
  ) {
    self.scales = scales
    room = limits.money.map { scales.millions($0.room) }
    var terms: [[(Variable, Double)]] = Array(repeating: [], count: limits.money.count)
    for (number, row) in limits.classes.enumerated() {
      for payment in row.payments {
        terms[payment.row].append((classes.opened[number], scales.millions(payment.dong)))
      }
    }
    rows = zip(terms, room).enumerated().map { number, row in
      program.addConstraint(.atMost(row.1), terms: row.0, name: "money\(number)")
    }
  }

  func entries(of pathway: Pathway) -> [(Constraint, Double)] {
    pathway.money.filter { $0.dong != 0 }.map { (rows[$0.row], scales.millions($0.dong)) }
  }

  func addPrices(_ duals: [Double], to prices: inout PathwayPrices) {
    for (number, row) in rows.enumerated() { prices.money[number] -= duals[row.index] }
  }
}
