// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// An event that counts: recorded and not replaced, or about to be recorded.
struct CountedEvent: Hashable {
  /// Its number in the journal, or the one it would get.
  let number: TrainingEvent.Number
  let event: TrainingEvent

  /// The day of recording; nothing for what is about to be recorded.
  let recordedOn: Day?

  var day: Day { event.trueFrom }
  var happening: Happening { event.happening }
  var kind: TrainingEvent.Kind { event.kind }

  init(_ recorded: RecordedEvent) {
    number = recorded.number
    event = recorded.event
    recordedOn = recorded.recordedAt.day
  }

  init(number: TrainingEvent.Number, _ event: TrainingEvent) {
    self.number = number
    self.event = event
    recordedOn = nil
  }

  /// Whether it says the same as another, whoever recorded it and with whatever note.
  func saysTheSame(as other: CountedEvent) -> Bool {
    day == other.day && happening == other.happening
  }

  /// The order in which events become true.
  static func isEarlier(_ left: CountedEvent, _ right: CountedEvent) -> Bool {
    (left.day, left.number) < (right.day, right.number)
  }
}
