// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// The events that change officers, each officer's in the order in which they became true.
struct EventsByOfficer: Sendable {
  private let events: OrderedEvents

  /// The places of the events, officer by officer, and where each officer's begin.
  private let places: [Int]
  private let starts: [Int]

  /// Sorts events by the places of officers in a roster.
  ///
  /// - Complexity: events and officers.
  init(_ events: OrderedEvents, in roster: RosterState) {
    var owners: [Int32] = []
    owners.reserveCapacity(events.count)
    var starts = [Int](repeating: 0, count: roster.officers.count + 1)
    for recorded in events {
      let happening = recorded.event.happening
      let owner =
        OfficerState.isChanged(by: happening)
        ? happening.officer.flatMap { roster.place(of: $0) } : nil
      owners.append(owner.map { Int32($0) } ?? -1)
      if let owner { starts[owner + 1] += 1 }
    }
    for place in starts.indices.dropFirst() { starts[place] += starts[place - 1] }
    var next = starts
    var places = [Int](repeating: 0, count: starts.last ?? 0)
    for (place, owner) in owners.enumerated() where owner >= 0 {
      places[next[Int(owner)]] = place
      next[Int(owner)] += 1
    }
    (self.events, self.places, self.starts) = (events, places, starts)
  }

  /// The events of the officer at a place.
  subscript(officer: Int) -> some Sequence<TrainingEvent> {
    places[starts[officer]..<starts[officer + 1]].lazy.map { events[$0].event }
  }
}
