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
  let relaxed: Set<RuleFamily>

  /// The path of the scenario as it was given.
  let path: String

  /// The only officers who were asked about; everybody when empty.
  let officers: [String]
  let target: String?
  let share: Thousandths?

  /// The folder that the scenario in which the aim is reached is written to; nothing where it is only
  /// printed.
  let folder: String?
}

extension WhyNotReport {
  typealias Page = PlanSummary.Page

  /// The whole answer, ended by a line end.
  func text(in language: Language, width: Int) -> String {
    let page = Page(language: language, width: width)
    var lines = page.lines(.whyNotTitle(answer, in: scenario), after: "")
    if answer.isStoppedEarly { lines += page.lines(.whyNotStopped, after: "") }
    lines += page.lines(.whyNotBase(answer), after: "")
    lines += page.lines(.reachable(answer), after: "")
    if answer.movesWithPlan { lines += page.lines(.populationMoves, after: "") }
    if !officers.isEmpty { lines += page.lines(.othersAreFree, after: "") }
    var number = 0
    let sections: [(Wording, [String])] = [
      (.hopelessSection(answer.hopeless.count), hopeless(on: page)),
      (.rulesSection, rules(on: page)),
      (.conflictsSection(answer.conflicts), conflicts(on: page)),
      (.reliefSection, relief(on: page)),
    ]
    for (title, body) in sections where !body.isEmpty {
      number += 1
      lines += [""] + page.lines("\(number). \(page(title))", after: "") + body
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// How many lines a person takes, about.
  private static let linesOfPerson = 3

  private func hopeless(on page: Page) -> [String] {
    let all = answer.hopeless
    let isWhole = Brevity.isWhole(all.count * Self.linesOfPerson, showsAll: false)
    let shown = isWhole ? all[...] : Brevity.head(of: all)
    let rest = all.count - shown.count
    return shown.flatMap { person -> [String] in
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
    } + (rest > 0 ? page.lines(.furtherRows(rest, .byJSON)) : [])
  }

  private func rules(on page: Page) -> [String] {
    var lines = answer.rules.flatMap {
      page.lines($0.wording(in: scenario).text(in: page.language), after: "    - ")
    }
    if lines.isEmpty, !relaxed.isEmpty { lines = page.lines(.noRuleHelps, after: "  ") }
    return lines
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
        let names = conflict.officers.map(\.value.text)
        lines += page.lines(.checkThem, after: "    ")
        lines += command(path, of: names).lines(width: page.width, after: "      ")
      }
    }
    if !lines.isEmpty, conflictsAreMarked { lines += page.lines(.markMeans, after: "  ") }
    if answer.conflicts.flatMap(\.limits).contains(where: \.value.isClassMinimum) {
      lines += page.lines(.fillByDecision, after: "  ")
    }
    if answer.conflicts.contains(where: { !$0.officers.isEmpty }) {
      lines += page.lines(answer.isComplete ? .conflictsComplete : .conflictsOpen, after: "  ")
    }
    return lines
  }

  /// A command that asks the same of another scenario, or of other officers.
  func command(
    _ scenario: String, from plan: String? = nil, of officers: [String],
    keeping kept: Set<ConcessionFamily> = []
  ) -> ShellCommand {
    func list(_ option: String, _ words: [String]) -> [String] {
      words.isEmpty ? [] : ["--" + option, words.joined(separator: ",")]
    }
    let share = officers.isEmpty ? share.map { ["--share", "\($0)"] } ?? [] : []
    return ShellCommand(
      ["datchuan", "why-not", scenario] + (plan.map { [$0] } ?? [])
        + (target.map { ["--target", $0] } ?? []) + share
        + list("officers", officers) + list("relax", relaxed.map(\.rawValue).sorted())
        + list("keep", kept.map(\.rawValue).sorted()))
  }

  private var conflictsAreMarked: Bool {
    answer.conflicts.contains { conflict in
      conflict.officers.contains { !$0.isProven } || conflict.limits.contains { !$0.isProven }
    }
  }

  private func mark(_ isProven: Bool, on page: Page) -> String {
    isProven ? "" : " " + page(.unproven)
  }

  /// How to try what is reached where no shared limit gives way: worth telling where rules did, or where
  /// it was written.
  private func trialOfRules(on page: Page) -> [String] {
    answer.rules.isEmpty && folder == nil ? [] : trial(of: [], on: page)
  }

  private func relief(on page: Page) -> [String] {
    guard answer.found < answer.needed else {
      return (answer.rules.isEmpty ? page.lines(.nothingForbids) : []) + trialOfRules(on: page)
    }
    guard let relief = answer.relief else {
      return page.lines(.noRelief(kept, isProven: answer.isForbidden))
        + (answer.keeping.map { page.lines(.reachableKeeping($0, of: answer.population)) } ?? [])
        + trialOfRules(on: page)
    }
    if relief.concessions.isEmpty {
      return page.lines(.onlyRulesForbid(answer)) + trialOfRules(on: page)
    }
    var lines = page.lines(.reliefResult(relief, answer), after: "  ")
    for (concession, isNeeded) in zip(relief.concessions, relief.isNeeded) {
      lines += page.lines(
        concession.wording(in: scenario).text(in: page.language) + mark(isNeeded, on: page),
        after: "    - ")
    }
    if !relief.isNeeded.allSatisfy(\.self) {
      lines += page.lines(.concessionMarkMeans, after: "  ")
    }
    lines += page.lines(.reliefCost(relief), after: "  ")
    if !relief.isCheapest {
      lines += page.lines(
        .reliefGap(isStoppedEarly: answer.isStoppedEarly), after: "  ")
    }
    if !kept.isEmpty { lines += page.lines(.keptLimits(kept), after: "  ") }
    return lines + trial(of: relief.concessions, on: page)
  }
}

extension NamedLimit {
  fileprivate var isClassMinimum: Bool { if case .classMinimum = self { true } else { false } }
}
