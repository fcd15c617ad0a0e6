// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// One fund's money of one year.
struct FundYear: Hashable, Comparable, Sendable {
  let fund: Fund.ID
  let year: Int

  static func < (left: Self, right: Self) -> Bool {
    (left.fund, left.year) < (right.fund, right.year)
  }
}

/// The money of all funds in one future, and what of it is promised.
struct Purse: Sendable {
  private let horizon: Horizon

  /// What there is in a year, once it is known.
  private(set) var available: [FundYear: Money]
  private var lateUntil: [FundYear: Int] = [:]
  private var cut: Set<FundYear> = []
  private(set) var promised: [FundYear: Money] = [:]

  init(of scenario: Scenario) {
    horizon = scenario.horizon
    available = [:]
    for fund in scenario.funds {
      for year in scenario.horizon.years {
        available[FundYear(fund: fund, year: year)] = scenario.budget(of: fund, in: year)
      }
    }
  }

  /// Cuts a year's money by a share.
  mutating func cut(_ year: FundYear, by share: Thousandths) {
    let amount = available[year] ?? .zero
    available[year] = amount - amount.rounded(share: share)
    if share > .zero { cut.insert(year) }
  }

  mutating func delay(_ year: FundYear, until quarter: Int) { lateUntil[year] = quarter }

  /// Why some payments can't be promised in a quarter; nothing when they can.
  func obstacle(to payments: [Payment], in now: Quarter) -> Forecast.Setback? {
    var sums: [FundYear: Money] = [:]
    for payment in payments where horizon.contains(payment.quarter) {
      let year = FundYear(fund: payment.fund, year: payment.quarter.year)
      sums[year, default: .zero] += payment.amount
      if payment.quarter == now, payment.amount > .zero, now.number < lateUntil[year] ?? 0 {
        return .hazard(.lateBudget)
      }
    }
    for (year, sum) in sums where sum > .zero {
      if (promised[year] ?? .zero) + sum > available[year] ?? .zero {
        return cut.contains(year) ? .hazard(.budgetCut) : .plan
      }
    }
    return nil
  }

  mutating func promise(_ payments: [Payment]) {
    for payment in payments where horizon.contains(payment.quarter) {
      promised[FundYear(fund: payment.fund, year: payment.quarter.year), default: .zero] +=
        payment.amount
    }
  }

  /// Takes back what would fall due after a quarter.
  mutating func release(_ payments: [Payment], after quarter: Quarter) {
    for payment in payments where payment.quarter > quarter && horizon.contains(payment.quarter) {
      let year = FundYear(fund: payment.fund, year: payment.quarter.year)
      promised[year] = (promised[year] ?? .zero) - payment.amount
    }
  }
}
