// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import Tables
import Workforce

/// The verb `plan SCENARIO`.
struct PlanCommand: Command {
  static let name = "plan"
  static let abstract = Wording.planAbstract

  @Positional(.scenarioPlaceholder, .scenarioHelp) var scenario: String
  @Option("out", .folderPlaceholder, .outHelp) var folder: String? = nil
  @Option("time-limit", .secondsPlaceholder, .timeLimitHelp) var timeLimit = Seconds(number: 300)
  @Option("gap", .sharePlaceholder, .gapHelp) var gap = Ratio(number: 0)
  @Option("effort", .numberPlaceholder, .effortHelp)
  var effort = Count(number: PlanningOptions.defaultEffort)
  @Option("threads", .numberPlaceholder, .threadsHelp) var threads: Count? = nil
  @Option("master", .wayPlaceholder, .masterHelp) var master = PlanningOptions.Master.automatic
  @Flag("confirmed-only", .confirmedOnlyHelp) var usesConfirmedOnly
  @Flag("robust", .robustHelp) var isRobust
  @Flag("require-targets", .requireTargetsHelp) var requiresTargets
  @Flag("json-progress", .jsonProgressHelp) var tellsJSON
  @Flag("quiet", .quietHelp) var isQuiet

  func run(on console: Console) throws(CommandFailure) -> ExitStatus {
    let display: ProgressDisplay =
      tellsJSON ? .jsonLines : console.isWatched && !isQuiet ? .line : .none
    let pipeline = Pipeline(console: console, display: display)
    let run = try pipeline.plan(
      scenario, into: folder, options: options(on: console), timeLimit: timeLimit.duration,
      isRobust: isRobust)
    if !isQuiet {
      try console.write(run.summary.text(in: console.language, width: console.width))
      if let robust = run.robust {
        let lines = console.text(.robust(robust)).split(separator: "\n").map(String.init)
        try console.write(
          "\n" + lines.flatMap { wrapped($0, to: console.width) }.joined(separator: "\n") + "\n")
      }
    }
    if run.summary.isStoppedEarly { return .stoppedEarly }
    let missed = run.summary.plan.targets.contains { !$0.met }
    return requiresTargets && missed ? .violations : .done
  }

  private func options(on console: Console) -> PlanningOptions {
    var options = PlanningOptions(
      effort: effort.number, gap: gap.number, threads: threads?.number ?? console.cores,
      confirmedOnly: usesConfirmedOnly)
    options.master = master
    return options
  }
}
