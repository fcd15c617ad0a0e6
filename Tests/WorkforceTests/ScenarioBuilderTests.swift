// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce
import WorkforceTestSupport

@Suite struct ScenarioBuilderTests {
  @Test func `an officer lacks only what is said`() {
    let scenario = ScenarioBuilder().officer("a", lacks: ["theory"]).officer("b").build()
    let table = scenario.gaps(atEndOf: scenario.horizon.last)
    #expect(table.rows.map { $0.gaps.map(\.requirement.id) } == [["theory"], []])
  }

  @Test func `a fund without rows has ample money and one with rows has what they say`() {
    let scenario = ScenarioBuilder()
      .programme("course", grants: ["theory=intermediate"], funding: "own:0.3;province:0.7")
      .budget("province", 2027, 5)
      .build()
    #expect(scenario.funds == ["commune", "province"])
    #expect(scenario.budget(of: "commune", in: 2028).dong == 1_000_000_000_000)
    #expect(scenario.budget(of: "province", in: 2027).dong == 5)
    #expect(scenario.budget(of: "province", in: 2028) == .zero)
  }
}
