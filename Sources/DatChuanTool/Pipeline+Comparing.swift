// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import Scenarios
import Tables
import Workforce

extension Pipeline {
  /// Reads some scenarios, plans those that come without a plan, and sets them side by side.
  ///
  /// What is wrong with one of them does not keep the others from being compared. The first that has
  /// to be planned is planned with all threads. All of them then begin with that plan, the first one too, so
  /// that they differ from it where they must and none is searched longer; they are searched side by side.
  /// What the others find is tried for the first: a scenario that allows less is not shown to reach more.
  func compare(
    _ arguments: [ComparedArgument], effort: Int?, isThorough: Bool, threads: Int,
    timeLimit: Duration
  ) -> ComparisonReport {
    var log = PhaseLog(console: console, display: display)
    defer { log.finish() }
    let readings = log.timed(.read) {
      arguments.map(reading)
    }
    let officers = readings.compactMap { try? $0.get().scenario.officers.count }.max() ?? 0
    let way: PlanSearch.Way =
      isThorough
      ? .thorough(effort: effort ?? PlanningOptions.defaultEffort)
      : PlanSearch.close(effort: effort, among: officers)
    let search = PlanSearch(way, threads: threads, timeLimit: timeLimit, console: console)
    let found = log.timed(.plan) { plans(of: readings, search) }
    return ComparisonReport(
      arguments.indices.map { place in
        ComparedScenario(
          label: ComparedScenario.label(place), argument: arguments[place],
          outcome: outcome(of: readings[place], found[place]))
      }, missed: found.isEmpty ? nil : missed(by: readings, search))
  }

  /// What a plan given for the base misses: as quick a search as that of the others finds it in the same
  /// scenario, so that it is not put down to what differs.
  private func missed(
    by readings: [Result<Given, CommandFailure>], _ search: PlanSearch
  ) -> GoalGain? {
    guard search.isQuick, let base = readings.lazy.compactMap({ try? $0.get() }).first,
      let plan = base.plan,
      case .success(let found) = search.result(for: base.scenario, from: plan, explains: false)
    else { return nil }
    let gain = GoalGain(from: plan, to: found.plan)
    return gain.isBetter ? gain : nil
  }

  /// A scenario that was read, with the plan that came with it.
  private struct Given {
    let source: ScenarioSource
    let scenario: Scenario
    let plan: TrainingPlan?
  }

  private func reading(_ argument: ComparedArgument) -> Result<Given, CommandFailure> {
    do {
      return .success(try given(argument))
    } catch {
      return .failure(error)
    }
  }

  private func given(_ argument: ComparedArgument) throws(CommandFailure) -> Given {
    let source = ScenarioReader.source(folder: argument.scenario)
    guard let scenario = source.reading.scenario else {
      throw .input(source.reading.diagnostics)
    }
    let plan = try argument.plan.map { (path) throws(CommandFailure) in
      try validPlan(
        path, in: scenario, at: argument.scenario, as: .positional(.comparedPlaceholder))
    }
    return Given(source: source, scenario: scenario, plan: plan)
  }

  /// The plans that had to be looked for, by the places of their scenarios.
  private func plans(
    of readings: [Result<Given, CommandFailure>], _ search: PlanSearch
  ) -> [Int: Result<PlanningResult, PlanningFailure>] {
    let wanted = readings.indices.compactMap { place -> (place: Int, scenario: Scenario)? in
      guard case .success(let given) = readings[place], given.plan == nil else { return nil }
      return (place, given.scenario)
    }
    var found: [Int: Result<PlanningResult, PlanningFailure>] = [:]
    var base = readings.lazy.compactMap { try? $0.get().plan }.first
    var footing: RelaxationFooting?
    var rest = wanted[...]
    while base == nil, let first = rest.popFirst() {
      tellPlans(wanted.count - rest.count - 1, of: wanted.count)
      let result = search.result(for: first.scenario, from: nil, explains: true)
      found[first.place] = result
      (base, footing) = ((try? result.get())?.plan, (try? result.get())?.footing)
      if base != nil, search.isQuick { rest = [first] + rest }
    }
    let scenarios = rest.map(\.scenario)
    let before = wanted.count - scenarios.count
    let results = search.results(
      scenarios.count, from: base, footing, explains: true,
      tell: { done, _ in tellPlans(before + done, of: wanted.count) }, scenario: { scenarios[$0] })
    for (wanted, result) in zip(rest, results) { found[wanted.place] = result }
    if search.isQuick, let first = wanted.first, case .success(let known)? = found[first.place] {
      let others = wanted.dropFirst().compactMap { try? found[$0.place]?.get().plan }
      found[first.place] = .success(search.better(known, of: first.scenario, by: others))
    }
    return found
  }

  /// Tells whoever watches how many of some plans are made.
  func tellPlans(_ done: Int, of count: Int) {
    if display == .line { console.showLine(console.text(.plansMade(done, of: count))) }
  }

  private func outcome(
    of reading: Result<Given, CommandFailure>, _ found: Result<PlanningResult, PlanningFailure>?
  ) -> ComparedScenario.Outcome {
    let given: Given
    switch reading {
    case .failure(let failure): return .failed(failure)
    case .success(let success): given = success
    }
    if let plan = given.plan {
      return .planned(
        ComparedScenario.Planned(source: given.source, scenario: given.scenario, plan: plan))
    }
    do throws(CommandFailure) {
      var result: PlanningResult
      switch found {
      case .success(let success): result = success
      case .failure(let failure): throw .planning(failure, given.scenario)
      case nil: preconditionFailure("Every scenario without a plan is planned")
      }
      result.plan.inputs = given.source.reading.inputsDigest
      try audit(result.plan, in: given.scenario)
      return .planned(
        ComparedScenario.Planned(
          source: given.source, scenario: given.scenario, plan: result.plan,
          isStoppedEarly: result.isStoppedEarly))
    } catch {
      return .failed(error)
    }
  }

  /// Reads a whole plan that keeps every rule of a scenario and whose figures are right.
  func validPlan(
    _ path: String, in scenario: Scenario, at folder: String, as label: ArgumentLabel
  ) throws(CommandFailure) -> TrainingPlan {
    let plan = try readWholePlan(path, in: scenario, as: label)
    let findings = PlanFindings(
      PlanAudit.violations(of: plan, in: scenario), PlanAudit.figureMismatches(plan, in: scenario),
      command: ShellCommand(["datchuan", "verify", folder, path]))
    if !findings.isEmpty { throw .planOfAnotherScenario(path, findings) }
    return plan
  }
}
