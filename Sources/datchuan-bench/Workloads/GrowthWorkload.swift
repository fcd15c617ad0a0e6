// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Workforce

/// How the time to the first goal's bound grows with officers, quarters and programmes.
enum GrowthWorkload {
  static let workload = Workload(
    name: "growth",
    abstract: "time to the first goal's bound as officers, quarters, programmes grow",
    run: run)

  private static func run(_ settings: BenchSettings) throws -> WorkloadResult {
    var result = WorkloadResult(workload: workload.name)
    var fitted = FigureTable(
      "Growth whenever a size doubles, fitted to all its points", ["size", "time", "memory"])
    for series in GrowthSeries.all(settings) {
      var runs: [GrowthRun] = []
      for point in series.points {
        do {
          let run = try GrowthRun.taken(point, settings)
          runs.append(run)
          let line = "\(series.name) \(point.size.shortText): \(run.secondsToBound.text(1)) s\n"
          FileHandle.standardError.write(Data(line.utf8))
        } catch {
          result.notes.append("\(series.name) \(point.size.shortText): there is no plan: \(error)")
        }
      }
      if !runs.isEmpty { result.tables.append(table(series.name, runs)) }
      guard runs.count > 1 else { continue }
      let time = Growth(points(runs) { $0.secondsToBound }).perDoubling
      let memory = Growth(points(runs) { $0.sample.peak }).perDoubling
      fitted.append([series.name, "×\(time.text(2))", "×\(memory.text(2))"])
      result.figures.append(Figure("growth.\(series.name).time.per-doubling", time))
      result.figures.append(Figure("growth.\(series.name).memory.per-doubling", memory))
    }
    if !fitted.rows.isEmpty { result.tables.append(fitted) }
    result.notes.append(
      "Quarters and programmes vary in a scenario of \(GrowthSeries.base) officers; a size of "
        + "programmes is a multiple of the catalogue.")
    return result
  }

  private static func points(
    _ runs: [GrowthRun], _ quantity: (GrowthRun) -> Double
  ) -> [(size: Double, quantity: Double)] {
    runs.map { ($0.point.size, max(quantity($0), 1e-6)) }
  }

  /// A row for each size: what was reached, the time by part, and what doubling costs.
  private static func table(_ name: String, _ runs: [GrowthRun]) -> FigureTable {
    let parts = runs.first?.parts.map(\.name) ?? []
    var table = FigureTable(
      "Growth with \(name): processor seconds to the first goal's bound",
      [name, "value", "bound", "gap of Σ"] + parts.map { "\($0) s" }
        + ["all s", "per doubling", "peak MB", "per doubling"])
    let times = Growth.perDoubling(points(runs) { $0.secondsToBound })
    let peaks = Growth.perDoubling(points(runs) { $0.sample.peak })
    for (place, run) in runs.enumerated() {
      let goal = run.sample.goals.first
      var row = [run.point.size.shortText]
      row += [goal?.value.shortText ?? "", goal?.bound.shortText ?? ""]
      row.append(
        goal.map { abs($0.value - $0.bound) / max(1, run.sample.needed) }?.percentText ?? "")
      row += parts.map { name in run.parts.first { $0.name == name }?.seconds.text(2) ?? "" }
      row += [run.secondsToBound.text(2), times[place].map { "×\($0.text(2))" } ?? ""]
      row += [run.sample.peak.text(0), peaks[place].map { "×\($0.text(2))" } ?? ""]
      table.append(row)
    }
    return table
  }
}
