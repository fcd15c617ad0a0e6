// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// Everybody as they were at the ends of some quarters.
///
/// Most officers change in few quarters, so they are kept where they change.
struct RosterHistory: Sendable {
  /// An officer as they were from one of the quarters on.
  struct Phase: Sendable {
    /// The place of the quarter.
    let from: Int
    let officer: Officer
  }

  /// Who changed, in order of time.
  let changes: [Officer.ID: [Phase]]

  /// Where all events have led to.
  let last: RosterState

  /// Applies events in order, and looks at everybody concerned whenever a quarter ends.
  ///
  /// - Complexity: events.
  init(of scenario: Scenario, after events: [RecordedEvent], atEndsOf quarters: [Quarter]) {
    var state = RosterState(scenario)
    var changes: [Officer.ID: [Phase]] = [:]
    var touched: Set<Officer.ID> = []
    var place = 0
    func look(at place: Int) {
      for id in touched {
        guard let officer = state.officers[id] else { continue }
        changes[id, default: []].append(
          Phase(from: place, officer: officer.officer(from: quarters[place])))
      }
      touched.removeAll(keepingCapacity: true)
    }
    for recorded in events {
      while place < quarters.count, quarters[place].lastDay < recorded.event.trueFrom {
        look(at: place)
        place += 1
      }
      state.apply(recorded)
      if let officer = recorded.event.happening.officer { touched.insert(officer) }
    }
    if place < quarters.count { look(at: place) }
    self.changes = changes
    last = state
  }
}
