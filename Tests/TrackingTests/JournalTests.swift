// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Tracking
import Workforce
import WorkforceTestSupport

struct JournalTests {
  @Test func `events count from the day on which they are true`() {
    var journal = Journal()
    journal.record(.left("a"), trueFrom: "2027-05-01", at: "2027-04-20")
    journal.record(.left("b"), trueFrom: "2027-03-01", at: "2027-04-21")
    #expect(journal.events(asOf: "2027-02-28").isEmpty)
    #expect(journal.events(asOf: "2027-04-30").map(\.number) == [2])
    #expect(journal.events(asOf: "2027-05-01").map(\.number) == [2, 1])
  }

  @Test func `what was not yet known on a day does not count on it`() {
    var journal = Journal()
    journal.record(.left("a"), trueFrom: "2027-03-01", at: "2027-03-10")
    #expect(journal.events(asOf: "2027-03-05", knownOn: "2027-03-09").isEmpty)
    #expect(journal.events(asOf: "2027-03-05", knownOn: "2027-03-10").map(\.number) == [1])
  }

  @Test func `an event that was replaced counts until the replacement is known`() {
    var journal = Journal()
    journal.record(.left("a"), trueFrom: "2027-03-01", at: "2027-03-01")
    journal.record(.left("b"), trueFrom: "2027-03-01", at: "2027-06-01", replaces: 1)
    journal.record(.corrected, trueFrom: "2027-03-01", at: "2027-09-01", replaces: 2)
    #expect(journal.events(asOf: "2027-12-01", knownOn: "2027-05-31").map(\.number) == [1])
    #expect(journal.events(asOf: "2027-12-01", knownOn: "2027-08-31").map(\.number) == [2])
    #expect(journal.events(asOf: "2027-12-01").isEmpty)
    #expect(journal.successor(of: 1) == 2)
    #expect(journal.successor(of: 3) == nil)
  }
}
