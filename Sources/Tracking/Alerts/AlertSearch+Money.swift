// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

extension AlertSearch {
  /// Looks at money of years that end soon: what is neither paid nor planned is lost.
  mutating func lookAtMoney() {
    for year in state.day.year...until.year {
      guard let end = Day(year, 12, 31), state.day <= end, end <= until,
        original.horizon.years.contains(year)
      else { continue }
      let coming = comingPayments(in: year)
      let stakes = stakes(in: year)
      for fund in original.funds {
        let left = budget(of: fund, in: year) - (coming[fund] ?? .zero)
        guard left > .zero else { continue }
        add(
          .moneyLapses(fund, year: year, left: left), by: end,
          cost: loss(of: left, stakes[fund] ?? []))
      }
    }
  }

  /// What a fund has for a year, less what was paid.
  private func budget(of fund: Fund.ID, in year: Int) -> Money {
    // What is left of the first year is in the scenario of the day, unless that year is over for it.
    if scenario.horizon.first.year <= year { return scenario.budget(of: fund, in: year) }
    let amount = state.statedBudget(of: fund, in: year, from: original)
    return state.payments.filter { $0.fund == fund && $0.quarter.year == year }
      .reduce(amount) { $0 - $1.amount }
  }

  /// What training under way and planned will cost in what is left of a year.
  private func comingPayments(in year: Int) -> [Fund.ID: Money] {
    var payments: [Payment] = []
    for training in scenario.commitments + outlook.ahead {
      payments +=
        scenario.seatPayments(
          for: scenario.programme(training.programme), startingIn: training.start,
          officer: scenario.officer(training.officer)) ?? []
    }
    let pools = Set(
      outlook.ahead.compactMap { scenario.intakeUsed(by: $0) }.map(scenario.classPool))
    for pool in pools {
      payments +=
        scenario.programme(pool.programme).classPayments(
          startingIn: pool.quarter, own: pool.unit.flatMap { scenario.ownFund(of: $0) }) ?? []
    }
    return payments.filter { $0.quarter.year == year && scenario.horizon.first <= $0.quarter }
      .reduce(into: [:]) { $0[$1.fund, default: .zero] += $1.amount }
  }

  /// What a fund's money could still bring one officer.
  private struct Stake {
    /// The fund's part in the cheapest seat that closes one of the officer's gaps.
    let price: Int

    /// What the gaps that stay open cost the targets.
    let cost: Int
  }

  /// Those who stay below standard and whom a seat that begins within a year would help, by fund.
  private mutating func stakes(in year: Int) -> [Fund.ID: [Stake]] {
    let offered = Set(scenario.intakes.filter { $0.quarter.year == year }.map(\.programme)).sorted()
      .map(scenario.programme)
    guard !offered.isEmpty else { return [:] }
    var stakes: [Fund.ID: [Stake]] = [:]
    for (id, open) in openAtEnd.sorted(by: { $0.key < $1.key }) {
      let officer = scenario.officer(id)
      let asked = scenario.requirementsAsked(
        of: officer, in: scenario.horizon.last, holding: officer.holdings
      ).filter { open.contains($0.id) }
      var prices: [Fund.ID: Int] = [:]
      for programme in offered
      where programme.grants.contains(where: { grant in
        asked.contains { $0.accepts.contains(where: grant.satisfies) }
      }) {
        let payments = scenario.seatPayments(
          for: programme, startingIn: scenario.horizon.first, officer: officer)
        let own = (payments ?? []).reduce(into: [Fund.ID: Int]()) {
          $0[$1.fund, default: 0] += $1.amount.dong
        }
        prices.merge(own, uniquingKeysWith: min)
      }
      let cost = costs.cost(of: id, lacking: open)
      for (fund, price) in prices where price > 0 {
        stakes[fund, default: []].append(Stake(price: price, cost: cost))
      }
    }
    return stakes
  }

  /// What money could still bring: as many of those officers as it can pay the cheapest seat for.
  private func loss(of money: Money, _ stakes: [Stake]) -> Int {
    let within = stakes.filter { $0.price <= money.dong }
    guard let cheapest = within.map(\.price).min() else { return 0 }
    return within.map(\.cost).sorted(by: >).prefix(money.dong / cheapest).reduce(0, +)
  }
}

extension ScenarioAsOf {
  /// The money of a whole year as it was stated last, spent or not.
  func statedBudget(of fund: Fund.ID, in year: Int, from original: Scenario) -> Money {
    for recorded in events.reversed() {
      if case .budgetChanged(let budget) = recorded.event.happening, budget.fund == fund,
        budget.year == year
      {
        return budget.amount
      }
    }
    return original.budget(of: fund, in: year)
  }
}
