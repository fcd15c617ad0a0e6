// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

/// A forecast as a committee reads it, section by section.
struct ForecastSummary {
  let run: SimulatedRun

  /// Whether only a shard's part was computed.
  let isPart: Bool

  var forecast: Forecast { run.forecast }
  var scenario: Scenario { run.scenario }

  /// How many rows of a list are shown; all are in the tables.
  static let shown = 10

  /// The whole summary, ended by a line end.
  func text(in language: Language, width: Int) -> String {
    let page = PlanSummary.Page(language: language, width: width)
    var lines = heading(on: page)
    // Without a single future every figure would be a nought that means nothing.
    if forecast.replications == 0 {
      return (lines + page.lines(.forecastOfNothing, after: "")).joined(separator: "\n") + "\n"
    }
    let sections: [(Wording, [String])] = [
      (.forecastYears, years(on: page)), (.forecastTargets, targets(on: page)),
      (.forecastMoney, money(on: page)), (.forecastEffort, effort(on: page)),
      (.forecastPolicies, policies(on: page)), (.forecastHazards, hazards(on: page)),
      (.forecastOfficers, officers(on: page)), (.forecastUnits, units(on: page)),
      (.forecastProgrammes, programmes(on: page)), (.forecastReserves, reserves(on: page)),
      (.forecastOverbooked, overbooked(on: page)),
      (.forecastAdvice, advice(on: page)),
    ]
    var number = 0
    for (title, body) in sections where !body.isEmpty {
      number += 1
      lines += ["", "\(number). \(title(language))"] + body
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func heading(on page: PlanSummary.Page) -> [String] {
    var lines = page.lines(.forecastTitle(forecast.scenario), after: "")
    lines += page.lines(.forecastBase(forecast), after: "")
    if let last = forecast.years.last, forecast.replications > 0 {
      lines += page.lines(.forecastResult(last), after: "")
    }
    if scenario.simulation.activeHazards.isEmpty { lines += page.lines(.noHazards, after: "") }
    if let path = run.unfinished { lines += page.lines(.forecastKept(in: path), after: "") }
    if let path = run.place { lines += page.lines(.forecastWritten(to: path), after: "") }
    return lines
  }

  private func years(on page: PlanSummary.Page) -> [String] {
    let language = page.language
    var table = TextTable([
      .text(page(.endOf)), .figure(page(.plannedColumn)), .figure(page(.meanColumn)),
      .figure(page(.rangeColumn)), .figure(page(.everybodyColumn)),
    ])
    for year in forecast.years {
      table.append([
        language.quarter(year.quarter),
        language.rate(year.planned.numerator, of: year.planned.denominator),
        language.percent(year.rate.estimate.mean) + " ± "
          + language.percent(year.rate.estimate.halfWidth),
        language.roughPercent(year.rate.low) + " – " + language.roughPercent(year.rate.high),
        language.percent(year.everybody.rate),
      ])
    }
    return table.lines(width: page.width)
  }

  private func targets(on page: PlanSummary.Page) -> [String] {
    guard !forecast.targets.isEmpty else { return [] }
    let language = page.language
    let titles = Dictionary(scenario.targets.map { ($0.id, $0.title) }) { first, _ in first }
    var table = TextTable([
      .text(page(.target)), .text(page(.due)), .text(page(.plannedColumn)),
      .figure(page(.chanceColumn)), .figure(page(.intervalColumn)),
    ])
    for target in forecast.targets {
      table.append([
        titles[target.target] ?? target.target.text, language.quarter(target.due),
        page(target.plannedMet ? .yes : .no), language.percent(target.chance.rate),
        language.percent(target.chance.low) + " – " + language.percent(target.chance.high),
      ])
    }
    return table.lines(width: page.width)
  }

  private func money(on page: PlanSummary.Page) -> [String] {
    guard !forecast.funds.isEmpty else { return [] }
    let language = page.language
    var table = TextTable([
      .text(page(.fund)), .text(page(.yearColumn)), .figure(page(.budget)),
      .figure(page(.plannedColumn)), .figure(page(.meanColumn)), .figure(page(.exceededColumn)),
    ])
    for fund in shownFunds {
      let mean = Money(dong: Int(fund.cost.estimate.mean.approximation.rounded()))
      table.append([
        scenario.wording(of: fund.fund).text(in: language).capitalised, "\(fund.year)",
        language.money(fund.budget), language.money(fund.planned),
        language.money(mean), language.percent(fund.exceeded.rate),
      ])
    }
    let more = forecast.funds.count - table.rows.count
    return table.lines(width: page.width) + (more > 0 ? page.lines(.moreOfficers(more)) : [])
  }

  /// The funds' years that a screen has room for: of a province those likeliest to be exceeded, then
  /// the dearest.
  private var shownFunds: [Forecast.FundOutlook] {
    guard forecast.funds.count > 2 * Self.shown else { return forecast.funds }
    return Array(
      forecast.funds.enumerated().sorted { one, other in
        let (first, second) = (one.element, other.element)
        if first.exceeded.count != second.exceeded.count {
          return first.exceeded.count > second.exceeded.count
        }
        let (less, more) = (first.cost.estimate.mean, second.cost.estimate.mean)
        return less == more ? one.offset < other.offset : more < less
      }.prefix(Self.shown).map(\.element))
  }

  private func effort(on page: PlanSummary.Page) -> [String] {
    let language = page.language
    var table = TextTable([
      .text(page(.figureColumn)), .figure(page(.meanColumn)), .figure(page(.rangeColumn)),
    ])
    let effort = forecast.effort
    let rows: [(Wording, Forecast.Spread)] = [
      (.simulatedStarts, effort.sessions), (.emptySeats, effort.emptySeats),
      (.unfinished, effort.unfinished), (.delay, effort.delay), (.leavers, effort.leavers),
      (.newcomers, effort.newcomers),
    ]
    for (title, spread) in rows {
      table.append([
        page(title),
        language.estimate(spread.estimate),
        language.rounded(spread.low) + " – " + language.rounded(spread.high),
      ])
    }
    return table.lines(width: page.width)
  }
}
