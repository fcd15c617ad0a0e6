// SPDX-License-Identifier: GPL-3.0-or-later

package import Workforce

/// What is known of the training of some officers, without looking at anybody else.
package struct KnownTrainings: Sendable {
  private let start: RosterState

  /// By officer; what names nobody may concern everybody.
  private let events: [Officer.ID?: [RecordedEvent]]
  private let replacing: [RecordedEvent]
  private let last: TrainingEvent.Number

  /// Makes ready for asking about some officers of a scenario.
  ///
  /// - Complexity: officers asked about and events given.
  package init(of officers: Set<Officer.ID>, in scenario: Scenario, after journal: Journal) {
    start = RosterState(
      scenario.changed { parts in
        parts.officers.removeAll { !officers.contains($0.id) }
        parts.commitments.removeAll { !officers.contains($0.officer) }
        (parts.intakes, parts.decisions, parts.previousPlan) = ([], [], nil)
      })
    events = Dictionary(grouping: journal.events, by: \.event.happening.officer)
    replacing = journal.events.filter { $0.event.replaces != nil }
    last = journal.last
  }

  /// What came of an officer's training by a day, by programme and start.
  package func trainings(of officer: Officer.ID, on day: Day) -> [TrainingRecord] {
    var own: [TrainingEvent.Number: RecordedEvent] = [:]
    for recorded in (events[officer] ?? []) + (events[nil] ?? []) + replacing {
      own[recorded.number] = recorded
    }
    let extract = Journal(extract: own.values.sorted { $0.number < $1.number }, last: last)
    var roster = start
    for recorded in start.start.events(of: extract, asOf: day, knownOn: nil) {
      roster.apply(recorded)
    }
    guard let place = roster.place(of: officer) else { return [] }
    return roster.trainings[place].sorted { $0.training < $1.training }
  }
}
