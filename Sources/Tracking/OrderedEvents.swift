// SPDX-License-Identifier: GPL-3.0-or-later

package import Workforce

/// Some events of a journal in the order in which they became true, then of recording.
///
/// There may be millions, so only their places are put in order.
package struct OrderedEvents: Sendable {
  private let events: [RecordedEvent]
  private let places: [UInt32]

  /// Puts those of some events, given in the order of recording, in order of which something is so.
  init(_ events: [RecordedEvent], where isMeant: (RecordedEvent) -> Bool = { _ in true }) {
    var keys: [Key] = []
    for (place, recorded) in events.enumerated() where isMeant(recorded) {
      keys.append(Key(day: recorded.event.trueFrom, place: UInt32(place)))
    }
    keys.sort()
    self.events = events
    places = keys.map(\.place)
  }

  private struct Key: Comparable {
    let day: Day
    let place: UInt32

    static func < (left: Self, right: Self) -> Bool {
      left.day == right.day ? left.place < right.place : left.day < right.day
    }
  }
}

extension OrderedEvents: RandomAccessCollection {
  package var startIndex: Int { 0 }
  package var endIndex: Int { places.count }
  package subscript(index: Int) -> RecordedEvent { events[Int(places[index])] }
}
