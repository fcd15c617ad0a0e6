// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Scenarios
import Tracking
import Workforce

/// One journal of a made-up province, written, verified and told from.
struct TrackSample {
  let officers: Int
  let events: Int

  /// The size of the file.
  let megabytes: Double
  let steps: [TrackedNation.Step]

  /// The most memory that telling took, in megabytes.
  let peak: Double

  /// Records ten events for each officer, so many at a time, and measures all that follows.
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
    let file = folder.file(TrackedNation.journalName)
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
    let one = try Stopwatch.time { try Self.recordOne(of: scenario, in: file) }
    let verification = try Stopwatch.time { try KeptJournal.openForReading(file).verify() }
    guard verification.result.isEmpty else {
      throw UsageMistake(description: "the journal does not verify: \(verification.result)")
    }
    let outcome = try ChildProcess.own([TrackedNation.flag, folder.url.path]).run(atMost: 3600)
    guard outcome.status == 0 else { throw UsageMistake(description: outcome.output) }
    let nation = try JSONDecoder().decode(TrackedNation.self, from: Data(outcome.output.utf8))
    steps =
      [
        TrackedNation.Step(name: "record", elapsed: recording.elapsed),
        TrackedNation.Step(name: "record-one", elapsed: one.elapsed),
        TrackedNation.Step(name: "verify", elapsed: verification.elapsed),
      ] + nation.steps
    peak = nation.peak
  }

  /// Adds one event to a long journal, checked like those that people record.
  private static func recordOne(of scenario: Scenario, in file: String) throws {
    let officer = scenario.officers[scenario.officers.count / 2].id
    let kept = try KeptJournal.open(file)
    let known = try kept.extract(about: [officer.text], numbers: [])
    var texts = EventTexts()
    texts[.event] = TrainingEvent.Kind.left.rawValue
    texts[.officer] = officer.text
    texts[.date] = scenario.horizon.last.lastDay.description
    texts[.by] = "Văn phòng Đảng ủy"
    var checks = EventChecks(
      scenario, recorded: known.events, last: known.last, on: scenario.horizon.last.lastDay)
    let (events, diagnostics) = checks.events(from: [EventSource(texts)])
    precondition(events.count == 1, "The event is sound: \(diagnostics.count) findings")
    try kept.record(
      events, at: Moment(seconds: scenario.horizon.last.lastDay.sinceEpoch * 86_400),
      after: known.last)
  }
}
