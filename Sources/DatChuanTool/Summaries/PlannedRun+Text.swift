// SPDX-License-Identifier: GPL-3.0-or-later

import Tables

extension PlannedRun {
  /// The plan's summary; what the change that was asked for makes different; how a plan that holds
  /// better was looked for.
  func text(in language: Language, width: Int, showsAll: Bool) -> String {
    var summary = summary
    summary.showsAll = showsAll
    var parts = [summary.text(in: language, width: width)]
    if let difference {
      let page = PlanSummary.Page(language: language, width: width)
      var lines = difference.lines(under: .differenceTitle, on: page)
      if isFromBetterBase {
        lines.insert(contentsOf: page.lines(.fromBetterBase, after: ""), at: 1)
      }
      parts.append(lines.joined(separator: "\n") + "\n")
    }
    if let robust {
      let lines = Wording.robust(robust)(language).split(separator: "\n").map(String.init)
      let folded = lines.flatMap { wrapped($0, to: width) }
      parts.append(folded.joined(separator: "\n") + "\n")
    }
    return parts.joined(separator: "\n")
  }
}
