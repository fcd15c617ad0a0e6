// SPDX-License-Identifier: GPL-3.0-or-later

import JournalStore
import Scenarios
import Tables
import Tracking
import Workforce

extension Pipeline {
  /// Does something with a journal, and tells what its file refused.
  func journal<Result>(
    at path: String, _ body: () throws(KeptJournal.Failure) -> Result
  ) throws(CommandFailure) -> Result {
    do {
      return try body()
    } catch {
      throw .journal(error, path)
    }
  }

  /// Reads all events of a journal; none where there is no file and that is allowed.
  ///
  /// A journal that something else changed is not built upon.
  func events(at place: JournalPlace, allowingNone: Bool = false) throws(CommandFailure) -> Journal
  {
    if allowingNone, !place.exists { return Journal() }
    return try journal(at: place.file) { () throws(KeptJournal.Failure) in
      let kept = try KeptJournal.openForReading(place.file)
      try kept.expectWholeChain()
      return try kept.journal()
    }
  }

  /// Reads the scenario that a journal is about; nothing where its folder holds none.
  func scenario(of place: JournalPlace) throws(CommandFailure) -> Scenario? {
    guard let folder = place.scenario else { return nil }
    return try read(folder).scenario
  }

  /// Records events, all or none, and makes the journal where there is none yet.
  func record(
    _ sources: [EventSource], at place: JournalPlace, dryRun: Bool = false
  ) throws(CommandFailure) -> (events: [RecordedEvent], scenario: Scenario?, isNew: Bool) {
    let scenario = try scenario(of: place)
    let isNew = !place.exists
    if isNew, !place.mayBeginHere { throw .noJournalHere }
    // Of millions of events only those count that say something of the officers named; what is said
    // of classes, seats and money may concern everybody, and a correction all of its officer's history.
    var isWhole = sources.contains { $0.texts[.officer] == nil }
    while true {
      let known =
        try isWhole || !place.exists
        ? events(at: place, allowingNone: true) : extract(about: sources, at: place)
      let open = OpenTraining(scenario, known, for: sources)
      let completed = sources.map { open.completing($0) }
      let now = console.now()
      let approval = known.approvals().last?.1
      var checks = EventChecks(
        scenario, recorded: known.events, last: known.last, on: now.day,
        planned: { plannedStarts(of: $0, in: approval, at: place) })
      let (events, diagnostics) = checks.events(from: completed)
      guard diagnostics.allSatisfy({ $0.severity != .error }) else {
        // What was meant may be a name that only another event knows.
        guard isWhole else {
          isWhole = true
          continue
        }
        throw .input(diagnostics)
      }
      if dryRun {
        let recorded = events.enumerated().map {
          RecordedEvent(number: known.last + 1 + $0, recordedAt: now, event: $1)
        }
        if !diagnostics.isEmpty { console.tell(diagnostics.rendered(in: console.language)) }
        return (recorded, scenario, isNew)
      }
      do {
        let kept =
          place.exists ? try KeptJournal.open(place.file) : try KeptJournal.create(place.file)
        let recorded = try kept.record(events, at: now, after: known.last)
        if !diagnostics.isEmpty { console.tell(diagnostics.rendered(in: console.language)) }
        return (recorded, scenario, isNew)
      } catch {
        // Somebody else was faster: what was checked against what was known is checked again.
        if case .file(.movedOn) = error { continue }
        throw .journal(error, place.file)
      }
    }
  }

  /// Reads what a journal says of the officers and events that some sources name.
  private func extract(
    about sources: [EventSource], at place: JournalPlace
  ) throws(CommandFailure) -> Journal {
    try journal(at: place.file) { () throws(KeptJournal.Failure) in
      try KeptJournal.openForReading(place.file).extract(
        about: Set(sources.compactMap { $0.texts[.officer] }),
        numbers: Set(sources.compactMap { $0.texts[.replaces].flatMap { Int($0) } }))
    }
  }

  /// The starts of some officers in an approved plan; none where they can't be known.
  private func plannedStarts(
    of officers: [Officer.ID], in approval: Approval?, at place: JournalPlace
  ) -> [Commitment] {
    guard
      let table = approval?.documents.first(where: { $0.name == PlanFolder.enrolmentsFile }),
      let bytes = try? KeptJournal.openForReading(place.file).document(table.sha256)
    else { return [] }
    return PlanFolder.starts(of: officers, in: bytes)
  }
}
