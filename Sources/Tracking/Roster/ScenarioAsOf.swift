// SPDX-License-Identifier: GPL-3.0-or-later

package import Workforce

/// A scenario as it was, or is, on a day: what it said at first and all that happened since.
package struct ScenarioAsOf: Sendable {
  /// The scenario whose roster is that of the day; its horizon begins with the next quarter.
  package let scenario: Scenario
  package let day: Day

  /// The first day of knowledge that does not count any more; nothing where all counts.
  package let knownOn: Day?

  /// What came of everybody's training, by officer, programme and start.
  package let trainings: [TrainingRecord]

  /// Those who have left by the day, sorted, with their last day of service.
  package let gone: [(officer: Officer.ID, lastDay: Day)]

  /// Those whom the scenario did not know at first, sorted.
  package let newcomers: [Officer.ID]

  /// The money that was paid, summed by fund and quarter since the scenario's horizon began.
  package let payments: [Payment]

  /// The events that count, in the order in which they became true.
  package let events: OrderedEvents

  /// What does not fit together, in the order of events.
  package let findings: [RosterFinding]
}
