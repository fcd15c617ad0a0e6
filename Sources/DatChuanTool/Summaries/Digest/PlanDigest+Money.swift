// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

extension PlanDigest {
  /// What the plan takes from all funds in each year, and the funds of which least is left.
  func money() -> [String] {
    let spending = plan.spending
    let years = plan.horizon.years.map { year in
      Sum(of: spending.filter { $0.year == year }, called: page(.allFunds), in: "\(year)")
    }
    let tight = spending.filter { $0.budget > .zero }.enumerated().sorted {
      isTighter($0.element, than: $1.element)
        ?? ($0.offset < $1.offset)
    }.map(\.element)
    let shown = Brevity.head(of: tight)
    let total = spending.reduce(Money.zero) { $0 + $1.planned }
    return table(years) + page.lines(.moneyTotal(total)) + page.lines(.tightestFunds)
      + table(shown.map { Sum(of: [$0], called: name(of: $0.fund), in: "\($0.year)") })
      + rest(spending.count - shown.count, .inPlanFile)
  }

  /// Some rows of spending as one.
  private struct Sum {
    let title: String
    let year: String
    let budget: Money
    let committed: Money
    let planned: Money

    init(of rows: [TrainingPlan.Spending], called title: String, in year: String) {
      (self.title, self.year) = (title, year)
      budget = rows.reduce(Money.zero) { $0 + $1.budget }
      committed = rows.reduce(Money.zero) { $0 + $1.committed }
      planned = rows.reduce(Money.zero) { $0 + $1.planned }
    }
  }

  private func table(_ rows: [Sum]) -> [String] {
    var table = summary.moneyTable(on: page)
    for row in rows {
      table.append([
        row.title, row.year, page.language.money(row.budget), page.language.money(row.committed),
        page.language.money(row.planned),
        page.language.money(row.budget - row.committed - row.planned),
      ])
    }
    return table.lines(width: page.width)
  }

  /// Whether a smaller share of its budget is left; nothing where both shares are the same.
  private func isTighter(
    _ one: TrainingPlan.Spending, than other: TrainingPlan.Spending
  ) -> Bool? {
    let left = Int128(one.left.dong) * Int128(other.budget.dong)
    let right = Int128(other.left.dong) * Int128(one.budget.dong)
    return left == right ? nil : left < right
  }

  /// The fund's name, and where its unit is when other funds are called the same.
  private func name(of fund: Fund.ID) -> String {
    let name = scenario.wording(of: fund).text(in: page.language).capitalised
    let owners = scenario.units.filter { $0.fund == fund }
    guard let owner = owners.first, owners.count == 1, let parent = owner.parent,
      scenario.units.count(where: { $0.title == owner.title && $0.fund != nil }) > 1
    else { return name }
    return "\(name), \(scenario.title(of: parent))"
  }
}

extension TrainingPlan.Spending {
  fileprivate var left: Money { budget - committed - planned }
}
