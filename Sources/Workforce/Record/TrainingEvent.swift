// SPDX-License-Identifier: GPL-3.0-or-later

/// Something that happened, as somebody reported it.
///
/// An event is never changed. One that was wrong is replaced by a later one.
public struct TrainingEvent: Hashable, Sendable {
  /// The number of an event in its journal, from 1 in the order of recording.
  public typealias Number = Int

  public let happening: Happening

  /// The first day on which it is true, whenever it was reported.
  public let trueFrom: Day

  /// Who recorded it.
  public let recordedBy: String
  public let note: String?

  /// The event that this one takes the place of, because that one was wrong.
  public let replaces: Number?

  public init(
    _ happening: Happening, trueFrom: Day, recordedBy: String, note: String? = nil,
    replaces: Number? = nil
  ) {
    self.happening = happening
    self.trueFrom = trueFrom
    self.recordedBy = recordedBy
    self.note = note
    self.replaces = replaces
  }

  public var kind: Kind { happening.kind }
}

/// An event in its place in the journal.
public struct RecordedEvent: Hashable, Sendable {
  public let number: TrainingEvent.Number
  public let recordedAt: Moment
  public let event: TrainingEvent

  public init(number: TrainingEvent.Number, recordedAt: Moment, event: TrainingEvent) {
    self.number = number
    self.recordedAt = recordedAt
    self.event = event
  }
}
