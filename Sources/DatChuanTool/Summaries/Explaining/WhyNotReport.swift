// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import Scenarios
import Tables
import Workforce

/// Why an aim is out of reach, as it is printed.
struct WhyNotReport {
  let scenario: Scenario
  let answer: WhyNotAnswer
  let kept: Set<ConcessionFamily>

  /// The path of the scenario as it was given.
  let path: String

  /// Whether only some officers were asked about.
  let isAboutSome: Bool
  let target: String?
}

extension WhyNotReport {
  typealias Page = PlanSummary.Page

  /// The whole answer, ended by a line end.
  func text(in language: Language, width: Int) -> String {
    let page = Page(language: language, width: width)
    var lines = page.lines(.whyNotTitle(answer.aim, in: scenario), after: "")
    lines += page.lines(.whyNotBase(answer), after: "")
    lines += page.lines(.reachable(answer), after: "")
    if answer.movesWithPlan { lines += page.lines(.populationMoves, after: "") }
    var number = 0
    let sections: [(Wording, [String])] = [
      (.hopelessSection(answer.hopeless.count), hopeless(on: page)),
      (.conflictsSection(answer.conflicts.count), conflicts(on: page)),
      (.reliefSection, relief(on: page)),
    ]
    for (title, body) in sections where !body.isEmpty {
      number += 1
      lines += [""] + page.lines("\(number). \(page(title))", after: "") + body
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func hopeless(on page: Page) -> [String] {
    answer.hopeless.flatMap { person -> [String] in
      var lines = page.lines(scenario.nameAndNumber(of: person.officer), after: "  ")
      if let detail = person.detail {
        lines += page.lines(detail.text(in: page.language), after: "    - ")
      }
      for gap in person.gaps {
        let detail = gap.detail.text(in: page.language)
        let text = "\(scenario.title(of: gap.requirement)): \(page(gap.reason.wording))"
        lines += page.lines(detail.isEmpty ? text : "\(text) – \(detail)", after: "    - ")
      }
      if person.gaps.isEmpty, person.detail == nil {
        lines += page.lines(.notAllTogether, after: "    - ")
      }
      return lines
    }
  }

  private func conflicts(on page: Page) -> [String] {
    var lines: [String] = []
    for (number, conflict) in answer.conflicts.enumerated() {
      let officers = conflict.officers.map {
        scenario.nameAndNumber(of: $0.value) + mark($0.isProven, on: page)
      }
      lines += page.lines(.conflictTitle(number + 1, officers.count), after: "  ")
      lines += page.lines(list: officers, after: "    ")
      lines += page.lines(.withinLimits, after: "    ")
      for limit in conflict.limits {
        lines += page.lines(
          page(limit.value.wording(in: scenario)) + mark(limit.isProven, on: page),
          after: "      - ")
      }
      if !officers.isEmpty {
        let names = conflict.officers.map(\.value.text).joined(separator: ",")
        lines += page.lines(
          .checkThem("datchuan why-not \(path)\(targetOption) --officers \(names)"),
          after: "    ")
      }
    }
    if !lines.isEmpty, conflictsAreMarked { lines += page.lines(.markMeans, after: "  ") }
    if !answer.conflicts.isEmpty {
      lines += page.lines(answer.isComplete ? .conflictsComplete : .conflictsOpen, after: "  ")
    }
    return lines
  }

  private var targetOption: String { target.map { " --target \($0)" } ?? "" }

  private var conflictsAreMarked: Bool {
    answer.conflicts.contains { conflict in
      conflict.officers.contains { !$0.isProven } || conflict.limits.contains { !$0.isProven }
    }
  }

  private func mark(_ isProven: Bool, on page: Page) -> String {
    isProven ? "" : " " + page(.unproven)
  }

  private func relief(on page: Page) -> [String] {
    guard answer.found < answer.needed else { return page.lines(.nothingForbids) }
    guard let relief = answer.relief else { return page.lines(.noRelief(kept)) }
    if relief.concessions.isEmpty { return page.lines(.onlyRulesForbid(answer)) }
    var lines = page.lines(.reliefResult(relief, answer), after: "  ")
    for (concession, isNeeded) in relief.concessions.enumerated().map({
      ($1, $0 < relief.isNeeded.count && relief.isNeeded[$0])
    }) {
      lines += page.lines(
        concession.wording(in: scenario).text(in: page.language) + mark(isNeeded, on: page),
        after: "    - ")
    }
    lines += page.lines(.reliefCost(relief), after: "  ")
    if !kept.isEmpty { lines += page.lines(.keptLimits(kept), after: "  ") }
    lines += page.lines(.tryIt, after: "  ")
    let variant = VariantScenario(
      of: path, folder: "thu",
      changes: relief.concessions.flatMap { $0.changes(in: scenario) })
    lines += variant.lines.map { "    " + $0 }
    return lines + page.lines(.thenRun("datchuan why-not thu\(targetOption)"), after: "  ")
  }
}
