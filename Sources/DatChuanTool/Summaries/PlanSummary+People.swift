// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

extension PlanSummary {
  /// Who does not make it by the end of the horizon, and why.
  func unmet(on page: Page) -> [String] {
    guard !plan.unmet.isEmpty else { return page.lines(.nobodyLeft) }
    let gaps = Dictionary(grouping: plan.unmet, by: \.officer)
    let people = gaps.keys.sorted()
    return page.lines(.unmetCount(people.count, gaps: plan.unmet.count))
      + people.flatMap { officer -> [String] in
        page.lines(nameAndUnit(of: officer), after: "  ")
          + (gaps[officer] ?? []).flatMap { gap in
            page.lines(line(of: gap, on: page), after: "    - ")
          }
      }
  }

  private func nameAndUnit(of officer: Officer.ID) -> String {
    let unit = scenario.unit(scenario.officer(officer).unit).title
    return "\(scenario.nameAndNumber(of: officer)), \(unit)"
  }

  private func line(of gap: OpenGap, on page: Page) -> String {
    let detail = gap.detail.text(in: page.language)
    let text = "\(scenario.title(of: gap.requirement)): \(page(gap.reason.wording))"
    return detail.isEmpty ? text : "\(text) – \(detail)"
  }

  /// Whose training rests on seats that nobody has promised yet.
  func seatsNotConfirmed(on page: Page) -> [String] {
    guard !unconfirmed.isEmpty else { return [] }
    let learners = Dictionary(grouping: unconfirmed, by: \.intakeRow)
    let rows = learners.keys.sorted {
      ($0.quarter, $0.programme, $0.unit?.text ?? "") < (
        $1.quarter, $1.programme, $1.unit?.text ?? ""
      )
    }
    return page.lines(.unconfirmedCount(unconfirmed.count))
      + rows.flatMap { row -> [String] in
        let title = scenario.programme(row.programme).title
        let names = (learners[row] ?? []).map { scenario.nameAndNumber(of: $0.officer) }
        let when = page.language.quarter(row.quarter)
        let whose = row.unit.map { " [\(scenario.unit($0).title)]" } ?? ""
        return page.lines("\(when) – \(title)\(whose):", after: "    ")
          + page.lines(list: names, after: "      ")
      }
  }
}
