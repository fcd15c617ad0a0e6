// SPDX-License-Identifier: GPL-3.0-or-later

import Simulation
import Tables
import Workforce

extension ForecastSummary {
  /// What each policy makes of the same futures; nothing when only one was simulated.
  func policies(on page: PlanSummary.Page) -> [String] {
    guard forecast.policies.count > 1 else { return [] }
    let language = page.language
    var table = TextTable([
      .text(page(.policyColumn)), .figure(page(.compliant)), .figure(page(.differenceColumn)),
      .figure(page(.costColumn)), .figure(page(.emptySeats)),
    ])
    for policy in forecast.policies {
      let million = ExactDecimal(
        digits: Int128((policy.cost.estimate.mean.approximation / 100_000).rounded()), places: 1)
      let isMain = policy.policy == forecast.policy
      table.append([
        page(policy.policy.wording),
        language.percent(policy.rate.estimate.mean) + " ± "
          + language.percent(policy.rate.estimate.halfWidth),
        isMain
          ? "–"
          : language.points(policy.difference),
        language.decimal(million), language.rounded(policy.effort.emptySeats.estimate.mean),
      ])
    }
    return table.lines(width: page.width)
  }

  func hazards(on page: PlanSummary.Page) -> [String] {
    guard !forecast.hazards.isEmpty else { return [] }
    let language = page.language
    let largest = forecast.hazards.map(\.gain.mean.magnitude).max() ?? .zero
    var table = TextTable([
      .text(page(.hazardColumn)), .figure(page(.gainColumn)), .text(""),
    ])
    for effect in forecast.hazards {
      let share = effect.gain.mean.approximation / max(largest.approximation, 0.000001)
      table.append([
        page(effect.hazard.wording),
        language.points(effect.gain),
        String(repeating: "█", count: Int((max(0, share) * 20).rounded())),
      ])
    }
    return table.lines(width: page.width)
  }

  func officers(on page: PlanSummary.Page) -> [String] {
    let risks = forecast.officers.filter(\.plannedCompliant)
    var table = TextTable([
      .text(page(.officerColumn)), .text(page(.unitColumn)), .figure(page(.missedColumn)),
      .text(page(.causeColumn)),
    ])
    for risk in risks.prefix(Self.shown) {
      table.append([
        scenario.nameAndNumber(of: risk.officer), scenario.unit(risk.unit).title,
        page.language.percent(risk.missed.rate), risk.cause.map { page($0.wording) } ?? "",
      ])
    }
    return lines(of: table, all: risks.count, on: page)
  }

  func units(on page: PlanSummary.Page) -> [String] {
    var table = TextTable([
      .text(page(.unitColumn)), .figure(page(.plannedColumn)), .figure(page(.peopleColumn)),
      .text(page(.causeColumn)),
    ])
    for risk in forecast.units.prefix(Self.shown) {
      table.append([
        scenario.unit(risk.unit).title, "\(risk.planned)",
        page.language.estimate(risk.missed.estimate),
        risk.cause.map { page($0.wording) } ?? "",
      ])
    }
    return lines(of: table, all: forecast.units.count, on: page)
  }

  func programmes(on page: PlanSummary.Page) -> [String] {
    var table = TextTable([
      .text(page(.programmeColumn)), .figure(page(.lostColumn)), .figure(page(.ofColumn)),
      .text(page(.causeColumn)),
    ])
    for outlook in forecast.programmes.prefix(Self.shown) {
      table.append([
        scenario.programme(outlook.programme).title, page.language.rounded(outlook.lost.mean),
        page.language.rounded(outlook.meant.mean), outlook.cause.map { page($0.wording) } ?? "",
      ])
    }
    return lines(of: table, all: forecast.programmes.count, on: page)
  }

  private func lines(
    of table: TextTable, all count: Int, on page: PlanSummary.Page
  ) -> [String] {
    guard count > 0 else { return [] }
    let more = count - table.rows.count
    return table.lines(width: page.width) + (more > 0 ? page.lines(.moreOfficers(more)) : [])
  }

  /// Who is called when a seat of the first year falls free.
  func reserves(on page: PlanSummary.Page) -> [String] {
    forecast.reserves.filter { $0.row.quarter.year == forecast.horizon.first.year }
      .flatMap { list -> [String] in
        guard !list.reserves.isEmpty else { return [] }
        let title = scenario.programme(list.row.programme).title
        let unit = list.row.unit.map { scenario.title(of: $0) }
        return page.lines(.reserves(of: title, for: unit, list.row.quarter, list.learners))
          + page.lines(
            list: list.reserves.prefix(Self.shown).map { scenario.nameAndNumber(of: $0) },
            after: "    ")
          + (list.reserves.count > Self.shown
            ? page.lines(.moreReserves(list.reserves.count - Self.shown), after: "    ") : [])
      }
  }

  /// Where more learners than seats may be planned for, when that is what was simulated.
  func overbooked(on page: PlanSummary.Page) -> [String] {
    guard forecast.policies.contains(where: \.policy.overbooks) else { return [] }
    let rows = scenario.overbookedIntakes
    guard !rows.isEmpty else { return page.lines(.neverOverbooked) }
    var table = TextTable([
      .text(page(.programmeColumn)), .text(page(.intakeQuarter)), .figure(page(.seatsColumn)),
      .figure(page(.extraColumn)),
    ])
    for (row, extra) in rows.prefix(Self.shown) {
      let unit = row.unit.map { " [\(scenario.title(of: $0))]" } ?? ""
      table.append([
        scenario.programme(row.programme).title + unit, page.language.quarter(row.quarter),
        "\(row.seats)", "+\(extra)",
      ])
    }
    let more = rows.count - table.rows.count
    return table.lines(width: page.width)
      + (more > 0 ? page.lines(.moreOverbooked(more)) : [])
  }

  /// What the figures say is worth doing before anything happens.
  func advice(on page: PlanSummary.Page) -> [String] {
    var lines: [String] = []
    if let best = forecast.policies.dropFirst().filter({ .zero < $0.difference.low })
      .max(by: { $0.difference.mean < $1.difference.mean })
    {
      lines += page.lines(.advisePolicy(best), after: "  - ")
    }
    for effect in forecast.hazards.prefix(2) where .zero < effect.gain.low {
      lines += page.lines(.adviseHazard(effect), after: "  - ")
    }
    for outlook in forecast.programmes.prefix(2) {
      let title = scenario.programme(outlook.programme).title
      lines += page.lines(.adviseProgramme(title, outlook), after: "  - ")
    }
    let risky = forecast.funds.filter { $0.exceeded.count * 20 >= $0.exceeded.of }
      .sorted { ($1.exceeded.count, $0.year) < ($0.exceeded.count, $1.year) }
    for fund in risky.prefix(2) {
      lines += page.lines(.adviseFund(fund, of: scenario), after: "  - ")
    }
    return lines
  }
}
