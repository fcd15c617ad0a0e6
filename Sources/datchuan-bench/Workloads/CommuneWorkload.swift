// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import Scenarios
import Workforce

/// The plan of a commune from folder to folder, each step timed apart, and its goals beside what
/// other solvers make of the same integer programs.
enum CommuneWorkload {
  static let workload = Workload(
    name: "commune",
    abstract: "the plan of a commune, step by step, and other solvers on its goals",
    run: run)

  /// The goals that are given to other solvers too.
  private static let compared: [Goal] = [.targets, .compliance, .earliness]

  private static func run(_ settings: BenchSettings) throws -> WorkloadResult {
    let runs = try (0..<settings.runs).map { _ in
      try CommuneRun.taken(of: settings.scenario, timeLimit: settings.timeLimit)
    }
    var result = WorkloadResult(workload: workload.name)
    result.tables = [steps(runs), goals(runs)]
    result.figures = figures(runs)
    let (table, notes) = try comparison(runs, settings)
    result.tables.append(table)
    result.notes = notes
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

  // MARK: Other solvers

  private static func comparison(
    _ runs: [CommuneRun], _ settings: BenchSettings
  ) throws -> (FigureTable, [String]) {
    var table = FigureTable(
      "The same integer programs, earlier goals held at the plan's values; "
        + "at most \(settings.timeLimit.shortText) s each",
      ["goal", "who", "value", "own bound", "gap", "seconds", "× ours"])
    var notes: [String] = []
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let (scenario, plan) = (runs[0].scenario, runs[0].plan)
    for goal in compared {
      guard let place = plan.goals.firstIndex(where: { $0.goal == goal }) else { continue }
      let own = plan.goals[place]
      let ownSeconds = runs.map { $0.seconds(of: place) }.median
      table.append([
        goal.rawValue, "this planner", "\(own.value)", "\(own.bound)", "\(own.gap)",
        ownSeconds.text(2), "1",
      ])
      let mps = folder.file("\(goal.rawValue).mps")
      try Planner.exportProgram(scenario, goal: goal, holding: plan, to: mps)
      for peer in Peer.allCases {
        guard let (result, seconds) = try peer.solve(mps: mps, timeLimit: settings.timeLimit) else {
          if !notes.contains(peer.absence) { notes.append(peer.absence) }
          continue
        }
        // The programs minimise; what the plan maximises stands there with its sign turned.
        let sign = goal.isMinimised ? 1.0 : -1.0
        let (value, bound) = (result.value.map { $0 * sign }, result.bound.map { $0 * sign })
        let gap = value.flatMap { value in
          bound.map { abs($0 - value) / max(1, abs($0)) }
        }
        table.append([
          goal.rawValue, result.solver, value?.shortText ?? "none", bound?.shortText ?? "none",
          gap?.shortText ?? "", seconds.text(2), (seconds / max(ownSeconds, 1e-3)).text(1),
        ])
      }
    }
    return (table, notes)
  }
}
