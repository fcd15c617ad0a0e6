// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import Testing
import Workforce
import WorkforceTestSupport

struct PathwayCensusTests {
  @Test func `an officer with two ways to close a gap has three pathways`() throws {
    let scenario = ScenarioBuilder()
      .officer("a", lacks: ["digital"]).officer("b")
      .programme("online", grants: ["digital=basic"])
      .intake("online", "2027Q1").intake("online", "2028Q2")
      .build()
    let census = try PathwayCensus(of: scenario)
    let counts = census.officers
    #expect(counts.map(\.pathways) == [3, 1])
    let found = try census.statesFound()
    #expect(zip(found, counts).allSatisfy { $0 >= $1.states })
    #expect(census.price(tilt: 1).isFinite)
  }
}
