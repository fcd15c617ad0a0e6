// SPDX-License-Identifier: GPL-3.0-or-later

/// One fund's money of one year.
struct FundYear: Hashable, Sendable {
  let fund: Fund.ID
  let year: Int
}

extension AuditedPlan {
  /// What the commitments cost inside the horizon: seats only, their classes are agreed already.
  func committedSpending() -> [FundYear: Money] {
    var spending: [FundYear: Money] = [:]
    for career in careers {
      for start in career.commitments { add(seatPayments(for: start, of: career), to: &spending) }
    }
    return spending
  }

  /// What the plan adds inside the horizon: seats, and the classes it opens.
  func plannedSpending() -> [FundYear: Money] {
    var spending: [FundYear: Money] = [:]
    for career in careers {
      for start in career.planned { add(seatPayments(for: start, of: career), to: &spending) }
    }
    for classes in classes() {
      let own = classes.pool.unit.flatMap(scenario.ownFund)
      let payments = scenario.programme(classes.pool.programme)
        .classPayments(startingIn: classes.pool.quarter, own: own)
      for _ in 0..<classes.opened { add(payments ?? [], to: &spending) }
    }
    return spending
  }

  private func seatPayments(for start: Career.Start, of career: AuditedCareer) -> [Payment] {
    scenario.seatPayments(
      for: start.programme, startingIn: start.quarter, officer: career.officer) ?? []
  }

  private func add(_ payments: [Payment], to spending: inout [FundYear: Money]) {
    for payment in payments where scenario.horizon.contains(payment.quarter) {
      let key = FundYear(fund: payment.fund, year: payment.quarter.year)
      spending[key, default: .zero] += payment.amount
    }
  }
}
