// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import Tables
import Workforce

/// The answer to a question about a plan, as it is printed.
struct ExplainReport {
  enum Answer {
    case officer(OfficerCard)
    case requirement(RequirementCard)
    case classRun(ClassCard)
    case target(TargetCard)
  }

  let scenario: Scenario
  let answer: Answer

  /// The paths of the scenario and the plan as they were given.
  let paths: (scenario: String, plan: String)

  /// How plans were made anew.
  let options: ReplanOptions

  /// Whether everybody is named, however many.
  var showsAll = false

  init(
    _ question: ExplainQuestion, _ explainer: PlanExplainer, options: ReplanOptions,
    paths: (scenario: String, plan: String)
  ) throws(PlanExplainer.Failure) {
    scenario = explainer.scenario
    self.paths = paths
    self.options = options
    switch question {
    case .officer(let id):
      answer = .officer(try explainer.card(of: id, replanning: options))
    case .requirement(let id): answer = .requirement(try explainer.card(of: id))
    case .classRun(let programme, let quarter):
      answer = .classRun(explainer.card(of: programme, in: quarter))
    case .target(let id): answer = .target(try explainer.card(of: id))
    }
  }
}

extension ExplainReport {
  typealias Page = PlanSummary.Page

  /// The whole answer, ended by a line end.
  func text(in language: Language, width: Int, showsAll: Bool = false) -> String {
    var report = self
    report.showsAll = showsAll
    return report.text(on: Page(language: language, width: width))
  }

  private func text(on page: Page) -> String {
    let lines =
      switch answer {
      case .officer(let card): text(of: card, on: page)
      case .requirement(let card): text(of: card, on: page)
      case .classRun(let card): text(of: card, on: page)
      case .target(let card): text(of: card, on: page)
      }
    return lines.joined(separator: "\n") + "\n"
  }

  /// How to make plans anew as they were made here.
  var anew: AnewCommand { AnewCommand(scenario: scenario, paths: paths, options: options) }

  /// A reason with its detail: `hết suất học – cần thêm 1 suất học: …`.
  func reason(of gap: OpenGap, on page: Page) -> String {
    let detail = gap.detail.text(in: page.language)
    let reason = page(gap.reason.wording)
    return detail.isEmpty ? reason : "\(reason) – \(detail)"
  }

  /// How to ask the same again.
  func again(_ question: [String], on page: Page) -> [String] {
    let effort =
      options.effort == ReplanOptions.defaultEffort ? [] : ["--effort", "\(options.effort)"]
    return page.lines(.askAgain, after: "")
      + ShellCommand(
        ["datchuan", "explain", paths.scenario, paths.plan] + question + effort
      ).lines(width: page.width, after: "  ")
  }

  /// Names, as many as a reader wants to see at once.
  func names(
    _ officers: [Officer.ID], isWhole: Bool, on page: Page, after margin: String
  ) -> [String] {
    let shown = isWhole ? officers[...] : Brevity.head(of: officers)
    return page.lines(list: shown.map(scenario.nameAndNumber), after: margin)
      + rest(officers.count - shown.count, on: page, after: margin)
  }

  /// That a list goes on, and how to see all of it.
  func rest(_ count: Int, on page: Page, after margin: String) -> [String] {
    count > 0 ? page.lines(.furtherRows(count, .byAll), after: margin) : []
  }
}
