// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import Workforce

/// One scenario of a series, planned until the first goal has its bound.
struct GrowthRun {
  let point: GrowthSeries.Point
  let sample: PlanSample

  /// The work of the search that grows with its effort is kept small, and no clock cuts it.
  static let effort = 1
  static let timeLimit = 7200.0

  static func taken(_ point: GrowthSeries.Point, _ settings: BenchSettings) throws -> GrowthRun {
    let place = try TemporaryFolder()
    defer { place.remove() }
    let instance = PeersInstance.synthetic(
      like: settings.scenario, officers: point.officers, seed: UInt64(settings.seeds[0]))
    var folder = try instance.folder(below: place)
    if let variant = point.variant { folder = try variant.write(on: "scenario", in: place) }
    let timeLimit = settings.askedTimeLimit ?? Self.timeLimit
    let task = OwnTask.plan(
      folder: folder, out: place.file("plan"),
      settings: OwnTask.PlanningSettings(
        timeLimit: timeLimit, effort: settings.askedEffort ?? Self.effort, gap: settings.gap,
        threads: settings.threads,
        master: settings.master == .automatic ? .firstOrder : settings.master,
        isFirstGoalOnly: true))
    return GrowthRun(point: point, sample: try task.taken(atMost: 2 * timeLimit))
  }

  /// Processor seconds of the parts up to the first goal's bound, in their order.
  var parts: [(name: String, seconds: Double)] {
    let end = sample.phases.firstIndex { $0.name == sample.goals.first?.goal.rawValue }
    return sample.phases.prefix(end.map { $0 + 1 } ?? 0).map { ($0.name, $0.elapsed.processor) }
  }

  var secondsToBound: Double { parts.reduce(0) { $0 + $1.seconds } }
}
