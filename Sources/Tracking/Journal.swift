// SPDX-License-Identifier: GPL-3.0-or-later

package import Workforce

/// All that was ever recorded, in the order of recording; or an extract of it.
package struct Journal: Hashable, Sendable {
  /// In the order of their numbers: event number n stands at n − 1, unless this is an extract.
  package private(set) var events: [RecordedEvent]

  /// The number of the last event of the whole journal; 0 where there is none.
  package private(set) var last: TrainingEvent.Number

  /// Creates a journal from events whose numbers run from 1 without a gap.
  package init(_ events: [RecordedEvent] = []) {
    precondition(
      events.last.map { $0.number == events.count } ?? true, "Numbers run without a gap")
    self.events = events
    last = events.count
  }

  /// Creates an extract: some events of a journal, in order, with all that replaced one of them.
  package init(extract events: [RecordedEvent], last: TrainingEvent.Number) {
    self.events = events
    self.last = last
  }

  /// Adds an event.
  ///
  /// - Precondition: what it replaces is in the journal.
  @discardableResult
  package mutating func append(_ event: TrainingEvent, at moment: Moment) -> RecordedEvent {
    precondition(event.replaces.map(contains) ?? true, "Only what is there can be replaced")
    last += 1
    let recorded = RecordedEvent(number: last, recordedAt: moment, event: event)
    events.append(recorded)
    return recorded
  }

  package func contains(_ number: TrainingEvent.Number) -> Bool {
    1 <= number && number <= last
  }

  /// The event with a number; nothing where it is not there or not in the extract.
  package subscript(number: TrainingEvent.Number) -> RecordedEvent? {
    guard contains(number) else { return nil }
    if events.count == last { return events[number - 1] }
    return events.first { $0.number == number }
  }
}

extension Journal {
  /// The events recorded by the end of a day, all where no day is given.
  package func known(on day: Day?) -> [RecordedEvent] {
    guard let day else { return events }
    return events.filter { $0.recordedAt.day <= day }
  }

  /// What counts as of a day: true by then, known by the other day, and not replaced by anything
  /// known by it; in the order in which it became true, then of recording.
  ///
  /// `counts` says what else must be so of an event.
  ///
  /// Complexity: events, and sorting those that count.
  package func events(
    asOf day: Day, knownOn known: Day? = nil,
    where counts: (RecordedEvent) -> Bool = { _ in true }
  ) -> OrderedEvents {
    func isKnown(_ recorded: RecordedEvent) -> Bool {
      known.map { recorded.recordedAt.day <= $0 } ?? true
    }
    var replaced: Set<TrainingEvent.Number> = []
    for recorded in events {
      if let number = recorded.event.replaces, isKnown(recorded) { replaced.insert(number) }
    }
    return OrderedEvents(events) { recorded in
      recorded.event.trueFrom <= day && recorded.event.kind != .corrected
        && !replaced.contains(recorded.number) && isKnown(recorded) && counts(recorded)
    }
  }

  /// The number of the event that took the place of another, if one did.
  package func successor(of number: TrainingEvent.Number) -> TrainingEvent.Number? {
    events.first { $0.event.replaces == number }?.number
  }
}
