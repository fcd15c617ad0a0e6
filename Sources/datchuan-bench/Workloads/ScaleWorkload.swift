// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// This planner alone at every size: how near to the best, how long, how much memory.
enum ScaleWorkload {
  static let workload = Workload(
    name: "scale",
    abstract: "this planner from a commune to the nation: gaps, time by part, memory",
    run: run)

  private static func run(_ settings: BenchSettings) throws -> WorkloadResult {
    var result = WorkloadResult(workload: workload.name)
    var runs: [ScaleRun] = []
    var unplanned: [(size: ScaleSize, seeds: Int)] = []
    for size in ScaleSize.all(settings) {
      var missing = 0
      for seed in settings.askedSeeds ?? size.seeds {
        do {
          let run = try ScaleRun.taken(size, seed: seed, settings)
          runs.append(run)
          // A nation takes long: each run is told as it ends.
          FileHandle.standardError.write(Data("\(run.line)\n".utf8))
        } catch {
          missing += 1
          result.notes.append("\(size.name), seed \(seed): there is no plan: \(error)")
        }
      }
      unplanned.append((size, missing))
      let timeLimit = settings.askedTimeLimit ?? size.timeLimit
      result.notes.append(
        "\(size.name): at most \(timeLimit.shortText) s of search, effort \(settings.effort), "
          + "\(settings.threads) thread\(settings.threads == 1 ? "" : "s").")
    }
    if !runs.isEmpty { result.tables = ScaleTables(runs: runs).all }
    result.figures = ScaleFigures.all(runs, unplanned: unplanned, settings)
    return result
  }
}
