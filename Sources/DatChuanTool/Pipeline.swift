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
  ///
  /// A question that changes the scenario is answered beside the plan without the change, and the
  /// search begins with that plan.
  func plan(
    _ question: PlanQuestion, into folder: String?, options: PlanningOptions, timeLimit: Duration,
    isRobust: Bool = false
  ) throws(CommandFailure) -> PlannedRun {
    var log = PhaseLog(console: console, display: display)
    defer { log.finish() }
    let begin = console.clock()

    let path = question.scenario
    // What was written is told apart only where a question changes it; of a nation it is not kept in vain.
    let (scenario, reading, source) = try log.timed(.read) {
      () throws(CommandFailure) -> (Scenario, ScenarioReading, ScenarioSource?) in
      if question.asked.isEmpty {
        let read = try read(path)
        return (read.scenario, read.reading, nil)
      }
      let read = try read(path, changedBy: question.asked)
      return (read.scenario, read.source.reading, read.source)
    }
    try PlanDestination.check(folder ?? "plans/…")
    let before = log.timed(.gaps) { scenario.gaps(atEndOf: scenario.horizon.eve).compliance }
    // The scenario with and without a change differ in little: they share the graphs of pathways.
    let library = PathwayLibrary()
    if !question.asked.isEmpty {
      try log.timed(.plan) { () throws(CommandFailure) in
        try checkDecisions(
          of: scenario, asked: question.asked, options: options, timeLimit: timeLimit,
          library: library)
      }
    }
    let unchanged = try log.timed(.plan) { () throws(CommandFailure) in
      try planWithoutChange(
        question, options: options, timeLimit: timeLimit, library: library)
    }
    var base = unchanged?.planned
    // What is within reach already is not to be put down to the change.
    var incumbent = base?.plan
    if base == nil, let given = question.incumbent {
      incumbent = try readStart(given, in: scenario)
    }
    var result = try log.timed(.plan) { () throws(CommandFailure) in
      try search(
        scenario, asked: question.asked, from: incumbent, by: question, after: base?.scenario,
        standing: unchanged?.footing, options: options,
        timeLimit: isRobust ? timeLimit * Self.shareOfOrdinaryPlan : timeLimit, library: library)
    }
    var isFromBetterBase = false
    // Prices of a relaxation lead to where much changes: no better plan without it is looked for there.
    if let first = base, !isRobust, !question.isGuided {
      (base, result, isFromBetterBase) = try log.timed(.plan) {
        () throws(CommandFailure) in
        try alternated(
          first, result, of: scenario, question, options: options, timeLimit: timeLimit,
          library: library)
      }
    }
    var robust: RobustPlan?
    if isRobust {
      var watch = RobustWatch(console: console, display: display)
      let (plan, found) = log.timed(.simulate) {
        RobustSearch(
          scenario: scenario, ordinary: result, threads: options.threads,
          isOver: isOver(between: console.clock(), and: begin + timeLimit)
        ).run { watch.show($0) }
      }
      robust = plan
      result = found
    }
    result.plan.inputs = reading.inputsDigest
    try log.timed(.audit) { () throws(CommandFailure) in try audit(result.plan, in: scenario) }
    let record = RunRecord(
      reading: reading, options: options, timeLimit: timeLimit, incumbent: incumbent,
      result: result, phases: log.times, robust: robust)
    let place = try log.timed(.write) { () throws(CommandFailure) in
      try write(
        result.plan, of: scenario, record: record,
        to: PlanDestination(asked: folder, scenario: path, inputs: result.plan.inputs))
    }
    let after = source.map {
      ComparedScenario.Planned(source: $0, scenario: scenario, plan: result.plan)
    }
    return PlannedRun(
      folder: place,
      summary: PlanSummary(
        scenario, result, isConfirmedOnly: options.confirmedOnly,
        inputWarnings: reading.warningCount,
        before: before, folder: place, path: path),
      difference: base.flatMap { base in after.map { difference(from: base, to: $0) } },
      isFromBetterBase: isFromBetterBase, robust: robust)
  }

  /// The share of the time limit in which a plan must be there that a robust one can be held against.
  private static let shareOfOrdinaryPlan = 0.6

  /// Tells whether a share of a stretch of time has gone, or the user wants no more.
  private func isOver(
    between start: Duration, and end: Duration
  ) -> @Sendable (_ share: Double) -> Bool {
    let isInterrupted = console.listenForInterrupt()
    let clock = console.clock
    return { share in isInterrupted() || clock() >= start + (end - start) * share }
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
    let prohibited = Set(scenario.decisions.filter { $0.kind == .forbid }.map(\.officer))
    let free = scenario.changed { $0.decisions.removeAll { $0.kind == .forbid } }
    do {
      return GapReport(
        scenario, at: quarter ?? scenario.horizon.eve,
        deadlines: try Planner.pointsOfNoReturn(in: scenario, officers: nil),
        withoutProhibitions: prohibited.isEmpty
          ? [:] : try Planner.pointsOfNoReturn(in: free, officers: prohibited))
    } catch {
      throw .planning(error, scenario)
    }
  }

  /// Looks for the best plan until it is proven, the time is up or the user wants no more.
  ///
  /// Where a plan is given it is planned anew from that one, quickly.
  func search(
    _ scenario: Scenario, asked: AskedChanges = AskedChanges(), from incumbent: TrainingPlan? = nil,
    by question: PlanQuestion? = nil, after before: Scenario? = nil,
    standing footing: RelaxationFooting? = nil, options: PlanningOptions,
    timeLimit: Duration, library: PathwayLibrary? = nil
  ) throws(CommandFailure) -> PlanningResult {
    let start = console.clock()
    let isInterrupted = console.listenForInterrupt()
    let clock = console.clock
    do {
      if let incumbent {
        var quick = quickly(question, after: before ?? scenario, options)
        quick.explains = true
        quick.footing = footing
        return try Planner.replan(
          scenario, from: incumbent, options: quick, library: library,
          shouldStop: { isInterrupted() || clock() - start >= timeLimit })
      }
      return try Planner.plan(
        scenario, options: options,
        shouldStop: { isInterrupted() || clock() - start >= timeLimit * $0 },
        report: { [console, display] in console.show($0, on: display) })
    } catch {
      throw .planning(error, scenario, asked: asked)
    }
  }

  /// Tells at once where decisions asked for can't be kept: nobody is to wait for a plan without them first.
  private func checkDecisions(
    of scenario: Scenario, asked: AskedChanges, options: PlanningOptions, timeLimit: Duration,
    library: PathwayLibrary
  ) throws(CommandFailure) {
    let found: DecisionConflict?
    let (start, clock, isInterrupted) = (
      console.clock(), console.clock, console.listenForInterrupt()
    )
    do {
      found = try Planner.conflictOfDecisions(
        in: options.confirmedOnly ? scenario.withConfirmedIntakesOnly() : scenario,
        threads: options.threads, library: library,
        shouldStop: { isInterrupted() || clock() - start >= timeLimit })
    } catch {
      throw .planning(error, scenario, asked: asked)
    }
    if let found { throw .planning(.obligationsTogether(found), scenario, asked: asked) }
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

  /// What the change that was asked for makes different; nothing where none was.
  let difference: ComparedPair?

  /// Whether the plan with the change led to a better one without it, which the difference is told from.
  let isFromBetterBase: Bool

  /// How a plan that holds better was looked for, where it was.
  let robust: RobustPlan?
}
