// SPDX-License-Identifier: GPL-3.0-or-later

package import Workforce

extension Scenario {
  /// The scenario as it was on a day, or as it was known to be on another.
  ///
  /// Events count that were true by the day and recorded by the day of knowledge. What this scenario
  /// states itself was so on its own day; events from before that day change it only where they were
  /// recorded afterwards.
  ///
  /// The day is not before this scenario's own. Where no day of knowledge is given, all counts that
  /// was recorded so far. The horizon ends where it did, unless another quarter is given.
  ///
  /// - Complexity: officers and events, sorted.
  package func asOf(
    _ day: Day, after journal: Journal, knownOn: Day? = nil, through last: Quarter? = nil
  ) -> ScenarioAsOf {
    let events = events(of: journal, asOf: day, knownOn: knownOn)
    var state = RosterState(self)
    for event in events { state.apply(event) }
    return state.result(
      on: day, knownOn: knownOn, events: events, through: last ?? horizon.last)
  }

  /// The events of a journal that change this scenario by a day.
  func events(of journal: Journal, asOf day: Day, knownOn: Day?) -> OrderedEvents {
    journal.events(asOf: day, knownOn: knownOn) {
      $0.event.trueFrom > asOf || $0.recordedAt.day > asOf
    }
  }
}
