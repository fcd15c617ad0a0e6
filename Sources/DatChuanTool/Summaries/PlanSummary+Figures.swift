// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

extension PlanSummary {
  /// What the plan takes from each fund in each year, and what it leaves.
  func money(on page: Page) -> [String] {
    var table = moneyTable(on: page)
    let names = Dictionary(
      Set(plan.spending.map(\.fund)).map { fund in
        (fund, scenario.wording(of: fund).text(in: page.language).capitalised)
      }
    ) { first, _ in first }
    for row in plan.spending {
      table.append([
        names[row.fund] ?? row.fund.text, "\(row.year)",
        page.language.money(row.budget),
        page.language.money(row.committed), page.language.money(row.planned),
        page.language.money(row.budget - row.committed - row.planned),
      ])
    }
    let total = plan.spending.reduce(Money.zero) { $0 + $1.planned }
    return table.lines(width: page.width) + page.lines(.moneyTotal(total))
  }

  /// The table of funds and years without its rows.
  func moneyTable(on page: Page) -> TextTable {
    TextTable([
      .text(page(.fund)), .figure(page(.yearColumn)), .figure(page(.budget)),
      .figure(page(.committedMoney)), .figure(page(.plannedMoney)), .figure(page(.moneyLeft)),
    ])
  }

  /// How many meet every requirement, quarter by quarter.
  func progress(on page: Page) -> [String] {
    var table = TextTable([
      .text(page(.endOf)), .figure(page(.inService)), .figure(page(.compliant)),
      .figure(page(.share)), .figure(page(.requirementsAsked)), .figure(page(.requirementsMet)),
      .figure(page(.share)),
    ])
    for row in plan.progress {
      table.append([
        page.language.quarter(row.quarter), page.language.grouped(row.inService),
        page.language.grouped(row.compliant),
        share(row.compliant, row.inService, on: page), page.language.grouped(row.requirements),
        page.language.grouped(row.met),
        share(row.met, row.requirements, on: page),
      ])
    }
    return table.lines(width: page.width)
  }

  /// Which promises are kept.
  func targets(on page: Page) -> [String] {
    guard !plan.targets.isEmpty else { return [] }
    let titles = Dictionary(scenario.targets.map { ($0.id, $0.title) }) { first, _ in first }
    var table = TextTable([
      .text(page(.target)), .text(page(.due)), .figure(page(.population)), .figure(page(.needed)),
      .figure(page(.reached)), .text(page(.result)),
    ])
    for row in plan.targets {
      table.append([
        titles[row.target] ?? row.target.text, page.language.quarter(row.due),
        page.language.grouped(row.population), page.language.grouped(row.needed),
        page.language.grouped(row.value),
        row.met ? page(.targetMet) : page(.targetMissed(by: row.needed - row.value)),
      ])
    }
    return page.lines(.targetCount(plan.targets.count { $0.met }, of: plan.targets.count))
      + table.lines(width: page.width)
  }

  /// What each goal came to, and how sure that is.
  func goals(on page: Page) -> [String] {
    var table = TextTable([
      .text(page(.goal)), .figure(page(.value)), .figure(page(.bound)), .figure(page(.gap)),
      .text(page(.certainty)),
    ])
    for row in plan.goals {
      table.append([
        page(row.goal.wording), page.language.figure(row.value, of: row.goal),
        page.language.figure(row.bound, of: row.goal),
        gap(row.gap, on: page), page(.certainty(of: row)),
      ])
    }
    return table.lines(width: page.width) + gaps(on: page)
  }

  /// Beside a bound near nothing a gap's figure says no more than that it is wide.
  private func gap(_ gap: ExactDecimal, on page: Page) -> String {
    let whole = ExactDecimal(1)
    return gap > whole ? "> \(page.language.percent(whole))" : page.language.percent(gap)
  }

  private func share(_ part: Int, _ whole: Int, on page: Page) -> String {
    page.language.percent(ComplianceRate(numerator: part, denominator: whole, base: ""))
  }
}
