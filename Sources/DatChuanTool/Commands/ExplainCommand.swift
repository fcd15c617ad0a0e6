// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import Tables
import Workforce

/// The verb `explain SCENARIO PLAN`.
struct ExplainCommand: Command {
  static let name = "explain"
  static let abstract = Wording.explainAbstract

  @Positional(.scenarioPlaceholder, .scenarioHelp) var scenario: String
  @Positional(.planPlaceholder, .explainedPlanHelp) var plan: String
  @Option("officer", .officerPlaceholder, .explainOfficerHelp) var officer: String? = nil
  @Option("requirement", .requirementPlaceholder, .explainRequirementHelp)
  var requirement: String? = nil
  @Option("class", .classPlaceholder, .explainClassHelp) var classRun: String? = nil
  @Option("target", .targetPlaceholder, .explainTargetHelp) var target: String? = nil
  @Option("effort", .numberPlaceholder, .checkEffortHelp)
  var effort = Count(number: ReplanOptions.defaultEffort)
  @Flag("all", .allHelp) var showsAll
  @Flag("json", .jsonHelp) var asJSON

  func run(on console: Console) throws(CommandFailure) -> ExitStatus {
    let asked = [
      ("officer", officer), ("requirement", requirement), ("class", classRun), ("target", target),
    ].filter { $0.1 != nil }
    guard asked.count < 2 else { throw .usage(.exclusive(asked[0].0, asked[1].0)) }
    if asked.isEmpty, asJSON {
      throw .usage(.missing(.option("officer", value: .officerPlaceholder)))
    }
    let pipeline = Pipeline(console: console)
    let read = try pipeline.read(scenario)
    guard asked.count == 1 else {
      var summary = try pipeline.summary(
        of: plan, in: read.scenario, inputWarnings: read.reading.warningCount, at: scenario)
      summary.showsAll = showsAll
      try console.write(summary.text(in: console.language, width: console.width))
      return .done
    }
    let question = try ExplainQuestion(
      officer: officer, requirement: requirement, classRun: classRun, target: target,
      in: read.scenario)
    let explainer = try pipeline.explainer(of: plan, in: read.scenario)
    var options = ReplanOptions()
    options.effort = effort.number
    options.threads = console.cores
    if read.scenario.officers.count > PlanSearch.mostPlannedAnew {
      options.settlesAfter = read.scenario.intakes
    } else {
      options.refines = true
    }
    let report = try pipeline.explained(plan, in: read.scenario) {
      () throws(PlanExplainer.Failure) in
      try ExplainReport(question, explainer, options: options, paths: (scenario, plan))
    }
    try console.write(
      asJSON
        ? report.json(in: console.language).text()
        : report.text(in: console.language, width: console.width, showsAll: showsAll))
    return .done
  }
}

/// What is asked about, known to be there.
enum ExplainQuestion {
  case officer(Officer.ID)
  case requirement(Requirement.ID)
  case classRun(Programme.ID, Quarter)
  case target(Target.ID)

  init(
    officer: String?, requirement: String?, classRun: String?, target: String?,
    in scenario: Scenario
  ) throws(CommandFailure) {
    func known(
      _ name: String, _ names: [String], _ option: String, _ value: Wording
    ) throws(CommandFailure) -> String {
      if names.contains(name) { return name }
      throw .usage(
        .unknownName(
          .option(option, value: value), found: name,
          closest: KnownNames.closest(to: name, in: names)))
    }
    if let officer {
      self = .officer(
        Officer.ID(
          try known(
            officer, scenario.officers.map(\.id.text), "officer", .officerPlaceholder)))
    } else if let requirement {
      let names = Set(scenario.standards.flatMap(\.requirements).map(\.id.text)).sorted()
      self = .requirement(
        Requirement.ID(try known(requirement, names, "requirement", .requirementPlaceholder)))
    } else if let target {
      self = .target(
        Target.ID(
          try known(target, scenario.targets.map(\.id.text), "target", .targetPlaceholder)))
    } else {
      let text = classRun ?? ""
      let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, let quarter = Quarter(text: parts[1]) else {
        throw .usage(
          .unreadable(
            .option("class", value: .classPlaceholder), found: text, expected: .aClass))
      }
      let programme = Programme.ID(
        try known(
          parts[0], scenario.programmes.map(\.id.text), "class", .classPlaceholder))
      guard scenario.intakes.contains(where: { $0.programme == programme && $0.quarter == quarter })
      else {
        let quarters = Set(
          scenario.intakes.filter { $0.programme == programme }.map(\.quarter)
        ).sorted().map { "\(programme):\($0)" }
        throw .usage(
          .unknownName(
            .option("class", value: .classPlaceholder), found: text,
            closest: KnownNames.closest(to: text, in: quarters) ?? quarters.first))
      }
      self = .classRun(programme, quarter)
    }
  }
}
