// SPDX-License-Identifier: GPL-3.0-or-later

import JournalStore
import Testing

struct StoredEntryTests {
  @Test func `an entry keeps what it was given`() {
    let entry = JournalEntry(
      validFrom: "2027-01-01", kind: "left", subject: nil, replaces: nil, body: [1])
    #expect(StoredEntry(number: 1, recordedAt: 0, entry: entry).entry == entry)
  }
}
