// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import Scenarios
import Workforce

/// A plan made anew from one there is: how fast, and how good beside one made from nothing.
enum ReplanWorkload {
  static let workload = Workload(
    name: "replan",
    abstract: "a plan made anew from one there is, by effort: seconds and goals",
    run: run)

  private static func run(_ settings: BenchSettings) throws -> WorkloadResult {
    let scenario = try CommuneWorkload.read(settings.scenario)
    var start = ReplanOptions()
    start.effort = 100
    start.isGuided = true
    let incumbent = try Planner.replan(scenario, from: nil, options: start).plan
    let poorer = scenario.changed { parts in
      parts.budgets = parts.budgets.map {
        Budget(fund: $0.fund, year: $0.year, amount: Money(dong: $0.amount.dong / 10 * 8))
      }
    }
    let rows = try [
      row("from nothing", scenario, from: nil, settings),
      row("from its own plan", scenario, from: incumbent, settings),
      row("a fifth of the money less", poorer, from: incumbent, settings),
      row("the same, from nothing", poorer, from: nil, settings),
    ].flatMap { $0 }
    var result = WorkloadResult(workload: workload.name)
    var table = FigureTable(
      "Planned anew",
      ["question", "effort", "led by prices", "processor s"]
        + scenario.goals.map { "\($0.goal)" })
    for row in rows { table.append(row) }
    result.tables = [table]
    return result
  }

  private static func row(
    _ question: String, _ scenario: Scenario, from incumbent: TrainingPlan?,
    _ settings: BenchSettings
  ) throws -> [[String]] {
    var rows: [[String]] = []
    // The pathways are known, as they are to whoever asks more than one question.
    let library = PathwayLibrary()
    _ = try Planner.replan(scenario, from: nil, options: ReplanOptions(), library: library)
    for (effort, isGuided) in [
      (0, false), (5, false), (20, false), (5, true), (20, true), (100, true),
    ] {
      var options = ReplanOptions()
      options.effort = effort
      options.isGuided = isGuided
      let runs = try (0..<settings.runs).map { _ in
        try Stopwatch.time {
          try Planner.replan(scenario, from: incumbent, options: options, library: library)
        }
      }
      let seconds = runs.map(\.elapsed.processor).median
      let goals = runs[0].result.plan.goals.map { $0.value.description }
      rows.append([question, "\(effort)", isGuided ? "yes" : "no", seconds.text(3)] + goals)
    }
    return rows
  }
}
