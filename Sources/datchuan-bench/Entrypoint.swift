// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// The benchmarks: runs the workloads that are named, or all, and shows what they measured.
@main struct Entrypoint {
  /// The workloads by the names they are asked for, in the order in which they run.
  static let workloads: [Workload] = [
    CommuneWorkload.workload, ScaleWorkload.workload, GrowthWorkload.workload,
    PeersWorkload.workload, LinearWorkload.workload, PathwaysWorkload.workload,
    ReplanWorkload.workload, SimulateWorkload.workload, TrackWorkload.workload,
  ]

  static func main() {
    do {
      try run(Array(CommandLine.arguments.dropFirst()))
    } catch {
      fail("datchuan-bench: \(error)", status: error is UsageMistake ? 64 : 70)
    }
  }

  private static func run(_ words: [String]) throws {
    // A child that measures one size alone; see `ProvinceSample`.
    if words.first == ProvinceSample.flag, words.count == 2 {
      print(try ProvinceSample.measured(in: words[1]).line())
      return
    }
    if words.first == TrackedNation.flag, words.count == 2 {
      print(try TrackedNation.measured(in: words[1]).line())
      return
    }
    if words.first == OwnTask.flag, words.count == 2 {
      print(try OwnTask.performed(words[1]))
      return
    }
    if words.contains("--help") { return print(BenchSettings.help(workloads)) }
    let settings = try BenchSettings(words, workloads: workloads)
    let machine = Machine.this
    var results: [WorkloadResult] = []
    if !settings.printsJSON { print(machine.sentence) }
    for workload in settings.workloads {
      let result = try workload.run(settings)
      results.append(result)
      if !settings.printsJSON { print("\n" + result.text) }
    }
    let limits = try WatchedLimits(file: settings.limits)
    let figures = results.flatMap(\.figures)
    let warnings = limits.warnings(on: figures)
    if settings.printsJSON {
      let report = BenchReport(machine: machine, workloads: results, warnings: warnings)
      print(try report.json())
    } else {
      print("\n" + limits.verdict(warnings, watching: limits.watched(figures)))
    }
  }

  private static func fail(_ message: String, status: Int32) -> Never {
    FileHandle.standardError.write(Data((message + "\n").utf8))
    exit(status)
  }
}
