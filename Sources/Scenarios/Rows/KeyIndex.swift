// SPDX-License-Identifier: GPL-3.0-or-later

/// The places of rows by their keys, without the keys themselves: the rows know them.
///
/// A table of hashes with open addressing. Each slot holds a row's place and half of its key's hash, so
/// that hardly ever a key is made from the file only to be found different.
struct KeyIndex {
  private struct Slot {
    var place: Int32 = -1
    var tag: UInt32 = 0
  }

  private var slots: [Slot] = []
  private var count = 0

  /// The place of a key; `isKey` tells whether the row at a place has it.
  func place(of key: String, where isKey: (Int) -> Bool) -> Int? {
    if slots.isEmpty { return nil }
    let slot = slots[find(key, isKey)]
    return slot.place < 0 ? nil : Int(slot.place)
  }

  /// Notes the place of a key unless the key has one.
  ///
  /// - Returns: the place that the key has had before.
  mutating func insert(_ key: String, at place: Int, where isKey: (Int) -> Bool) -> Int? {
    if (count + 1) * 4 > slots.count * 3 { grow(to: max(16, slots.count * 2)) }
    let number = find(key, isKey)
    if slots[number].place >= 0 { return Int(slots[number].place) }
    slots[number] = Slot(place: Int32(place), tag: Self.tag(key))
    count += 1
    return nil
  }

  /// Makes room for some keys at once.
  mutating func reserve(_ keys: Int) {
    var size = max(16, slots.count)
    while keys * 4 > size * 3 { size *= 2 }
    if size > slots.count { grow(to: size) }
  }

  private static func tag(_ key: String) -> UInt32 {
    UInt32(truncatingIfNeeded: key.hashValue)
  }

  private func find(_ key: String, _ isKey: (Int) -> Bool) -> Int {
    let tag = Self.tag(key)
    var number = Int(tag) & (slots.count - 1)
    while slots[number].place >= 0 {
      if slots[number].tag == tag, isKey(Int(slots[number].place)) { return number }
      number = (number + 1) & (slots.count - 1)
    }
    return number
  }

  private mutating func grow(to size: Int) {
    let old = slots
    slots = Array(repeating: Slot(), count: size)
    for slot in old where slot.place >= 0 {
      var number = Int(slot.tag) & (size - 1)
      while slots[number].place >= 0 { number = (number + 1) & (size - 1) }
      slots[number] = slot
    }
  }
}
