// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce
import WorkforceTestSupport

@Suite struct PathwaySearchTests {
  private func isPossible(
    _ builder: ScenarioBuilder, _ programme: Programme.ID, _ quarter: Quarter
  ) -> Bool {
    let scenario = builder.build()
    return scenario.hasPathway(
      of: scenario.officer("a"),
      containing: Career.Start(programme: scenario.programme(programme), quarter: quarter))
  }

  /// An advanced course that wants the intermediate one, and an exam that wants digital skills.
  let chain = oneLacksTheory.requirement("theory", accepts: ["theory>=advanced"])
    .programme(
      "advanced", quarters: 2, grants: ["theory=advanced"],
      eligible: "theory >= intermediate"
    )
    .intake("advanced", "2027Q3").intake("advanced", "2027Q4").intake("advanced", "2028Q4")

  @Test func `a start alone is possible where it is offered, needed and fits`() {
    #expect(isPossible(oneLacksTheory, "course", "2027Q2"))
    #expect(!isPossible(oneLacksTheory, "course", "2027Q3"))
    #expect(!isPossible(oneLacksTheory.officer("a"), "course", "2027Q2"))
    #expect(!isPossible(oneLacksTheory.decision(.forbid, "a", "course"), "course", "2027Q2"))
  }

  @Test func `a step may come first, in time`() {
    #expect(!isPossible(chain, "advanced", "2027Q3"))
    #expect(isPossible(chain, "advanced", "2027Q4"))
    #expect(!isPossible(chain, "advanced", "2028Q4"))
  }

  @Test func `shared limits are no matter of one officer`() {
    let builder = oneLacksTheory.intake("course", "2027Q2", seats: 0)
      .budget("commune", 2027, 0).setting(\.absenceShare, "0")
    #expect(isPossible(builder, "course", "2027Q2"))
  }

  @Test func `a decision that must be kept excludes what stands in its way`() {
    let builder = oneLacksTheory.officer("a", lacks: ["theory", "digital"])
      .programme("digital", quarters: 2, grants: ["digital=basic"]).intake("digital", "2027Q2")
      .intake("digital", "2027Q3").intake("digital", "2027Q4")
    #expect(isPossible(builder, "digital", "2027Q3"))
    let bound = builder.decision(.require, "a", "course", "2027Q2")
    #expect(!isPossible(bound, "digital", "2027Q2"))
    #expect(!isPossible(bound, "digital", "2027Q3"))
    #expect(isPossible(bound, "digital", "2027Q4"))
  }

  @Test func `what another programme would make idle is possible without it`() {
    let builder =
      oneLacksTheory
      .programme("twin", quarters: 2, grants: ["theory=intermediate"]).intake("twin", "2027Q2")
    #expect(isPossible(builder, "course", "2027Q2"))
    #expect(isPossible(builder, "twin", "2027Q2"))
    #expect(!isPossible(builder.decision(.require, "a", "twin"), "course", "2027Q2"))
  }
}
