// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import Tables
import Workforce

/// A plan as a committee reads it, section by section.
struct PlanSummary {
  let scenario: Scenario
  var plan: TrainingPlan

  /// The planned enrolments whose seats nobody has confirmed.
  let unconfirmed: [Enrolment]
  let warnings: [BilingualText]

  /// How many warnings the scenario's files gave.
  let inputWarnings: Int
  let isStoppedEarly: Bool

  /// What separates value from bound, for each goal that is not proven.
  var gaps: [Goal: GapShares] = [:]

  /// Whether the plan does without the seats that nobody has confirmed.
  var isConfirmedOnly = false

  /// Who met every requirement on the eve of the horizon.
  let before: ComplianceRate

  /// Where the plan was written.
  let folder: String

  /// The folder of the scenario, for the command that prints all of a large plan; nothing is said of
  /// it where that is not known.
  var path = ""

  /// Whether everybody is named however large the plan is.
  var showsAll = false
}

extension PlanSummary {
  /// The summary of what the planner found.
  init(
    _ scenario: Scenario, _ result: PlanningResult, isConfirmedOnly: Bool, inputWarnings: Int,
    before: ComplianceRate, folder: String, path: String
  ) {
    self.init(
      scenario: scenario, plan: result.plan, unconfirmed: result.unconfirmed,
      warnings: result.warnings, inputWarnings: inputWarnings,
      isStoppedEarly: result.isStoppedEarly, gaps: result.gaps, isConfirmedOnly: isConfirmedOnly,
      before: before, folder: folder, path: path)
  }

  /// The summary of a plan that was made before; how far bounds were from it is not known any more.
  init(
    _ scenario: Scenario, _ plan: TrainingPlan, inputWarnings: Int, folder: String, path: String
  ) {
    self.init(
      scenario: scenario, plan: plan,
      unconfirmed: plan.enrolments.filter { enrolment in
        !enrolment.committed && scenario.intake(enrolment.intakeRow)?.confirmed == false
      }, warnings: PlanAudit.warnings(of: plan, in: scenario), inputWarnings: inputWarnings,
      isStoppedEarly: false, before: scenario.gaps(atEndOf: scenario.horizon.eve).compliance,
      folder: folder, path: path)
  }

  /// How many people, gaps and rows the whole summary names.
  var entryCount: Int { plan.enrolments.count + plan.unmet.count + plan.spending.count }

  /// The whole summary, ended by a line end.
  func text(in language: Language, width: Int) -> String {
    let page = Page(language: language, width: width)
    let isWhole = Brevity.isWhole(entryCount, showsAll: showsAll)
    let digest = PlanDigest(summary: self, page: page)
    var lines = heading(on: page)
    let sections = isWhole ? wholeSections(digest) : shortSections(digest)
    var number = 0
    for (title, body) in sections where !body.isEmpty {
      number += 1
      lines += ["", "\(number). \(title(language))"] + body
    }
    if !isWhole { lines += digest.closing() }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Every class, learner and gap; units apart only where a large plan is printed whole.
  private func wholeSections(_ digest: PlanDigest) -> [(Wording, [String])] {
    let page = digest.page
    let isLarge = !Brevity.isWhole(entryCount, showsAll: false)
    return [
      (.classesSection, years(on: page)), (.underWaySection, underWay(on: page)),
      (.moneySection, money(on: page)), (.progressSection, progress(on: page)),
      (.unitsSection, isLarge ? digest.units() : []),
      (.targetsSection, targets(on: page)), (.movementsSection, movements(on: page)),
      (.unmetSection, unmet(on: page)), (.unconfirmedSection, seatsNotConfirmed(on: page)),
      (.goalsSection, goals(on: page)), (.warningsSection, warnings(on: page)),
    ]
  }

  /// The same in short, section by section.
  private func shortSections(_ digest: PlanDigest) -> [(Wording, [String])] {
    let page = digest.page
    return [
      (.classesSection, digest.years()), (.underWaySection, digest.underWay()),
      (.moneySection, digest.money()), (.progressSection, progress(on: page)),
      (.unitsSection, digest.units()),
      (.targetsSection, digest.targets()), (.movementsSection, digest.movements()),
      (.unmetSection, digest.unmet()), (.unconfirmedSection, digest.seatsNotConfirmed()),
      (.goalsSection, goals(on: page)), (.warningsSection, digest.warnings()),
    ]
  }
}

extension PlanSummary {
  /// What a section needs to know of the place it is printed on.
  struct Page {
    let language: Language
    let width: Int

    func callAsFunction(_ wording: Wording) -> String { wording(language) }

    func lines(_ text: String, after margin: String = "  ") -> [String] {
      wrapped(text, to: width, after: margin)
    }

    func lines(list items: [String], after margin: String) -> [String] {
      wrapped(list: items, to: width, after: margin)
    }

    func lines(_ wording: Wording, after margin: String = "  ") -> [String] {
      lines(wording(language), after: margin)
    }
  }

  private func heading(on page: Page) -> [String] {
    var lines = page.lines(.summaryTitle(plan.scenario), after: "")
    lines += page.lines(.summaryBase(plan), after: "")
    lines += page.lines(.summaryResult(from: before, to: plan.progress.last), after: "")
    if isConfirmedOnly { lines += page.lines(.confirmedSeatsOnly, after: "") }
    if isStoppedEarly { lines += page.lines(.stoppedEarly, after: "") }
    return lines + page.lines(.writtenTo(folder), after: "")
  }

  /// How many warnings the scenario's files gave, where there were any.
  func inputWarningLines(on page: Page) -> [String] {
    inputWarnings > 0 ? page.lines(.inputWarnings(inputWarnings), after: "  - ") : []
  }

  private func warnings(on page: Page) -> [String] {
    inputWarningLines(on: page)
      + warnings.flatMap { page.lines($0.text(in: page.language), after: "  - ") }
  }
}
