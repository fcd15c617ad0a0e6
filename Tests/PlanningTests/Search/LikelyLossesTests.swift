// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce
import WorkforceTestSupport

@testable import Planning

@Suite struct LikelyLossesTests {
  @Test(arguments: 0..<30)
  func `after many changes what is likely to be lost is what a new count says`(seed: Int) throws {
    let ground = try PlanningGround(seed: 820_000 + seed)
    var generator = SeededGenerator(seed: UInt64(seed))
    let risks = ground.index.limits.seats.map { _ in generator.whole(0...400) }
    var plan = ground.workingPlan(ground.drawn(&generator)).weighing(risks)
    for _ in 0..<20 {
      let officer = generator.pick(Array(ground.automata.indices))
      plan.remove(officer)
      plan.insert(generator.pick(ground.pathways[officer]))
    }
    guard let losses = plan.losses else { return }
    var compliance = 0.0
    var reaching = losses.reaching.map { _ in 0.0 }
    for pathway in plan.pathways {
      let succeeds = pathway.starts.reduce(1.0) { $0 * Double(1000 - risks[$1.seatRow]) / 1000 }
      compliance += Double(pathway.compliance) * (1 - succeeds)
      for mark in pathway.marks where mark.reaches { reaching[mark.target] += 1 - succeeds }
    }
    // Each start rounds by half a thousandth at most.
    let rounding = 0.001 * Double(plan.pathways.reduce(1) { $0 + $1.starts.count })
    #expect(abs(Double(losses.compliance) / 1000 - compliance) <= rounding)
    for (target, expected) in reaching.enumerated() {
      #expect(abs(Double(losses.reaching[target]) / 1000 - expected) <= rounding)
      let surplus = Double(max(0, plan.surplus(of: target)))
      let missed = Double(plan.likelyShortfall(of: target)) / 1000
      #expect(abs(missed - max(0, expected - surplus)) <= rounding)
    }
    #expect(
      losses.starts
        == plan.pathways.flatMap(\.starts).reduce(0) { $0 + risks[$1.seatRow] })
  }

  @Test func `where nothing is weighed nothing is lost`() throws {
    let ground = try PlanningGround(seed: 820_000)
    var generator = SeededGenerator(seed: 1)
    let plan = ground.workingPlan(ground.drawn(&generator)).weighing([])
    #expect(plan.losses == nil)
    for target in ground.index.scenario.targets.indices {
      #expect(plan.likelyShortfall(of: target) == 0)
    }
  }
}
