// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce
import WorkforceTestSupport

@testable import Planning

@Suite struct ConflictSearchTests {
  @Test func `fewer are named where limits that need not be told of stand as well`() throws {
    // Two seats forbid it to three; the cap, one away at a time, already to two of them.
    let scenario = ScenarioBuilder()
      .officer("a", lacks: ["theory"]).officer("b", lacks: ["theory"])
      .officer("c", lacks: ["theory"])
      .programme("course", load: "1", grants: ["theory=intermediate"])
      .intake("course", "2027Q2", seats: 2).absenceCap("one", load: "1").build()
    let answer = try WhyNot(.compliance(.one)).answer(in: scenario)
    let conflict = try #require(answer.conflicts.first)
    #expect(conflict.isOfAllLimits)
    #expect(conflict.officers.count == 2 && conflict.officers.allSatisfy(\.isProven))
    #expect(
      conflict.limits.map(\.value) == [
        .absence("one", unit: nil, room: Thousandths(1000)...Thousandths(1000))
      ])
  }
}
