// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Planning
import Scenarios
import Tracking
import Workforce

/// What telling from a journal took, in a process of its own so that its peak is no other's.
struct TrackedNation: Codable {
  /// The hidden word that makes the program such a process.
  static let flag = "--tracked"

  /// A name that figures carry, and what it took.
  struct Step: Codable {
    let name: String
    let elapsed: Elapsed
  }

  let steps: [Step]

  /// The most memory, in megabytes.
  let peak: Double

  /// Reads a scenario and its journal, and tells from them what a committee asks: on the last day but
  /// a quarter, when nearly all is history, and on a day in the midst of it all.
  static func measured(in folder: String) throws -> TrackedNation {
    var steps: [Step] = []
    func step<Result>(_ name: String, _ work: () throws -> Result) rethrows -> Result {
      let timed = try Stopwatch.time(work)
      steps.append(Step(name: name, elapsed: timed.elapsed))
      return timed.result
    }
    let reading = step("scenario") { ScenarioReader.read(folder: folder) }
    guard let scenario = reading.scenario else {
      throw UsageMistake(description: "the made-up province can't be read")
    }
    let journal = try step("read") {
      try KeptJournal.openForReading(folder + "/" + journalName).journal()
    }
    let last = scenario.horizon.last.firstDay.advanced(byDays: -1)
    step("state") { () -> Void in
      let now = scenario.asOf(last, after: journal).scenario
      precondition(!now.officers.isEmpty, "Nobody is left")
    }
    let plan = EventStream(scenario: scenario).planned()
    for (name, day) in [("progress", last), ("mid-progress", midst(of: scenario))] {
      let report = try step(name) { try Self.progress(of: scenario, journal, plan, on: day) }
      precondition(report.all.actual.inService > 0, "Nobody is counted")
    }
    let found = try step("alerts") {
      try Self.alerts(of: scenario, journal, plan, on: midst(of: scenario))
    }
    precondition(!found.alerts.isEmpty, "There is something to look at")
    return TrackedNation(steps: steps, peak: Machine.peakMemory)
  }

  static let journalName = "journal.datchuan"

  /// A day in a quarter before which half of the events lie.
  private static func midst(of scenario: Scenario) -> Day {
    scenario.horizon.first.advanced(by: 5).firstDay.advanced(byDays: 40)
  }

  private static func progress(
    of scenario: Scenario, _ journal: Journal, _ plan: [Commitment], on day: Day
  ) throws -> ProgressReport {
    var report = ProgressReport(
      of: scenario, after: journal, on: day, base: plan, present: plan,
      threads: Machine.this.cores)
    report.setCeilings(
      try report.questionedQuarters.reduce(into: [:]) { reachable, quarter in
        reachable[quarter] = try report.scenario(through: quarter).map {
          try Planner.pointsOfNoReturn(in: $0).mapValues { Set($0.keys) }
        }
      })
    return report
  }

  private static func alerts(
    of scenario: Scenario, _ journal: Journal, _ plan: [Commitment], on day: Day
  ) throws -> AlertList {
    let state = scenario.asOf(day, after: journal)
    return AlertList(
      state, of: scenario, plan: plan,
      pointsOfNoReturn: try Planner.pointsOfNoReturn(in: state.scenario), within: 90)
  }

  func line() throws -> String { String(decoding: try JSONEncoder().encode(self), as: UTF8.self) }
}
