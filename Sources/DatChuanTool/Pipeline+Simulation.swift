// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Planning
import Scenarios
import Simulation
import Tables
import Workforce

/// What came of a simulation.
struct SimulatedRun {
  let forecast: Forecast
  let scenario: Scenario

  /// Where the forecast, or the part, was written; nothing when it was broken off.
  let place: String?

  /// Where what is done so far is kept, when it was broken off.
  let unfinished: String?
}

extension Pipeline {
  /// Simulates a plan as asked, and writes the forecast or the shard's part.
  func simulate(
    _ path: String, plan planPath: String, _ request: SimulationRequest
  ) throws(CommandFailure) -> SimulatedRun {
    let (scenario, plan, inputs) = try readPlanned(path, plan: planPath)
    let order = request.order(for: scenario)
    let identity = SimulationIdentity(
      order, effort: request.effort, inputs: inputs, plan: plan)
    let destination = SimulationDestination(
      asked: request.folder, scenario: path, identity: identity, shard: request.shard)
    if !request.resumes { try PlanDestination.check(destination.place.path) }
    let start = try request.resumes ? resumed(destination, identity, order, scenario) : nil

    let isInterrupted = console.listenForInterrupt()
    if display == .line { console.show(Phase.simulate, on: display) }
    let simulator = Simulator(
      scenario, plan: plan, order: order,
      replan: Self.replanner(
        scenario, effort: request.effort,
        prices: prices(of: scenario, beside: plan, order, isInterrupted)))
    var keeper = PartKeeper(
      path: destination.unfinished, identity: identity, shard: order.shard,
      clock: console.clock)
    var watch = SimulationWatch(
      console: console, display: display, total: order.replications.count,
      done: start?.done ?? 0)
    let sums = simulator.run(from: start, shouldStop: isInterrupted) { sums in
      watch.show(sums)
      keeper.keep(sums)
    }
    console.clear(display)

    guard simulator.isFinished(sums) else {
      try keeper.write(sums)
      return SimulatedRun(
        forecast: forecast(of: simulator, sums, identity), scenario: scenario, place: nil,
        unfinished: destination.unfinished)
    }
    let part = SimulationPart(identity, shard: order.shard, sums: sums)
    let forecast = forecast(of: simulator, sums, identity)
    let place = try write(part, forecast, of: scenario, to: destination, request.shard != nil)
    keeper.remove()
    return SimulatedRun(forecast: forecast, scenario: scenario, place: place, unfinished: nil)
  }

  /// Adds up the parts of a simulation and writes its forecast.
  func merge(
    _ path: String, plan planPath: String, parts paths: [String], to folder: String?
  ) throws(CommandFailure) -> SimulatedRun {
    let (scenario, plan, inputs) = try readPlanned(path, plan: planPath)
    var parts: [SimulationPart] = []
    var failures: [CommandFailure] = []
    for path in paths {
      do { parts.append(try readPart(path, of: scenario)) } catch { failures.append(error) }
    }
    try CommandFailure.check(failures)
    let sums = try PartsTogether(parts, paths: paths).sums()
    let identity = parts[0].identity
    var settings = scenario.simulation
    settings.seed = identity.seed
    settings.replications = identity.replications
    settings.policy = identity.policies[0]
    var order = Simulator.Order(settings)
    order.policies = identity.policies
    order.hazards = identity.hazards
    let expected = SimulationIdentity(
      order, effort: identity.effort, inputs: inputs, plan: plan)
    guard expected == identity else { throw .partsDisagree(paths[0], path) }
    // Nothing is planned anew where all futures have been lived through.
    let simulator = Simulator(scenario, plan: plan, order: order, replan: { _, _ in nil })
    let forecast = forecast(of: simulator, sums, identity)
    let destination = SimulationDestination(
      asked: folder, scenario: path, identity: identity, shard: nil)
    let place = try write(
      SimulationPart(identity, shard: (0, 1), sums: sums), forecast, of: scenario,
      to: destination, false)
    return SimulatedRun(forecast: forecast, scenario: scenario, place: place, unfinished: nil)
  }

