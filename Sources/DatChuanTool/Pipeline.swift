// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import Scenarios
import Tables
import Workforce

/// The road from a folder of tables to a folder with a plan; commands call parts of it.
struct Pipeline {
  let console: Console
  var display = ProgressDisplay.none

  /// Goes the whole road: nothing is written unless everything before went well.
  func plan(
    _ path: String, into folder: String?, options: PlanningOptions, timeLimit: Duration,
    isRobust: Bool = false
  ) throws(CommandFailure) -> PlannedRun {
    var log = PhaseLog(console: console, display: display)
    defer { log.finish() }

    let (scenario, reading) = try log.timed(.read) { () throws(CommandFailure) in try read(path) }
    try PlanDestination.check(folder ?? "plans/…")
    let before = log.timed(.gaps) { scenario.gaps(atEndOf: scenario.horizon.eve).compliance }
    var result = try log.timed(.plan) { () throws(CommandFailure) in
      try search(scenario, options: options, timeLimit: timeLimit)
    }
    let robust =
      isRobust
      ? log.timed(.simulate) {
        RobustPlan.search(
          scenario, beside: result, threads: options.threads,
          shouldStop: console.listenForInterrupt())
      } : nil
    if let robust { result = robust.result }
    result.plan.inputs = reading.inputsDigest
    try log.timed(.audit) { () throws(CommandFailure) in try audit(result.plan, in: scenario) }
    let record = RunRecord(
      reading: reading, options: options, timeLimit: timeLimit, result: result, phases: log.times)
    let place = try log.timed(.write) { () throws(CommandFailure) in
      try write(
        result.plan, of: scenario, record: record,
        to: PlanDestination(asked: folder, scenario: path, inputs: result.plan.inputs))
    }
    return PlannedRun(
      folder: place,
      summary: PlanSummary(
        scenario, result, isConfirmedOnly: options.confirmedOnly,
        inputWarnings: reading.diagnostics.count { $0.severity == .warning },
        before: before, folder: place),
      robust: robust)
  }

  /// Reads and checks a scenario.
  func read(
    _ path: String
  ) throws(CommandFailure) -> (scenario: Scenario, reading: ScenarioReading) {
    let reading = ScenarioReader.read(folder: path)
    guard let scenario = reading.scenario else { throw .input(reading.diagnostics) }
    return (scenario, reading)
  }

  /// Makes up a scenario that is like another one.
  func generate(
    _ order: SyntheticOrder, like original: String, to folder: String
  ) throws(CommandFailure) -> ScenarioGenerator.Summary {
    try PlanDestination.check(folder)
    do {
      return try ScenarioGenerator.generate(order, like: original, to: folder)
    } catch {
      switch error {
      case .original(let diagnostics): throw .input(diagnostics)
      case .nobody: throw .nobodyToBeLike(original)
      case .file(let failure): throw .file(failure)
      }
    }
  }

  /// Who lacks what, and until when training can begin.
  func gaps(in scenario: Scenario, at quarter: Quarter?) throws(CommandFailure) -> GapReport {
    do {
      return GapReport(
        scenario, at: quarter ?? scenario.horizon.eve,
        deadlines: try Planner.pointsOfNoReturn(in: scenario, officers: nil))
    } catch {
      throw .planning(error, scenario)
    }
  }

  /// Looks for the best plan until it is proven, the time is up or the user wants no more.
  func search(
    _ scenario: Scenario, options: PlanningOptions, timeLimit: Duration
  ) throws(CommandFailure) -> PlanningResult {
    let start = console.clock()
    let isInterrupted = console.listenForInterrupt()
    let clock = console.clock
    do {
      return try Planner.plan(
        scenario, options: options,
        shouldStop: { isInterrupted() || clock() - start >= timeLimit * $0 },
        report: { [console, display] in console.show($0, on: display) })
    } catch {
      throw .planning(error, scenario)
    }
  }

  /// Lets the independent judge look at a plan: it must find nothing.
  func audit(_ plan: TrainingPlan, in scenario: Scenario) throws(CommandFailure) {
    let violations = PlanAudit.violations(of: plan, in: scenario).map(\.wording)
    let mismatches = PlanAudit.figureMismatches(plan, in: scenario).map(\.wording)
    guard violations.isEmpty, mismatches.isEmpty else { throw .audit(violations + mismatches) }
  }

  /// Writes a plan's folder, whole or not at all.
  func write(
    _ plan: TrainingPlan, of scenario: Scenario, record: RunRecord, to destination: PlanDestination
  ) throws(CommandFailure) -> String {
    do {
      return try PlanFolder.write(plan, of: scenario, run: record.json, to: destination.place)
    } catch {
      throw .file(error)
    }
  }
}

/// What came of a whole run.
struct PlannedRun {
  let folder: String
  let summary: PlanSummary

  /// How a plan that holds better was looked for, where it was.
  let robust: RobustPlan?
}
