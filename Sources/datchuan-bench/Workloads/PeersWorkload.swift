// SPDX-License-Identifier: GPL-3.0-or-later

import Planning

/// This planner and other solvers on the same scenarios, of any size: value, bound, time, memory.
enum PeersWorkload {
  static let workload = Workload(
    name: "peers",
    abstract: "this planner beside other solvers on the same problem, of any size",
    run: run)

  private static func run(_ settings: BenchSettings) throws -> WorkloadResult {
    var result = WorkloadResult(workload: workload.name)
    var programs = FigureTable(
      "The integer programs (\(settings.form.rawValue) form)",
      ["instance", "goal", "rows", "columns", "non-zeros", "file MB", "seconds", "peak MB"])
    for instance in PeersInstance.all(settings) {
      var comparison = try PeersComparison(instance, settings)
      try comparison.run()
      result.tables.append(comparison.table)
      comparison.programs.forEach { programs.append($0) }
      for note in comparison.notes where !result.notes.contains(note) { result.notes.append(note) }
      if case .shipped = instance { result.figures = comparison.figures }
    }
    if !programs.rows.isEmpty { result.tables.append(programs) }
    return result
  }
}