  /// What seats and money are worth beside the plan that all futures begin with, where any policy
  /// plans anew: one relaxation, solved once, leads every December of every future.
  private func prices(
    of scenario: Scenario, beside plan: TrainingPlan, _ order: Simulator.Order,
    _ isInterrupted: @escaping @Sendable () -> Bool
  ) -> PlanningPrices? {
    guard order.policies.contains(where: \.replans) else { return nil }
    // Whoever breaks this off breaks off the first future, too: half-made prices lead nothing.
    return try? Planner.prices(
      of: scenario, beside: plan, threads: order.threads, shouldStop: isInterrupted)
  }

  /// The planner as the simulation asks for it each December: little, but always the same, work.
  static func replanner(
    _ scenario: Scenario, effort: Int, prices: PlanningPrices?
  ) -> Replanner {
    let replan = guardedReplanner(scenario, effort: effort, prices: prices)
    return { scenario, incumbent in replan(scenario, incumbent, []) }
  }

  /// The same for plans that are made with precautions: led by prices, gains weighed by odds where
  /// that is one of them.
  ///
  /// Graphs of pathways are shared by all futures: they follow from the rules alone. Those of the
  /// people there were at first come first; what futures make of people is kept while there is room.
  static func guardedReplanner(
    _ scenario: Scenario, effort: Int, prices: PlanningPrices? = nil, odds: StartOdds? = nil
  ) -> GuardedReplanner {
    let library = PathwayLibrary(forFuturesOf: scenario.officers.count)
    var options = ReplanOptions()
    options.effort = effort
    options.isBare = true
    options.prices = prices
    return { [options] scenario, incumbent, precautions in
      var options = options
      options.odds = precautions.contains(.weighedGains) ? odds : nil
      if let result = try? Planner.replan(
        scenario, from: incumbent, options: options, library: library)
      {
        return result.plan
      }
      // What the future made impossible to keep is not required any more.
      let free = scenario.changed { $0.decisions.removeAll { $0.kind == .require } }
      return try? Planner.replan(free, from: incumbent, options: options, library: library).plan
    }
  }

  /// Reads a scenario and a plan that keeps its rules.
  private func readPlanned(
    _ path: String, plan planPath: String
  ) throws(CommandFailure) -> (Scenario, TrainingPlan, inputs: String) {
    let (scenario, reading) = try read(path)
    let plan = PlanFolder.read(planPath, for: scenario)
    guard let enrolments = plan.enrolments, !plan.diagnostics.containsErrors else {
      throw .input(plan.diagnostics)
    }
    let violations = PlanAudit.violations(of: enrolments, in: scenario)
    guard violations.isEmpty else {
      throw .planBreaksRules(planPath, violations.map(\.wording))
    }
    let whole = TrainingPlan(
      scenario: scenario.name, asOf: scenario.asOf, horizon: scenario.horizon, inputs: "",
      goals: [], officers: scenario.officers.map(\.id), enrolments: enrolments, classes: [],
      progress: [], spending: [], targets: [], unmet: [])
    return (scenario, whole, reading.inputsDigest)
  }

  private func resumed(
    _ destination: SimulationDestination, _ identity: SimulationIdentity,
    _ order: Simulator.Order, _ scenario: Scenario
  ) throws(CommandFailure) -> SimulationTallies {
    let part = try readPart(destination.unfinished, of: scenario)
    guard part.identity == identity, part.shard == order.shard else {
      throw .partsDisagree(destination.unfinished, destination.place.path)
    }
    return part.sums
  }

  private func readPart(
    _ path: String, of scenario: Scenario
  ) throws(CommandFailure) -> SimulationPart {
    let bytes: [UInt8]
    do { bytes = try AtomicFile.read(path) } catch { throw .file(error) }
    return try SimulationPart(bytes, file: path, of: scenario)
  }

  private func forecast(
    of simulator: Simulator, _ sums: SimulationTallies, _ identity: SimulationIdentity
  ) -> Forecast {
    var forecast = simulator.forecast(sums)
    forecast.inputs = identity.inputs
    forecast.plan = identity.plan
    return forecast
  }

  private func write(
    _ part: SimulationPart, _ forecast: Forecast, of scenario: Scenario,
    to destination: SimulationDestination, _ isShard: Bool
  ) throws(CommandFailure) -> String {
    do {
      if isShard {
        try AtomicFile.write(part.bytes, to: destination.place.path)
        return destination.place.path
      }
      return try ForecastFolder.write(forecast, of: scenario, to: destination.place)
    } catch {
      throw .file(error)
    }
  }
}
