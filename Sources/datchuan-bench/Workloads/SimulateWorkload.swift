// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import Simulation
import Workforce

/// Futures of a plan: how many in a second of processor time, and what their policies come to.
enum SimulateWorkload {
  static let workload = Workload(
    name: "simulate",
    abstract: "futures of a plan: how many a second on one core, policy by policy",
    run: run)

  /// A policy, and how the plan is made anew under it.
  private struct Case {
    let policy: SimulationPolicy
    let effort: Int
    let futures: Int

    /// Whether the prices of the first plan's relaxation lead the search.
    var isLed = false

    var name: String { "\(policy.rawValue).\(effort)" + (isLed ? ".led" : "") }
  }

  private static func run(_ settings: BenchSettings) throws -> WorkloadResult {
    let scenario = try CommuneWorkload.read(settings.scenario)
    let plan = try ReplanWorkload.startingPlan(of: scenario)
    let prices = try Planner.prices(of: scenario, beside: plan)
    let kind = scenario.officers.count < 150 ? "commune" : "ward"
    var table = FigureTable(
      "\(scenario.officers.count) officers, \(scenario.horizon.count) quarters, one thread",
      [
        "policy", "effort", "led by prices", "futures", "futures a second",
        "compliant at the end", "± (95 %)",
      ])
    var result = WorkloadResult(workload: workload.name)
    for item in cases {
      let library = PathwayLibrary(forFuturesOf: scenario.officers.count)
      var options = ReplanOptions()
      options.effort = item.effort
      options.isBare = true
      options.prices = item.isLed ? prices : nil
      let contest = PlanContest(
        scenario, entries: [PlanContest.Entry(plan, policy: item.policy)],
        replan: { [options] scenario, incumbent, _ in
          try? Planner.replan(scenario, from: incumbent, options: options, library: library).plan
        })
      // The graphs of pathways are known, as they are after a few futures.
      _ = contest.outcomes(seed: 1, replications: 2, threads: 1)
      let (outcomes, elapsed) = Stopwatch.time {
        contest.outcomes(seed: 1, replications: item.futures, threads: 1)
      }
      let perSecond = Double(item.futures) / elapsed.processor
      table.append([
        item.policy.rawValue, item.policy.replans ? "\(item.effort)" : "",
        item.policy.replans ? item.isLed ? "yes" : "no" : "", "\(item.futures)",
        perSecond.text(2), outcomes[0].rate.mean.description,
        outcomes[0].rate.halfWidth.description,
      ])
      result.figures += [
        Figure("simulate.\(kind).\(item.name).per-s", perSecond),
        Figure("simulate.\(kind).\(item.name).ms", 1000 / perSecond),
      ]
    }
    result.tables = [table]
    return result
  }

  private static let cases = [
    Case(policy: .static, effort: 0, futures: 100), Case(policy: .yearly, effort: 0, futures: 30),
    Case(policy: .yearly, effort: 5, futures: 30),
    Case(policy: .yearly, effort: 5, futures: 30, isLed: true),
    Case(policy: .yearly, effort: 20, futures: 30),
    Case(policy: .yearly, effort: 20, futures: 30, isLed: true),
    Case(policy: .yearlyWithReserves, effort: 5, futures: 30),
    Case(policy: .overbook, effort: 5, futures: 30),
  ]
}
