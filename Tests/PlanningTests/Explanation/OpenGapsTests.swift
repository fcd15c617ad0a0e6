// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import Testing
import Workforce
import WorkforceTestSupport

/// The reasons of open gaps, beyond those that tiny scenarios of one limit each show.
@Suite struct OpenGapsTests {
  @Test(arguments: [0..<20, 20..<40])
  func `reasons do not depend on the threads`(seeds: Range<Int>) {
    for seed in seeds {
      let scenario = RandomScenario.scenario(
        seed: 720_000 + seed, size: RandomScenario.Size(officers: 2...4))
      let alone = try? Planner.plan(scenario, options: PlanningOptions(effort: 3)).plan
      let together = try? Planner.plan(scenario, options: PlanningOptions(effort: 3, threads: 3))
        .plan
      #expect(alone?.unmet == together?.unmet, "seed \(seed)")
    }
  }

  private func gap(_ builder: ScenarioBuilder) throws -> OpenGap {
    try #require(try Planner.plan(builder.build(), options: PlanningOptions()).plan.unmet.first)
  }

  @Test func `who retires first is told of what admits them, however short the rest`() throws {
    let found = try gap(
      ScenarioBuilder().officer("a", lacks: ["theory"], retires: "2029-12-31")
        .programme("short", grants: ["theory=intermediate"], eligible: "age > 60", serviceAfter: 34)
        .programme("long", quarters: 3, grants: ["theory=intermediate"], serviceAfter: 34)
        .intake("short", "2027Q1").intake("long", "2027Q1"))
    #expect(found.reason == .retiresFirst)
    #expect(found.detail.english.contains("Lớp long takes at least 43 months"))
    #expect(!found.detail.english.contains("Lớp short"))
  }

  @Test func `too little time tells how long what admits the officer lasts, and what they are in`()
    throws
  {
    let start = ScenarioBuilder().officer("a", lacks: ["theory"])
      .programme("course", quarters: 6, grants: ["theory=intermediate"], eligible: "age < 60")
      .programme("other", quarters: 5, grants: ["theory=intermediate"], eligible: "age > 60")
      .programme("running", quarters: 5, grants: ["digital=basic"])
      .intake("course", "2028Q1")
    let found = try gap(start.commitment("a", "running", "2026Q3"))
    #expect(found.reason == .noTime)
    #expect(
      found.detail.english
        == "does not fit into the horizon even with an intake in every quarter: Lớp course "
        + "(6 quarters); in Lớp running until Q3 2027")
  }
}
