// SPDX-License-Identifier: GPL-3.0-or-later

/// A journal of years for a nation: recording, verifying, and what a committee asks of it.
enum TrackWorkload {
  static let workload = Workload(
    name: "track",
    abstract:
      "a journal of ten events for each of 200,000 officers: record, state, progress, alerts",
    run: run)

  /// The officers where nothing else is asked for.
  private static let nation = 200_000

  /// How many events are recorded together.
  private static let batch = 10_000

  private static func run(_ settings: BenchSettings) throws -> WorkloadResult {
    var writing = FigureTable(
      "Writing: seconds of the processor (on the clock)",
      ["officers", "events", "record", "file MB", "one more", "verify"])
    var telling = FigureTable(
      "Telling: seconds of the processor (on the clock)",
      [
        "officers", "scenario", "journal", "state", "progress", "midway", "alerts", "peak MB",
      ])
    var result = WorkloadResult(workload: workload.name)
    for officers in settings.officers.isEmpty ? [nation] : settings.officers {
      let sample = try TrackSample(officers: officers, batch: batch)
      writing.append([
        "\(officers)", "\(sample.events)", sample.text("record"), sample.megabytes.text(0),
        sample.text("record-one"), sample.text("verify"),
      ])
      telling.append([
        "\(officers)", sample.text("scenario"), sample.text("read"), sample.text("state"),
        sample.text("progress"), sample.text("mid-progress"), sample.text("alerts"),
        sample.peak.text(0),
      ])
      result.figures += sample.figures
    }
    result.tables = [writing, telling]
    result.notes = [
      "Recorded \(batch) events at a time, each batch on the disk before the next; one more with the "
        + "checks that people's events undergo.",
      "Scenario and journal: reading all of them. State: the scenario as of the last quarter's eve. "
        + "Progress: every target quarter by quarter, with a plan of three starts for each officer, "
        + "on that day and midway. Alerts: of ninety days, midway. The peak is that of one process "
        + "that does all of these.",
    ]
    return result
  }
}

extension TrackSample {
  fileprivate func text(_ name: String) -> String {
    guard let elapsed = steps.first(where: { $0.name == name })?.elapsed else { return "–" }
    return "\(elapsed.processor.text(1)) (\(elapsed.wall.text(1)))"
  }

  fileprivate var figures: [Figure] {
    steps.map { Figure("track.\(officers).\($0.name).cpu.s", $0.elapsed.processor) }
      + [Figure("track.\(officers).peak.mb", peak)]
  }
}
