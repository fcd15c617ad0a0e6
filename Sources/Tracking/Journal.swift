// SPDX-License-Identifier: GPL-3.0-or-later

package import Workforce

/// All that was ever recorded, in the order of recording.
package struct Journal: Hashable, Sendable {
  /// Event number n stands at n − 1.
  package private(set) var events: [RecordedEvent]

  /// Creates a journal from events whose numbers run from 1 without a gap.
  package init(_ events: [RecordedEvent] = []) {
    precondition(
      events.last.map { $0.number == events.count } ?? true, "Numbers run without a gap")
    self.events = events
  }

  /// Adds an event.
  ///
  /// - Precondition: what it replaces is in the journal.
  @discardableResult
  package mutating func append(_ event: TrainingEvent, at moment: Moment) -> RecordedEvent {
    precondition(event.replaces.map(contains) ?? true, "Only what is there can be replaced")
    let recorded = RecordedEvent(number: events.count + 1, recordedAt: moment, event: event)
    events.append(recorded)
    return recorded
  }

  package func contains(_ number: TrainingEvent.Number) -> Bool {
    1 <= number && number <= events.count
  }

  package subscript(number: TrainingEvent.Number) -> RecordedEvent? {
    contains(number) ? events[number - 1] : nil
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
  /// Complexity: events, and sorting those that count.
  package func events(asOf day: Day, knownOn known: Day? = nil) -> [RecordedEvent] {
    let known = self.known(on: known)
    let replaced = Set(known.compactMap(\.event.replaces))
    return known.filter { recorded in
      recorded.event.trueFrom <= day && recorded.event.kind != .corrected
        && !replaced.contains(recorded.number)
    }.sorted { ($0.event.trueFrom, $0.number) < ($1.event.trueFrom, $1.number) }
  }

  /// The number of the event that took the place of another, if one did.
  package func successor(of number: TrainingEvent.Number) -> TrainingEvent.Number? {
    events.first { $0.event.replaces == number }?.number
  }
}
