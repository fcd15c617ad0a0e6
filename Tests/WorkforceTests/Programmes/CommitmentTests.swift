// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce

struct CommitmentTests {
  @Test func `commitments are ordered by officer, programme and start`() {
    let sorted = [
      Commitment(officer: "a", programme: "a", start: Quarter(2028, 1)),
      Commitment(officer: "a", programme: "b", start: Quarter(2027, 1)),
      Commitment(officer: "a", programme: "b", start: Quarter(2027, 2)),
      Commitment(officer: "b", programme: "a", start: Quarter(2027, 1)),
    ]
    #expect(sorted.reversed().sorted() == sorted)
  }
}
