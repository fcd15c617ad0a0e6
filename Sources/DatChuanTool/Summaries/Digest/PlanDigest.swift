// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

/// The summary of a large plan in short: what stands in a section's place, totals first, then what
/// matters most, then where the rest is.
///
/// Nothing is lost: the tables of the plan's folder tell each class, learner and gap, and a command
/// prints the whole summary.
struct PlanDigest {
  typealias Page = PlanSummary.Page

  let summary: PlanSummary
  let page: Page

  var scenario: Scenario { summary.scenario }
  var plan: TrainingPlan { summary.plan }

  /// The sections that differ from those of the whole summary.
  var courses: [PlanSummary.Course] { summary.courses }

  /// The line that says how many rows of a list are left out, and where all of them are.
  func rest(_ count: Int, _ place: Wording) -> [String] {
    count > 0 ? page.lines(.furtherRows(count, place)) : []
  }

  /// Which promises are kept; of very many those that are missed most come first.
  func targets() -> [String] {
    let rows = plan.targets
    let shown = Brevity.head(
      of: rows.enumerated().sorted {
        (-missing($0.element), $0.offset) < (-missing($1.element), $1.offset)
      }, most: Self.mostTargets)
    guard shown.count < rows.count else { return summary.targets(on: page) }
    var short = summary
    short.plan.targets = shown.map(\.element)
    // The first line counts the targets: all of them, not those shown.
    return page.lines(.targetCount(rows.count(where: \.met), of: rows.count))
      + short.targets(on: page).dropFirst() + rest(rows.count - shown.count, .inPlanFile)
  }

  /// How many targets are told: a committee wants to see all that a province usually has.
  private static let mostTargets = 2 * Brevity.head

  private func missing(_ row: TrainingPlan.TargetResult) -> Int { max(0, row.needed - row.value) }

  /// How many are meant by a target or a requirement only because of the plan, and how many no longer.
  func movements() -> [String] {
    let movements = summary.movements
    let shown = Brevity.head(of: movements)
    return shown.flatMap { movement in
      page.lines(
        .movedCounts(
          page(summary.title(of: movement.subject)), entered: movement.entered.count,
          left: movement.left.count), after: "  - ")
    } + rest(movements.count - shown.count, .byCommandBelow)
  }

  /// What is to be known besides.
  func warnings() -> [String] {
    let texts = summary.warnings
    let shown = Brevity.head(of: texts)
    return summary.inputWarningLines(on: page)
      + shown.flatMap { page.lines($0.text(in: page.language), after: "  - ") }
      + rest(texts.count - shown.count, .inRunFile)
  }

  /// That this is not all, and how to see all.
  func closing() -> [String] {
    guard !summary.path.isEmpty else { return [] }
    let command = ShellCommand(["datchuan", "explain", summary.path, summary.folder, "--all"])
    return [""] + page.lines(.shortened(Brevity.longestWhole), after: "")
      + command.lines(width: page.width, after: "  ")
  }
}
