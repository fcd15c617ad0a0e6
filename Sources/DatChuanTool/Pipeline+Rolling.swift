// SPDX-License-Identifier: GPL-3.0-or-later

import Scenarios
import Tables
import Tracking
import Workforce

extension Pipeline {
  /// Writes the scenario of a later day, from the one of an earlier day and its journal.
  func roll(
    _ path: String, journal place: JournalPlace, to day: Day, until last: Quarter?, knownOn: Day?,
    masked isMasked: Bool, into folder: String
  ) throws(CommandFailure) -> RolledScenario {
    try PlanDestination.check(folder)
    let (reading, roller) = ScenarioRoller.read(folder: path)
    guard let roller else { throw .input(reading.diagnostics) }
    let original = roller.original
    try check(day, until: last, of: original)
    // Nothing happened where nothing was recorded; a journal that was named must be there.
    let events = try events(at: place, allowingNone: !place.isNamed)
    let state = original.asOf(day, after: events, knownOn: knownOn, through: last)
    let rolled = RolledScenario(original: original, state: state, journal: events)
    var plan: [UInt8]?
    if let document = rolled.approval?.documents.first(where: { $0.name == "plan.json" }) {
      plan = try journal(at: place.file) { () throws(KeptJournal.Failure) in
        try KeptJournal.openForReading(place.file).document(document.sha256)
      }
    }
    do {
      try roller.write(
        ScenarioRoller.Order(
          scenario: state.scenario, approvedPlan: plan,
          changes: isMasked ? [] : rolled.sentences(), isMasked: isMasked), to: folder)
    } catch {
      switch error {
      case .fault(let diagnostics):
        throw .fault(
          diagnostics.map { $0.message(console.language) }.joined(separator: "; "))
      case .file(let failure): throw .file(failure)
      }
    }
    return rolled
  }

  private func check(
    _ day: Day, until last: Quarter?, of scenario: Scenario
  ) throws(CommandFailure) {
    let first = max(scenario.horizon.first, Quarter(containing: day).advanced(by: 1))
    if day < scenario.asOf {
      throw .usage(
        .unreadable(
          .option("to", value: .dayPlaceholder), found: day.description,
          expected: .aDay(from: scenario.asOf)))
    }
    guard (last ?? scenario.horizon.last) < first else { return }
    if let last {
      throw .usage(
        .unreadable(
          .option("until", value: .quarterPlaceholder), found: last.description,
          expected: .aQuarterNotBefore(first)))
    }
    throw .usage(.missing(.option("until", value: .quarterPlaceholder)))
  }
}

/// A scenario as it became, beside the one it came from.
struct RolledScenario {
  let original: Scenario
  let state: ScenarioAsOf
  let journal: Journal

  /// The plan approved last by the day.
  var approval: Approval? {
    journal.approvals(asOf: state.day, knownOn: state.knownOn).last?.1
  }

  var changes: [RosterChange] { state.changes(since: original) }
}
