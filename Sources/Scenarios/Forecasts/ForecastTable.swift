// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

/// The tables of a forecast's folder, for spreadsheets.
enum ForecastTable {
  static func all(
    of forecast: Forecast, in scenario: Scenario
  ) -> [(name: String, bytes: [UInt8])] {
    [
      ("years.csv", years(forecast)), ("targets.csv", targets(forecast, in: scenario)),
      ("spending.csv", spending(forecast)), ("policies.csv", policies(forecast)),
      ("hazards.csv", hazards(forecast)), ("officers.csv", officers(forecast, in: scenario)),
      ("units.csv", units(forecast, in: scenario)),
      ("programmes.csv", programmes(forecast, in: scenario)),
      ("reserves.csv", reserves(forecast, in: scenario)),
      ("convergence.csv", convergence(forecast)),
    ]
  }

  private static let quantiles = Forecast.Spread.percents.map { "p\($0)" }

  private static func cells(_ spread: Forecast.Spread) -> [String] {
    cells(spread.estimate) + spread.quantiles.map(\.description)
  }

  private static func cells(_ estimate: Forecast.Estimate) -> [String] {
    [estimate.mean.description, estimate.halfWidth.description]
  }

  private static func cells(_ chance: Forecast.Chance) -> [String] {
    ["\(chance.count)", "\(chance.of)", chance.low.description, chance.high.description]
  }

  private static func table(_ columns: [String], _ rows: [[String]]) -> [UInt8] {
    var writer = TableWriter(columns: columns)
    for row in rows { writer.append(row) }
    return writer.bytes
  }

  private static func years(_ forecast: Forecast) -> [UInt8] {
    table(
      ["quarter", "planned_compliant", "planned_in_service", "rate", "half_width"] + quantiles
        + ["all_compliant", "of", "low", "high"],
      forecast.years.map { year in
        [
          year.quarter.description, "\(year.planned.numerator)", "\(year.planned.denominator)",
        ] + cells(year.rate) + cells(year.everybody)
      })
  }

  private static func targets(_ forecast: Forecast, in scenario: Scenario) -> [UInt8] {
    let titles = Dictionary(scenario.targets.map { ($0.id, $0.title) }) { first, _ in first }
    return table(
      ["target", "title", "due", "planned", "met", "of", "low", "high", "shortfall"],
      forecast.targets.map { target in
        [
          target.target.text, titles[target.target] ?? "", target.due.description,
          target.plannedMet ? "yes" : "no",
        ] + cells(target.chance) + [target.shortfall.estimate.mean.description]
      })
  }

  private static func spending(_ forecast: Forecast) -> [UInt8] {
    table(
      ["fund", "year", "budget", "planned", "cost", "half_width"] + quantiles
        + ["exceeded", "of", "low", "high"],
      forecast.funds.map { fund in
        [fund.fund.text, "\(fund.year)", fund.budget.description, fund.planned.description]
          + cells(fund.cost) + cells(fund.exceeded)
      })
  }

  private static func policies(_ forecast: Forecast) -> [UInt8] {
    table(
      ["policy", "rate", "half_width"] + quantiles + [
        "difference", "difference_half_width", "shortfall", "cost", "sessions", "empty_seats",
        "unfinished", "delay",
      ],
      forecast.policies.map { policy in
        [policy.policy.rawValue] + cells(policy.rate) + cells(policy.difference)
          + [
            policy.shortfall, policy.cost, policy.effort.sessions, policy.effort.emptySeats,
            policy.effort.unfinished, policy.effort.delay,
          ].map(\.estimate.mean.description)
      })
  }

  private static func hazards(_ forecast: Forecast) -> [UInt8] {
    table(
      ["hazard", "gain", "half_width"],
      forecast.hazards.map { [$0.hazard.rawValue] + cells($0.gain) })
  }

  private static func officers(_ forecast: Forecast, in scenario: Scenario) -> [UInt8] {
    table(
      ["officer", "name", "unit", "planned", "missed", "of", "low", "high", "cause"],
      forecast.officers.map { risk in
        [
          risk.officer.text, scenario.known(risk.officer)?.name ?? "", risk.unit.text,
          risk.plannedCompliant ? "yes" : "no",
        ] + cells(risk.missed) + [risk.cause?.name ?? ""]
      })
  }

  private static func units(_ forecast: Forecast, in scenario: Scenario) -> [UInt8] {
    table(
      ["unit", "title", "planned", "missed", "half_width"] + quantiles + ["cause"],
      forecast.units.map { risk in
        [risk.unit.text, scenario.unit(risk.unit).title, "\(risk.planned)"] + cells(risk.missed)
          + [risk.cause?.name ?? ""]
      })
  }

  private static func programmes(_ forecast: Forecast, in scenario: Scenario) -> [UInt8] {
    table(
      ["programme", "title", "meant", "lost", "half_width", "cause"],
      forecast.programmes.map { outlook in
        [
          outlook.programme.text, scenario.known(outlook.programme)?.title ?? "",
          outlook.meant.mean.description,
        ] + cells(outlook.lost) + [outlook.cause?.name ?? ""]
      })
  }

  /// A row for each reserve, in the order in which they are called.
  private static func reserves(_ forecast: Forecast, in scenario: Scenario) -> [UInt8] {
    table(
      ["programme", "title", "quarter", "intake", "learners", "place", "officer", "name"],
      forecast.reserves.flatMap { list in
        list.reserves.enumerated().map { place, officer in
          [
            list.row.programme.text, scenario.known(list.row.programme)?.title ?? "",
            list.row.quarter.description, list.row.unit?.text ?? "", "\(list.learners)",
            "\(place + 1)", officer.text, scenario.known(officer)?.name ?? "",
          ]
        }
      })
  }

  private static func convergence(_ forecast: Forecast) -> [UInt8] {
    table(
      ["replications", "rate", "half_width"],
      forecast.convergence.map { ["\($0.replications)"] + cells($0.rate) })
  }
}
