// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

extension ComparisonReport {
  /// The comparison as a committee reads it.
  func text(in language: Language, width: Int) -> String {
    let page = PlanSummary.Page(language: language, width: width)
    var lines = page.lines(.comparisonTitle, after: "")
    lines += scenarios.flatMap { page.lines(.comparedName($0), after: "  \($0.label)  ") }
    lines += [""] + overview(on: page)
    if let base, let (goal, gain) = missed?.decisive {
      lines += [""] + page.lines(.givenPlanMisses(base.label, goal.gain(gain, in: language)))
    }
    for pair in pairs {
      let title = Wording.pairTitle(pair.other.label, pair.base.label, pair.other.scenario.name)
      lines += [""] + pair.lines(under: title, numbered: pair.other.label, on: page)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A line for each scenario: what its plan comes to.
  private func overview(on page: PlanSummary.Page) -> [String] {
    var table = TextTable([
      .text(page(.comparedColumn)), .figure(page(.compliantAtEnd)), .figure(page(.targetsMet)),
      .figure(page(.cost)), .figure(page(.placesGiven)), .figure(page(.placesKept)),
      .text(page(.goalsProven)),
    ])
    for scenario in scenarios {
      guard let planned = scenario.planned else {
        table.append(
          [scenario.label, "–", "–", "–", "–", "–"] + [page(.noPlan(scenario.failure?.status))])
        continue
      }
      let kept = pairs.first { $0.other.label == scenario.label }.map { pair in
        "\(pair.people.kept.count { !($0.before?.committed ?? false) })"
      }
      table.append([
        scenario.label,
        page.language.rate(planned.end?.compliant ?? 0, of: planned.end?.inService ?? 0),
        "\(planned.plan.targets.count(where: \.met))/\(planned.plan.targets.count)",
        page.language.money(planned.cost), "\(planned.placesAdded)", kept ?? "–",
        page(.proven(planned.provenGoals, of: planned.plan.goals.count))
          + (planned.isStoppedEarly ? page(.searchStopped) : ""),
      ])
    }
    return table.lines(width: page.width)
  }
}

extension ComparedPair {
  /// The longest list that is printed; whoever wants all of it asks for data.
  static let longestList = 40

  /// What differs between two scenarios and their plans, section by section.
  func lines(
    under title: Wording, numbered prefix: String = "", on page: PlanSummary.Page
  ) -> [String] {
    let sections: [(Wording, [String])] = [
      (.inputsSection, inputs(on: page)), (.goalsSection, goals(on: page)),
      (.yearsSection, years(on: page)), (.targetsSection, targets(on: page)),
      (.moneySection, money(on: page)), (.coursesSection, courses(on: page)),
      (.placesSection, places(on: page)),
    ]
    var lines = page.lines(title, after: "")
    for (number, section) in sections.enumerated() {
      lines += ["", "\(prefix)\(number + 1). \(page(section.0))"] + section.1
    }
    return lines
  }
}
