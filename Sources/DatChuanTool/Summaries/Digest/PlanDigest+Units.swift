// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

extension PlanDigest {
  /// What the plan comes to for each unit below the top one, where most lack something first.
  func units() -> [String] {
    let all = UnitFigures.all(of: summary)
    var parts: [(unit: Unit.ID, figures: UnitFigures)] = []
    for (unit, figures) in all {
      if let unit { parts.append((unit, figures)) }
    }
    parts.sort { left, right in
      (-left.figures.unmetOfficers, left.unit) < (-right.figures.unmetOfficers, right.unit)
    }
    guard parts.count > 1 else { return [] }
    let shown = summary.showsAll ? parts[...] : Brevity.head(of: parts)
    var table = TextTable([
      .text(page(.unitColumn)), .figure(page(.compliantBefore)), .figure(page(.compliantAfter)),
      .figure(page(.share)), .figure(page(.gapsLeft)), .figure(page(.learnersColumn)),
      .figure(page(.unitCost)),
    ])
    func append(_ title: String, _ figures: UnitFigures) {
      table.append([
        title, count(figures.compliantBefore, of: figures.before),
        count(figures.compliant, of: figures.inService),
        page.language.percent(
          ComplianceRate(numerator: figures.compliant, denominator: figures.inService, base: "")),
        page.language.grouped(figures.gaps), page.language.grouped(figures.learners),
        page.language.money(figures.cost),
      ])
    }
    for (unit, figures) in shown { append(scenario.title(of: unit), figures) }
    let others = parts.dropFirst(shown.count)
    if !others.isEmpty {
      append(page(.otherUnits(others.count)), others.reduce(UnitFigures()) { $0 + $1.figures })
    }
    if let shared = all[nil], shared != UnitFigures() { append(page(.sharedByUnits), shared) }
    append(page(.allUnits), all.values.reduce(UnitFigures()) { $0 + $1 })
    return page.lines(.unitsLegend) + table.lines(width: page.width)
      + (others.isEmpty ? [] : page.lines(.furtherUnits(others.count)))
  }

  private func count(_ part: Int, of whole: Int) -> String {
    "\(page.language.grouped(part))/\(page.language.grouped(whole))"
  }
}
