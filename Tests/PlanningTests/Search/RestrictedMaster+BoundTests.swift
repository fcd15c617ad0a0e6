// SPDX-License-Identifier: GPL-3.0-or-later

import LinearProgramming
import Testing
import Workforce
import WorkforceTestSupport

@testable import Planning

/// What is done to duals before a bound is made of them.
@Suite struct RestrictedMasterBoundTests {
  /// Lagrange's bound at duals as they are.
  private func bound(at duals: [Double], of restricted: RestrictedMaster) -> Double? {
    OfficerPricing(leastGain: .infinity, threads: 1).price(
      restricted, at: restricted.prices(duals: duals), cuts: restricted.cuts.prices(duals: duals),
      duals: duals
    ).total.map { restricted.sharedBound(duals: duals).value + $0.value }
  }

  private func restricted(_ ground: PlanningGround) -> RestrictedMaster {
    RestrictedMaster(
      master: Master(index: ground.index, automata: ground.automata),
      granularity: Granularity(index: ground.index, automata: ground.automata),
      mayBeLeftOut: ground.automata.map { _ in false })
  }

  @Test func `a target is paid what a shortfall costs: by its goal, by its hold or not at all`()
    throws
  {
    let people = ScenarioBuilder().officer("a", lacks: ["theory"]).officer("b", lacks: ["theory"])
    let ground = try PlanningGround(
      people.programme("course", grants: ["theory=intermediate"])
        .intake("course", "2027Q2", seats: 1)
        .target("t", measure: "theory >= intermediate", goal: "2 officers", weight: "2").build())
    var restricted = restricted(ground)
    let target = restricted.master.targets.rows[0].index
    let place = try #require(restricted.master.goals.goals.firstIndex(of: .targets))
    let hold = restricted.master.goals.rows[place].index
    try withSolver(for: restricted.master.program) { session throws(PlanningFailure) in
      var duals = Array(repeating: 0.0, count: session.constraintCount)
      (duals[target], duals[hold]) = (5, -0.5)
      restricted.begin(.goal(.targets), in: &session)
      #expect(restricted.signed(duals)[target] == 2)
      restricted.begin(.goal(.compliance), in: &session)
      #expect(restricted.signed(duals)[target] == 0)
      restricted.hold(.targets, at: 2, in: &session)
      #expect(restricted.signed(duals)[target] == 1)
      duals[target] = 0.5
      #expect(restricted.signed(duals)[target] == 0.5)
    }
  }

  @Test(arguments: 0..<60)
  func `what a target is paid beyond the cost of a shortfall only makes the bound worse`(
    seed: Int
  ) throws {
    let ground = try PlanningGround(seed: 910_000 + seed, size: .init(officers: 2...5))
    var generator = SeededGenerator(seed: UInt64(seed))
    var restricted = restricted(ground)
    let master = restricted.master
    try withSolver(for: master.program) { session throws(PlanningFailure) in
      for own in ground.pathways { restricted.add(own[0], to: &session) }
      for setting in ground.index.scenario.goals {
        restricted.begin(.goal(setting.goal), in: &session)
        for _ in 0..<6 {
          let fair = restricted.signed(
            (0..<session.constraintCount).map { _ in
              generator.chance(60) ? Double(generator.whole(-30...30)) / 10 : 0
            })
          var dear = fair
          for row in master.targets.rows { dear[row.index] += Double(generator.whole(0...20)) / 4 }
          let again = restricted.signed(dear)
          guard let asIs = bound(at: dear, of: restricted),
            let signed = bound(at: again, of: restricted)
          else { continue }
          #expect(signed >= asIs - 1e-9 * (1 + abs(asIs)), "\(setting.goal)")
          #expect(restricted.signed(again) == again)
        }
        restricted.hold(setting.goal, at: generator.whole(0...20_000), in: &session)
      }
    }
  }
}
