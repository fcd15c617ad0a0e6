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
}
