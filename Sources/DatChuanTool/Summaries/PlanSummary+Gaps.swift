// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import Tables
import Workforce

extension PlanSummary {
  /// At how many of a gap's causes it is said where most of them lies.
  private static let causesWithPlace = 2

  /// What separates value from bound, goal by goal, where a goal is not proven.
  func gaps(on page: Page) -> [String] {
    let lines = plan.goals.flatMap { row -> [String] in
      guard !row.proven, let gap = gaps[row.goal] else { return [] }
      let causes = gap.shares.enumerated().map { place, share in
        page(.gapShare(share, at: place < Self.causesWithPlace ? name(of: share.greatest) : nil))
      }
      return page.lines(
        .gapCauses(
          page(row.goal.wording), causes.joined(separator: "; "), closed: gap.percentClosed),
        after: "    - ")
    }
    return lines.isEmpty ? [] : page.lines(.gapCausesTitle) + lines
  }

  private func name(of place: GapShares.Place) -> Wording {
    switch place {
    case .seats(let intake):
      .offer(
        scenario.title(of: intake.programme), intake.quarter,
        unit: intake.unit.map { scenario.title(of: $0) })
    case .classes(let programme, let quarter, let unit):
      .offer(
        scenario.title(of: programme), quarter, unit: unit.map { scenario.title(of: $0) })
    case .money(let fund, let year): .fundYear(fund, year, in: scenario)
    case .absence(let cap, _, let quarter): .capInQuarter(cap, quarter, in: scenario)
    case .target(let target): Wording(scenario.title(of: target))
    case .goal(let goal): goal.wording
    case .officer(let officer): Wording(scenario.nameAndNumber(of: officer))
    }
  }
}
