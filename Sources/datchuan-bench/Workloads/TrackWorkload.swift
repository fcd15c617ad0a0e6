// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Scenarios
import Tracking
import Workforce

/// A journal of years for a nation: recording, reading, the state as of a day, and its compliance.
enum TrackWorkload {
  static let workload = Workload(
    name: "track",
    abstract: "a journal of ten events for each of 200,000 officers: record, verify, state, gaps",
    run: run)

  /// The officers where nothing else is asked for.
  private static let nation = 200_000

  /// How many events are recorded together.
  private static let batch = 10_000

  private static func run(_ settings: BenchSettings) throws -> WorkloadResult {
    var table = FigureTable(
      "Seconds on the clock (of the processor)",
      [
        "officers", "events", "record", "file MB", "verify", "read", "state", "gaps", "progress",
        "peak MB",
      ])
    var result = WorkloadResult(workload: workload.name)
    for officers in settings.officers.isEmpty ? [nation] : settings.officers {
      let sample = try TrackSample(officers: officers, batch: batch)
      table.append(sample.row)
      result.figures += sample.figures
    }
    result.tables = [table]
    result.notes = [
      "Recorded \(batch) events at a time, each batch on the disk before the next. Read: every event "
        + "from the file. State: the scenario as of the last day. Gaps: who meets what then. "
        + "Progress: every target quarter by quarter, with a plan of three starts for each officer."
    ]
    return result
  }
}

/// One journal, written and read.
private struct TrackSample {
  private let officers: Int
  private let events: Int
  private let megabytes: Double
  private var steps: [(name: String, elapsed: Elapsed)] = []

  init(officers: Int, batch: Int) throws {
    self.officers = officers
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    try SyntheticProvince(officers: officers).write(to: folder.url)
    guard let scenario = ScenarioReader.read(folder: folder.url.path).scenario else {
      throw UsageMistake(description: "the made-up province can't be read")
    }
    let events = EventStream(scenario: scenario).events()
    self.events = events.count
    let file = folder.file("journal")
    let start = scenario.asOf.sinceEpoch * 86_400
    let recording = try Stopwatch.time {
      let kept = try KeptJournal.create(file)
      for first in stride(from: 0, to: events.count, by: batch) {
        try kept.record(
          Array(events[first..<min(first + batch, events.count)]),
          at: Moment(seconds: start + 86_400 + first))
      }
    }
    let size = try FileManager.default.attributesOfItem(atPath: file)[.size] as? Int ?? 0
    megabytes = Double(size) / 1_048_576
    let kept = try KeptJournal.openForReading(file)
    let verification = try Stopwatch.time { try kept.verify() }
    guard verification.result.isEmpty else {
      throw UsageMistake(description: "the journal does not verify: \(verification.result)")
    }
    let reading = try Stopwatch.time { try kept.journal() }
    let state = Stopwatch.time {
      scenario.asOf(scenario.horizon.last.firstDay.advanced(byDays: -1), after: reading.result)
    }
    let now = state.result.scenario
    let gaps = Stopwatch.time { now.gaps(atEndOf: now.horizon.eve).compliance }
    let plan = EventStream(scenario: scenario).planned()
    let progress = Stopwatch.time {
      ProgressReport(
        of: scenario, after: reading.result,
        on: scenario.horizon.last.firstDay.advanced(byDays: -1), base: plan, present: plan,
        threads: 2
      ).all.actual.compliant
    }
    steps = [
      ("record", recording.elapsed), ("verify", verification.elapsed), ("read", reading.elapsed),
      ("state", state.elapsed), ("gaps", gaps.elapsed), ("progress", progress.elapsed),
    ]
  }

  private func text(_ name: String) -> String {
    guard let elapsed = steps.first(where: { $0.name == name })?.elapsed else { return "–" }
    return "\(elapsed.wall.text(1)) (\(elapsed.processor.text(1)))"
  }

  var row: [String] {
    [
      "\(officers)", "\(events)", text("record"), megabytes.text(0), text("verify"), text("read"),
      text("state"), text("gaps"), text("progress"), Machine.peakMemory.text(0),
    ]
  }

  var figures: [Figure] {
    steps.map { Figure("track.\(officers).\($0.name).cpu.s", $0.elapsed.processor) }
  }
}
