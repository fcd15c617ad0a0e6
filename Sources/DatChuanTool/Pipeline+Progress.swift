// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import Scenarios
import Tables
import Tracking
import Workforce

/// Progress with the names of the plans it is about.
struct ProgressRun {
  let report: ProgressReport
  let baseName: Wording
  let presentName: Wording
}

extension Pipeline {
  /// Counts where a scenario stands on a day; today where none is given.
  func progress(
    of path: String, journal place: JournalPlace, on day: Day?, knownOn: Day?, base: String?,
    present: String?
  ) throws(CommandFailure) -> ProgressRun {
    let (scenario, _) = try read(path)
    let day = try self.day(day, option: "at", of: scenario)
    let journal = try events(at: place, allowingNone: !place.isNamed)
    let inForce = try self.plan(
      named: present, of: scenario, at: place, journal: journal, day: day, knownOn: knownOn)
    let against =
      try base.map { (name) throws(CommandFailure) in
        try self.plan(
          named: name, of: scenario, at: place, journal: journal, day: day, knownOn: knownOn)
      } ?? inForce
    var report = ProgressReport(
      of: scenario, after: journal, on: day, knownOn: knownOn, base: against.starts,
      present: inForce.starts, threads: console.cores)
    try findCeilings(of: &report)
    return ProgressRun(report: report, baseName: against.name, presentName: inForce.name)
  }

  /// Asks the planner how far the targets that the plan misses can be reached at all.
  private func findCeilings(of report: inout ProgressReport) throws(CommandFailure) {
    var reachable: [Quarter: [Officer.ID: Set<Requirement.ID>]] = [:]
    for quarter in report.questionedQuarters {
      guard let scenario = report.scenario(through: quarter) else {
        reachable[quarter] = [:]
        continue
      }
      do {
        reachable[quarter] = try Planner.pointsOfNoReturn(in: scenario, officers: nil)
          .mapValues { Set($0.keys) }
      } catch {
        throw .planning(error, scenario)
      }
    }
    report.setCeilings(reachable)
  }

  /// The day that was asked for, or today; never before the scenario's own.
  func day(_ asked: Day?, option: String, of scenario: Scenario) throws(CommandFailure) -> Day {
    guard let asked else { return max(scenario.asOf, console.now().day) }
    guard asked >= scenario.asOf else {
      throw .usage(
        .unreadable(
          .option(option, value: .dayPlaceholder), found: asked.description,
          expected: .aDay(from: scenario.asOf)))
    }
    return asked
  }

  /// The starts of a plan: of the file or folder of that name, of the approval of that number, or of
  /// the plan approved last by a day; none where there is no plan at all.
  func plan(
    named name: String?, of scenario: Scenario, at place: JournalPlace, journal: Journal, day: Day,
    knownOn: Day?
  ) throws(CommandFailure) -> (starts: [Commitment], name: Wording) {
    let found = try plan(
      named: name, of: scenario, at: place,
      approvals: journal.approvals(asOf: day, knownOn: knownOn))
    return found.map { ($0.plan.starts, $0.name) } ?? ([], .noPlanApproved)
  }
}
