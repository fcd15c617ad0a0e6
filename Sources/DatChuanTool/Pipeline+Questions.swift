// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import Scenarios
import Tables
import Workforce

/// A scenario to be planned, perhaps otherwise than its folder says.
struct PlanQuestion {
  /// The scenario's folder.
  let scenario: String

  /// What is to be otherwise, for this run only.
  var asked = AskedChanges()

  /// The plan that the search begins with.
  var incumbent: String? = nil

  /// Whether a search that begins with a plan is led by the prices of a relaxation.
  var isGuided = false

  /// Whether a few officers at a time choose anew exactly in the end.
  var isRefined = false

  /// Whether such a search shakes nothing up.
  var isSettled = false
}

extension Pipeline {
  /// Reads a scenario that is to be otherwise than its folder says.
  func read(
    _ path: String, changedBy asked: AskedChanges
  ) throws(CommandFailure) -> (scenario: Scenario, source: ScenarioSource) {
    let source = ScenarioReader.source(folder: path, changedBy: asked)
    guard let scenario = source.reading.scenario else { throw .input(source.reading.diagnostics) }
    return (scenario, source)
  }

  /// The plan of the scenario as its folder says it, searched like the other one, which the search of the
  /// other one begins with; nothing where nothing else is asked for.
  func planWithoutChange(
    _ question: PlanQuestion, options: PlanningOptions, timeLimit: Duration,
    library: PathwayLibrary
  ) throws(CommandFailure) -> (planned: ComparedScenario.Planned, footing: RelaxationFooting?)? {
    if question.asked.isEmpty { return nil }
    let (scenario, source) = try read(question.scenario, changedBy: AskedChanges())
    let given = try question.incumbent.map { (path) throws(CommandFailure) in
      try validPlan(
        path, in: scenario, at: question.scenario, as: .option("from", value: .planPlaceholder))
    }
    let result = try search(
      scenario, from: given, by: question, after: scenario, options: options, timeLimit: timeLimit,
      library: library)
    var plan = result.plan
    plan.inputs = source.reading.inputsDigest
    // What was proven of the plan given still is.
    if let given, given.inputs == plan.inputs, given.enrolments == plan.enrolments { plan = given }
    return (
      ComparedScenario.Planned(source: source, scenario: scenario, plan: plan), result.footing
    )
  }

  /// How a plan is made anew from one that there is.
  func quickly(
    _ question: PlanQuestion?, after before: Scenario, _ options: PlanningOptions
  ) -> ReplanOptions {
    var quick = ReplanOptions()
    quick.effort = options.effort
    quick.isGuided = question?.isGuided ?? false
    // After a whole search some seconds more are little.
    quick.refines = question.map { $0.isRefined || $0.incumbent == nil && !$0.isSettled } ?? false
    if question?.isSettled ?? false { quick.settlesAfter = before.intakes }
    quick.threads = options.threads
    quick.confirmedOnly = options.confirmedOnly
    return quick
  }

  /// A scenario's plan and that of the changed one, each planned anew from the other as long as one gets
  /// better, and whether the first did.
  func alternated(
    _ base: ComparedScenario.Planned, _ changed: PlanningResult, of scenario: Scenario,
    _ question: PlanQuestion, options: PlanningOptions, timeLimit: Duration, library: PathwayLibrary
  ) throws(CommandFailure) -> (ComparedScenario.Planned, PlanningResult, Bool) {
    let quick = quickly(question, after: base.scenario, options)
    let (start, clock, isInterrupted) = (
      console.clock(), console.clock, console.listenForInterrupt()
    )
    // Where moves find no plan that keeps all decisions the one known stands.
    func plan(_ scenario: Scenario) -> (TrainingPlan) -> TrainingPlan? {
      { plan in
        try? Planner.replan(
          scenario, from: plan, options: quick, library: library,
          shouldStop: { isInterrupted() || clock() - start >= timeLimit }
        ).plan
      }
    }
    let pair = PlanPair(unchanged: base.plan, changed: changed.plan).alternated(
      replanUnchanged: plan(base.scenario), replanChanged: plan(scenario))
    // The same searches once more, with what is to be told of their plans.
    func told(
      _ side: PlanPair.Side, of scenario: Scenario
    ) throws(CommandFailure) -> PlanningResult? {
      guard let start = side.start else { return nil }
      return try search(
        scenario, from: start, by: question, after: base.scenario, options: options,
        timeLimit: timeLimit, library: library)
    }
    var without = base
    if var better = try told(pair.unchanged, of: base.scenario)?.plan {
      better.inputs = base.plan.inputs
      without = ComparedScenario.Planned(
        source: base.source, scenario: base.scenario, plan: better)
    }
    return (
      without, try told(pair.changed, of: scenario) ?? changed, pair.unchanged.start != nil
    )
  }

  /// Sets a changed scenario beside the one without the change.
  func difference(
    from base: ComparedScenario.Planned, to changed: ComparedScenario.Planned
  ) -> ComparedPair {
    ComparedPair(
      base: ComparedPair.Side(
        label: console.text(.withoutChange), inSentence: .withoutChangeInSentence, planned: base),
      other: ComparedPair.Side(
        label: console.text(.withChange), inSentence: .withChangeInSentence, planned: changed),
      inputs: changed.source.differences(from: base.source), isAlsoData: false)
  }

  /// Reads the plan that a search begins with: of a table of enrolments these alone are known.
  func readStart(
    _ path: String, in scenario: Scenario
  ) throws(CommandFailure) -> TrainingPlan {
    let reading = PlanFolder.read(path, for: scenario)
    if reading.diagnostics.containsErrors { throw .input(reading.diagnostics) }
    let people = Set(scenario.officers.map(\.id))
    let known = reading.plan?.officers ?? (reading.enrolments ?? []).map(\.officer)
    // Some may have come and gone since; of another scenario it tells nothing.
    guard known.isEmpty || known.contains(where: people.contains) else {
      throw .planOfOtherPeople(path)
    }
    if let plan = reading.plan { return plan }
    return TrainingPlan(
      scenario: scenario.name, asOf: scenario.asOf, horizon: scenario.horizon, inputs: "",
      goals: [], officers: scenario.officers.map(\.id), enrolments: reading.enrolments ?? [],
      classes: [], progress: [], spending: [], targets: [], unmet: [])
  }

  /// Reads a plan with its goals, which a table of enrolments does not tell.
  func readWholePlan(
    _ path: String, in scenario: Scenario, as label: ArgumentLabel
  ) throws(CommandFailure) -> TrainingPlan {
    let reading = PlanFolder.read(path, for: scenario)
    if reading.diagnostics.containsErrors { throw .input(reading.diagnostics) }
    guard let plan = reading.plan else {
      throw .usage(.unreadable(label, found: path, expected: .aWholePlan))
    }
    return plan
  }
}
