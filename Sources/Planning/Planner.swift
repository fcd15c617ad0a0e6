// SPDX-License-Identifier: GPL-3.0-or-later

import LinearProgramming
public import Workforce

/// The one entry: a scenario and options in, a plan with its certificate out.
public enum Planner {
  /// The version of the solver that is used where nothing is said.
  public static var solverVersion: String { PlanningSolver.glpk.version }

  /// Finds the best plan of a scenario, goal by goal, as far as the effort allows.
  ///
  /// - Parameters:
  ///   - scenario: what to plan.
  ///   - options: how hard to look, and what the plan may rest on.
  ///   - shouldStop: asked between solves with the share of the time, from 0 to 1, that may be spent by
  ///     then, so that one goal does not starve the next; stopping keeps the best plan so far, marked.
  ///   - report: called as goals advance; the same calls for the same inputs.
  /// - Returns: the plan, its figures and bounds; `inputs` is left for the caller.
  /// - Throws: why there is no plan.
  @available(*, noasync)
  public static func plan(
    _ scenario: Scenario, options: PlanningOptions,
    shouldStop: @escaping @Sendable (_ share: Double) -> Bool = { _ in false },
    report: @escaping (PlanningEvent) -> Void = { _ in }
  ) throws(PlanningFailure) -> PlanningResult {
    let offered = options.confirmedOnly ? scenario.withConfirmedIntakesOnly() : scenario
    let index = PlanningIndex(scenario: offered)
    let automata = try PathwayAutomata.build(index: index, threads: options.threads)
    report(
      .pathwaysBuilt(
        officers: automata.count, states: automata.reduce(0) { $0 + $1.nodes.count }))
    var control = SearchControl(
      effort: max(1, options.effort), gap: options.gap, threads: options.threads,
      enumerationLimit: options.enumerationLimit, shouldStop: shouldStop)
    control.master = options.master
    control.library = options.solver.library
    control.maxChanges = options.maxChanges
    if options.maxChanges != nil, scenario.previousPlan == nil { throw .noPreviousPlan }
    let outcome = try GoalSequence(index: index, automata: automata, control: control)
      .run(report: report)
    return try PlanAssembly(
      scenario: scenario, index: index, automata: automata, outcome: outcome,
      threads: options.threads, effort: max(1, options.effort)
    ).result()
  }
}
