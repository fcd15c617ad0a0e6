// SPDX-License-Identifier: GPL-3.0-or-later

extension TrainingEvent {
  /// What kind of thing happened; the words are those of tables and commands.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case nominated, enrolled, started, completed, failed, withdrew, postponed
    case classOpened = "class-opened"
    case classCancelled = "class-cancelled"
    case seatsChanged = "seats-changed"
    case budgetChanged = "budget-changed"
    case joined, appointed
    case positionChanged = "position-changed"
    case planned, transferred, left, retired, exempted, approved, corrected
  }
}
