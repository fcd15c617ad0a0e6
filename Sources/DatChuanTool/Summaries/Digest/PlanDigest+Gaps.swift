// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

extension PlanDigest {
  /// How many do not make it, by requirement and reason, the most frequent first.
  func unmet() -> [String] {
    guard !plan.unmet.isEmpty else { return page.lines(.nobodyLeft) }
    let people = Set(plan.unmet.map(\.officer)).count
    let groups = Dictionary(grouping: plan.unmet) { gap in
      Cause(requirement: gap.requirement, reason: gap.reason)
    }.map { ($0.key, $0.value.count) }.sorted {
      (-$0.1, $0.0.requirement, $0.0.reason.rawValue)
        < (-$1.1, $1.0.requirement, $1.0.reason.rawValue)
    }
    let shown = Brevity.head(of: groups)
    var table = TextTable([
      .text(page(.unmetRequirement)), .text(page(.unmetReason)), .figure(page(.unmetPeople)),
    ])
    for (cause, count) in shown {
      table.append([
        scenario.title(of: cause.requirement), page(cause.reason.wording),
        page.language.grouped(count),
      ])
    }
    let others = groups.dropFirst(shown.count)
    if !others.isEmpty {
      table.append([
        page(.otherCauses(others.count)), "",
        page.language.grouped(others.reduce(0) { $0 + $1.1 }),
      ])
    }
    return page.lines(.unmetCount(people, gaps: plan.unmet.count)) + table.lines(width: page.width)
      + page.lines(.inUnmetFile)
  }

  private struct Cause: Hashable {
    let requirement: Requirement.ID
    let reason: OpenGap.Reason
  }
}
