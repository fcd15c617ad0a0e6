// SPDX-License-Identifier: GPL-3.0-or-later

import Scenarios
import Workforce

/// The plan of a commune from folder to folder, each step timed apart.
enum CommuneWorkload {
  static let workload = Workload(
    name: "commune",
    abstract: "the plan of a commune, step by step, goal by goal",
    run: run)

  private static func run(_ settings: BenchSettings) throws -> WorkloadResult {
    let runs = try (0..<settings.runs).map { _ in
      try CommuneRun.taken(of: settings.scenario, timeLimit: settings.timeLimit)
    }
    var result = WorkloadResult(workload: workload.name)
    result.tables = [steps(runs), goals(runs)]
    result.figures = figures(runs)
    if runs.contains(where: { $0.planning.wall >= settings.timeLimit }) {
      result.notes.append(
        "The planner's own time was up; the goals it had not reached by then got no search, and "
          + "their seconds, gaps and ratios say nothing.")
    }
    return result
  }

  static func read(_ folder: String) throws -> Scenario {
    let reading = ScenarioReader.read(folder: folder)
    guard let scenario = reading.scenario else {
      throw ProvinceSample.Failure(description: reading.messages.english)
    }
    return scenario
  }

  private static func steps(_ runs: [CommuneRun]) -> FigureTable {
    var table = FigureTable(
      "Steps, wall-clock seconds, median of \(runs.count)", CommuneRun.steps.map(\.name) + ["all"])
    table.append(
      CommuneRun.steps.map { step in runs.map { $0[keyPath: step.elapsed].wall }.median.text(3) }
        + [runs.map(\.total).median.text(3)])
    return table
  }

  private static func goals(_ runs: [CommuneRun]) -> FigureTable {
    var table = FigureTable(
      "Goals of the first run; seconds are medians",
      ["goal", "value", "bound", "gap", "proven", "nodes", "seconds"])
    for (place, goal) in runs[0].plan.goals.enumerated() {
      table.append([
        goal.goal.rawValue, "\(goal.value)", "\(goal.bound)", "\(goal.gap)",
        goal.proven ? "yes" : "no", runs[0].marks[goal.goal].map { "\($0.nodes)" } ?? "",
        runs.map { $0.seconds(of: place) }.median.text(2),
      ])
    }
    return table
  }

  private static func figures(_ runs: [CommuneRun]) -> [Figure] {
    CommuneRun.steps.map { step in
      Figure("commune.\(step.name).s", runs.map { $0[keyPath: step.elapsed].wall }.median)
    } + [Figure("commune.all.s", runs.map(\.total).median)]
      + runs[0].plan.goals.map {
        Figure("commune.\($0.goal.rawValue).gap", $0.gap.approximation)
      }
  }
}
