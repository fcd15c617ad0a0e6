// SPDX-License-Identifier: GPL-3.0-or-later

import LinearProgramming
import Testing
import Workforce
import WorkforceTestSupport

@testable import Planning

/// Relaxations that go on from where one of a like scenario stood, next to the same ones begun anew.
@Suite struct RelaxationFootingTests {
  private func relaxed(
    _ ground: PlanningGround, from footing: RelaxationFooting? = nil
  ) throws -> (bound: Int?, found: RestrictedMaster.Relaxed)? {
    guard let plan = FirstPlan(index: ground.index, automata: ground.automata).plan else {
      return nil
    }
    var restricted = RestrictedMaster(index: ground.index, automata: ground.automata)
    let found = try restricted.prices(
      beside: plan, from: footing, threads: 1, shouldStop: { false })
    return found.map { found in
      let bound = restricted.standing(at: found.point)
        .lagrangian(duals: found.point.duals, threads: 1)
      return (bound, found)
    }
  }

  private func withHalfTheMoney(_ scenario: Scenario) -> Scenario {
    scenario.changed { parts in
      parts.budgets = parts.budgets.map {
        Budget(fund: $0.fund, year: $0.year, amount: Money(dong: $0.amount.dong / 2))
      }
    }
  }

  @Test func `with other amounts the same bound is proven, in fewer steps`() throws {
    var (anew, from, compared) = (0, 0, 0)
    for seed in 0..<60 {
      let scenario = RandomScenario.scenario(
        seed: 985_000 + seed, size: RandomScenario.Size(officers: 4...12))
      guard let ground = try? PlanningGround(scenario), let base = try relaxed(ground),
        let poorer = try? PlanningGround(withHalfTheMoney(scenario))
      else { continue }
      guard let cold = try relaxed(poorer) else { continue }
      let warm = try #require(try relaxed(poorer, from: base.found.footing))
      #expect(warm.bound == cold.bound, "seed \(seed)")
      compared += 1
      anew += cold.found.iterations
      from += warm.found.iterations
    }
    #expect(compared > 20)
    #expect(from < anew, "\(from) steps, begun anew \(anew)")
  }

  @Test func `where there are other rows or officers it is of no use, and does no harm`() throws {
    let builder = ScenarioBuilder().officer("a", lacks: ["theory"])
      .programme("course", grants: ["theory=intermediate"]).intake("course", "2027Q2", seats: 1)
    let base = try #require(try relaxed(PlanningGround(builder.build())))
    let others = [
      builder.intake("course", "2027Q4", seats: 1), builder.officer("b", lacks: ["theory"]),
    ]
    for other in others {
      let ground = try PlanningGround(other.build())
      let warm = try #require(try relaxed(ground, from: base.found.footing))
      let cold = try #require(try relaxed(ground))
      #expect(warm.bound == cold.bound)
      #expect(warm.found.iterations == cold.found.iterations)
    }
  }

  @Test func `whoever may no longer go a pathway is no reason to fail`() throws {
    let builder = ScenarioBuilder().officer("a", lacks: ["theory"])
      .programme("course", grants: ["theory=intermediate"]).intake("course", "2027Q2", seats: 1)
    let base = try #require(try relaxed(PlanningGround(builder.build())))
    let ground = try PlanningGround(builder.decision(.forbid, "a", "course").build())
    #expect(
      try relaxed(ground, from: base.found.footing)?.bound == (try relaxed(ground))?.bound)
  }
}
