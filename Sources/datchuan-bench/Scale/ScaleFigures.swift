// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import Workforce

/// The figures of some runs: each run's own, and by size the worst, which are watched.
enum ScaleFigures {
  /// All figures; `unplanned` says of each size how many seeds there is no plan of.
  static func all(
    _ runs: [ScaleRun], unplanned: [(size: ScaleSize, seeds: Int)], _ settings: BenchSettings
  ) -> [Figure] {
    runs.flatMap(own)
      + unplanned.map { Figure("scale.\($0.size.name).unplanned", Double($0.seeds)) }
      + (isWatched(settings) ? worst(runs) : [])
  }

  /// Limits were measured with what each size gets by itself; nothing else is held against them.
  static func isWatched(_ settings: BenchSettings) -> Bool {
    settings.askedTimeLimit == nil && settings.askedEffort == nil && settings.gap == 0
      && settings.master == .automatic && settings.highs == nil
  }

  /// The worst of a named size: the gap of targets, time, memory.
  static func worst(_ runs: [ScaleRun]) -> [Figure] {
    ScaleSize.named.flatMap { size -> [Figure] in
      let runs = runs.filter { $0.size == size }
      guard !runs.isEmpty else { return [] }
      let kinds = [
        ("targets.gap-of-needed", runs.compactMap(\.shareBetween).max()),
        ("times-limit", runs.map(\.timesLimit).max()),
        ("cpu.s", runs.map(\.sample.all.processor).max()),
        ("peak.mb", runs.map(\.sample.peak).max()),
      ]
      return kinds.compactMap { name, value in
        value.map { Figure("scale.\(size.name).\(name)", $0) }
      }
    }
  }

  private static func own(_ run: ScaleRun) -> [Figure] {
    let prefix = "scale.\(run.sample.officers).seed\(run.seed)"
    return run.sample.goals.flatMap { goal in
      [
        Figure("\(prefix).\(goal.goal.rawValue).value", goal.value),
        Figure("\(prefix).\(goal.goal.rawValue).bound", goal.bound),
      ]
    } + [
      Figure("\(prefix).targets.needed", run.sample.needed),
      Figure("\(prefix).wall.s", run.sample.all.wall),
      Figure("\(prefix).cpu.s", run.sample.all.processor),
      Figure("\(prefix).peak.mb", run.sample.peak),
    ]
      + run.sample.phases.map { Figure("\(prefix).phase.\($0.name).s", $0.elapsed.wall) }
  }
}
