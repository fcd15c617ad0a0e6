// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import Scenarios
import Tables
import Workforce

/// The verb `why-not SCENARIO [PLAN]`.
struct WhyNotCommand: Command {
  static let name = "why-not"
  static let abstract = Wording.whyNotAbstract

  @Positional(.scenarioPlaceholder, .scenarioHelp) var scenario: String
  @Positional(.planPlaceholder, .whyNotPlanHelp) var plan: String? = nil
  @Option("target", .targetPlaceholder, .whyNotTargetHelp) var target: String? = nil
  @Option("share", .sharePlaceholder, .whyNotShareHelp) var share: ShareOfPeople? = nil
  @Option("officers", .listPlaceholder, .whyNotOfficersHelp) var officers: WordList? = nil
  @Option("keep", .listPlaceholder, .keepHelp) var keep: WordList? = nil
  @Option("relax", .listPlaceholder, .relaxHelp) var relax: WordList? = nil
  @Option("time-limit", .secondsPlaceholder, .whyNotTimeLimitHelp)
  var timeLimit = Seconds(number: 300)
  @Option("out", .folderPlaceholder, .whyNotOutHelp) var folder: String? = nil
  @Flag("json", .jsonHelp) var asJSON

  func run(on console: Console) throws(CommandFailure) -> ExitStatus {
    if target != nil, share != nil { throw .usage(.exclusive("target", "share")) }
    if let folder { try PlanDestination.check(folder) }
    let pipeline = Pipeline(console: console)
    let read = try pipeline.read(scenario)
    var question = WhyNot(try aim(in: read.scenario))
    question.threads = console.cores
    question.officers = try officers.map { (list) throws(CommandFailure) in
      Set(try known(list, in: read.scenario).map { Officer.ID($0) })
    }
    let rules = RuleFamily.allCases.map(\.rawValue)
    let kept = try known(keep, ConcessionFamily.allCases.map(\.rawValue) + rules, "keep")
    let relaxed = try known(relax, rules, "relax")
    if !Set(kept).isDisjoint(with: relaxed) { throw .usage(.exclusive("keep", "relax")) }
    question.kept = Set(kept.compactMap(ConcessionFamily.init(rawValue:)))
    question.relaxed = Set(relaxed.compactMap(RuleFamily.init(rawValue:)))
    if let plan {
      let start = try pipeline.readStart(plan, in: read.scenario)
      let violations = PlanAudit.violations(of: start.enrolments, in: read.scenario)
      guard violations.isEmpty else { throw .planBreaksRules(plan, violations.map(\.wording)) }
      question.plan = start
    }
    let answer = try pipeline.whyNot(
      question, in: read.scenario, timeLimit: timeLimit.duration)
    let report = WhyNotReport(
      scenario: read.scenario, answer: answer, kept: question.kept, relaxed: question.relaxed,
      path: scenario, officers: officers?.words ?? [], target: target, share: share?.thousandths,
      folder: folder)
    if let folder { try write(report, answer, to: folder) }
    try console.write(
      asJSON
        ? report.json(in: console.language).text()
        : report.text(in: console.language, width: console.width))
    return .done
  }

  private func aim(in scenario: Scenario) throws(CommandFailure) -> ReachAim {
    guard let target else { return .compliance(share?.thousandths ?? .one) }
    let names = scenario.targets.map(\.id.text)
    guard names.contains(target) else {
      throw .usage(
        .unknownName(
          .option("target", value: .targetPlaceholder), found: target,
          closest: KnownNames.closest(to: target, in: names)))
    }
    return .target(Target.ID(target))
  }

  /// Writes the scenario in which the aim is reached, or as near as it is found, with the plan.
  private func write(
    _ report: WhyNotReport, _ answer: WhyNotAnswer, to folder: String
  ) throws(CommandFailure) {
    do {
      try VariantFolder.write(
        report.variant(granting: answer.relief?.concessions ?? []).lines,
        answer.relief?.plan ?? answer.plan, in: report.scenario, to: folder)
    } catch {
      throw .file(error)
    }
  }

  /// Officers of the scenario, as they are named.
  private func known(
    _ list: WordList, in scenario: Scenario
  ) throws(CommandFailure) -> [String] {
    let names = scenario.officers.map(\.id.text)
    for word in list.words where !names.contains(word) {
      throw .usage(
        .unknownName(
          .option("officers", value: .listPlaceholder), found: word,
          closest: KnownNames.closest(to: word, in: names)))
    }
    return list.words
  }

  /// Words of which only some mean anything.
  private func known(
    _ list: WordList?, _ words: [String], _ option: String
  ) throws(CommandFailure) -> [String] {
    for word in list?.words ?? [] where !words.contains(word) {
      throw .usage(
        .unknownWord(
          .option(option, value: .listPlaceholder), found: word, known: words,
          closest: KnownNames.closest(to: word, in: words)))
    }
    return list?.words ?? []
  }
}
