// SPDX-License-Identifier: GPL-3.0-or-later

package import Workforce

/// What came of one officer's training, as far as events tell.
package struct TrainingRecord: Hashable, Sendable {
  package enum Status: Hashable, Sendable {
    case nominated, enrolled, underWay, completed, failed, withdrew

    /// The class did not take place.
    case cancelled
  }

  /// The officer, the programme and the quarter in which it starts or started.
  package internal(set) var training: Commitment
  package internal(set) var status: Status

  /// The day from which the status holds.
  package internal(set) var since: Day

  /// The event that says so; nothing for what the scenario states itself.
  package internal(set) var event: TrainingEvent.Number?

  /// Whether a seat is taken and no result is known yet.
  package var isOpen: Bool { status == .enrolled || status == .underWay }
}
