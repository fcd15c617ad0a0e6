// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// One made-up scenario of a size, and what this planner made of it in a process of its own.
struct ScaleRun {
  let size: ScaleSize
  let seed: Int

  /// Seconds that the search might take.
  let timeLimit: Double
  let sample: PlanSample

  static func taken(_ size: ScaleSize, seed: Int, _ settings: BenchSettings) throws -> ScaleRun {
    let place = try TemporaryFolder()
    defer { place.remove() }
    let instance = PeersInstance.synthetic(
      like: settings.scenario, officers: size.officers, seed: UInt64(seed))
    let folder = try instance.folder(below: place)
    let timeLimit = settings.askedTimeLimit ?? size.timeLimit
    let task = OwnTask.plan(
      folder: folder, out: place.file("plan"),
      settings: OwnTask.PlanningSettings(
        timeLimit: timeLimit, effort: settings.effort, gap: settings.gap,
        threads: settings.threads, master: settings.master, highs: settings.highs))
    // Index, graphs and reasons are not bound by the time limit; a nation takes long for them.
    let sample: PlanSample = try task.taken(atMost: 2 * timeLimit + 7200)
    return ScaleRun(size: size, seed: seed, timeLimit: timeLimit, sample: sample)
  }

  /// The goal of targets; nothing where the scenario does not have it.
  var targets: PlanSample.GoalSample? { sample.goals.first { $0.goal == .targets } }

  /// How far the targets' value and bound are apart, as a share of all that targets ask for.
  var shareBetween: Double? { targets.map { abs($0.value - $0.bound) / max(1, sample.needed) } }

  /// How often the time limit went into what it is there to limit: index, first plan, goals.
  var timesLimit: Double {
    let goals = sample.goals.map(\.goal.rawValue)
    let search = sample.phases.filter { (["index", "first plan"] + goals).contains($0.name) }
    return search.reduce(0) { $0 + $1.elapsed.wall } / timeLimit
  }

  /// A line for whoever waits.
  var line: String {
    let targets = targets.map { "targets \($0.value.shortText), bound \($0.bound.shortText)" }
    return "\(size.name), seed \(seed): \(targets ?? "no targets"); \(sample.all.wall.text(1)) s, "
      + "\(sample.all.processor.text(1)) s of the processor, \(sample.peak.text(0)) MB"
  }
}
