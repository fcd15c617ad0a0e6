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

  private static func run(_ settings: BenchSettings) throws -> WorkloadResult {
    let scenario = try CommuneWorkload.read(settings.scenario)
    let plan = try ReplanWorkload.startingPlan(of: scenario)
    var table = FigureTable(
      "\(scenario.officers.count) officers, \(scenario.horizon.count) quarters, one thread",
      ["policy", "effort", "futures", "futures a second", "compliant at the end", "± (95 %)"])
    var result = WorkloadResult(workload: workload.name)
    for (policy, effort, futures) in cases {
      let library = PathwayLibrary()
      var options = ReplanOptions()
      options.effort = effort
      let entry = PlanContest.Entry(plan, policy: policy)
      let contest = PlanContest(
        scenario, entries: [entry],
        replan: { [options] in
          try? Planner.replan($0, from: $1, options: options, library: library).plan
        })
      // The graphs of pathways are known, as they are after a few futures.
      _ = contest.outcomes(seed: 1, replications: 2, threads: 1)
      let (outcomes, elapsed) = Stopwatch.time {
        contest.outcomes(seed: 1, replications: futures, threads: 1)
      }
      let perSecond = Double(futures) / elapsed.processor
      table.append([
        policy.rawValue, policy.replans ? "\(effort)" : "", "\(futures)", perSecond.text(2),
        outcomes[0].rate.mean.description, outcomes[0].rate.halfWidth.description,
      ])
      result.figures.append(
        Figure("simulate.\(policy.rawValue).\(effort).per-s", perSecond))
    }
    result.tables = [table]
    return result
  }

  private static let cases: [(SimulationPolicy, effort: Int, futures: Int)] = [
    (.static, 0, 100), (.yearly, 0, 20), (.yearly, 5, 20), (.yearly, 20, 20),
    (.yearlyWithReserves, 5, 20), (.overbook, 5, 20),
  ]
}
