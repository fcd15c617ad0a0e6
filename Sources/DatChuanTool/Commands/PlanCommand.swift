// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import Scenarios
import Tables
import Workforce

/// The verb `plan SCENARIO`.
struct PlanCommand: Command {
  static let name = "plan"
  static let abstract = Wording.planAbstract

  @Positional(.scenarioPlaceholder, .scenarioHelp) var scenario: String
  @Option("out", .folderPlaceholder, .outHelp) var folder: String? = nil
  var whatIf = WhatIfArguments()
  @Option("from", .planPlaceholder, .incumbentHelp) var incumbent: String? = nil
  @Flag("guided", .guidedHelp) var isGuided
  @Flag("refine", .refineHelp) var isRefined
  @Flag("settle", .settleHelp) var isSettled
  @Option("time-limit", .secondsPlaceholder, .timeLimitHelp) var timeLimit = Seconds(number: 300)
  @Option("gap", .sharePlaceholder, .gapHelp) var gap = Ratio(number: 0)
  @Option("effort", .numberPlaceholder, .effortHelp)
  var effort = Count(number: PlanningOptions.defaultEffort)
  @Option("threads", .numberPlaceholder, .threadsHelp) var threads: Count? = nil
  @Option("master", .wayPlaceholder, .masterHelp) var master = PlanningOptions.Master.automatic
  @Option("solver", .wayPlaceholder, .solverHelp) var solver = SolverChoice.glpk
  @Option("max-changes", .numberPlaceholder, .maxChangesHelp) var maxChanges: Limit? = nil
  @Flag("confirmed-only", .confirmedOnlyHelp) var usesConfirmedOnly
  @Flag("robust", .robustHelp) var isRobust
  @Flag("require-targets", .requireTargetsHelp) var requiresTargets
  @Flag("all", .allHelp) var showsAll
  @Flag("json-progress", .jsonProgressHelp) var tellsJSON
  @Flag("quiet", .quietHelp) var isQuiet

  func run(on console: Console) throws(CommandFailure) -> ExitStatus {
    let display: ProgressDisplay =
      tellsJSON ? .jsonLines : console.isWatched && !isQuiet ? .line : .none
    if isSettled, isGuided { throw .usage(.exclusive("settle", "guided")) }
    if isSettled, isRefined { throw .usage(.exclusive("settle", "refine")) }
    // A plan made anew from another one asks no library for a proof.
    if incumbent != nil, solver != .glpk { throw .usage(.exclusive("solver", "from")) }
    let asked = try whatIf.asked()
    let ways = [("settle", isSettled), ("guided", isGuided), ("refine", isRefined)]
    if incumbent == nil, asked.isEmpty, let way = ways.first(where: { $0.1 }) {
      throw .usage(.onlyBeside(way.0, ["from", "require", "forbid", "change"]))
    }
    let pipeline = Pipeline(console: console, display: display)
    let run = try pipeline.plan(
      PlanQuestion(
        scenario: scenario, asked: asked, incumbent: incumbent, isGuided: isGuided,
        isRefined: isRefined, isSettled: isSettled),
      into: folder, options: try options(on: console), timeLimit: timeLimit.duration,
      isRobust: isRobust)
    if !isQuiet {
      try console.write(run.text(in: console.language, width: console.width, showsAll: showsAll))
    }
    if run.summary.isStoppedEarly || run.robust?.isStoppedEarly ?? false { return .stoppedEarly }
    let missed = run.summary.plan.targets.contains { !$0.met }
    return requiresTargets && missed ? .violations : .done
  }

  private func options(on console: Console) throws(CommandFailure) -> PlanningOptions {
    var options = PlanningOptions(
      effort: effort.number, gap: gap.number, threads: threads?.number ?? console.cores,
      confirmedOnly: usesConfirmedOnly)
    options.master = master
    options.solver = try solver.found()
    options.maxChanges = maxChanges?.number
    return options
  }
}
