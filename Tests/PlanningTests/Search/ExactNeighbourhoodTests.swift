// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce
import WorkforceTestSupport

@testable import Planning

/// Neighbourhoods next to the master in which every pathway is written down.
@Suite struct ExactNeighbourhoodTests {
  private func neighbourhood(
    _ ground: PlanningGround, _ goal: Goal, held: [Goal: Int]
  ) -> ExactNeighbourhood {
    let master = Master(index: ground.index, automata: ground.automata)
    let granularity = Granularity(index: ground.index, automata: ground.automata)
    return ExactNeighbourhood(
      master: master,
      parts: CompactPart.all(ground.automata.indices, of: master, threads: 1), goal: goal,
      held: held, step: granularity.step(of: .goal(goal)))
  }

  @Test(arguments: 0..<40)
  func `where all choose anew the best plan of each goal in turn is found`(seed: Int) throws {
    let ground = try PlanningGround(seed: 970_000 + seed)
    guard var plan = ground.firstPlan else { return }
    let master = Master(index: ground.index, automata: ground.automata)
    let granularity = Granularity(index: ground.index, automata: ground.automata)
    guard let whole = EnumeratedMaster(master, granularity: granularity, limit: 4_000) else {
      return
    }
    var held: [Goal: Int] = [:]
    for goal in ground.index.scenario.goals.map(\.goal) {
      guard let best = try whole.optimum(of: goal, holding: held, shouldStop: { false }) else {
        return
      }
      let found = try neighbourhood(ground, goal, held: held).better(
        than: plan, changing: Array(ground.automata.indices), nodeLimit: 2_000,
        shouldStop: { false })
      #expect(found.isSettled)
      plan = found.plan ?? plan
      #expect(plan.cost(of: goal) == best.plan.cost(of: goal), "\(goal), seed \(seed)")
      for (goal, most) in held { #expect(plan.cost(of: goal) <= most) }
      held[goal] = plan.cost(of: goal)
    }
  }

  @Test func `those who don't choose anew stay where they are, and in the way`() throws {
    let scenario = ScenarioBuilder().officer("a", lacks: ["theory"]).officer("b", lacks: ["theory"])
      .programme("course", grants: ["theory=intermediate"])
      .intake("course", "2027Q2", seats: 1).decision(.require, "a", "course").build()
    let ground = try PlanningGround(scenario)
    let plan = try #require(ground.firstPlan)
    let found = try neighbourhood(ground, .requirements, held: [:])
      .better(than: plan, changing: [1], nodeLimit: 100, shouldStop: { false })
    #expect(found.plan == nil && found.isSettled)
  }

  @Test(arguments: 0..<20)
  func `a search by neighbourhoods repeats, whatever the threads, and is never worse`(
    seed: Int
  ) throws {
    let ground = try PlanningGround(seed: 980_000 + seed)
    guard let start = ground.firstPlan else { return }
    let goal = try #require(ground.index.scenario.goals.first?.goal)
    let pools = RuinPools(index: ground.index, automata: ground.automata)
    let plans = try [1, 2].map { threads in
      try NeighbourhoodSearch(
        exact: neighbourhood(ground, goal, held: [:]), pools: pools, threads: threads, rounds: 6
      ).run(from: start, seed: UInt64(seed)) { false }
    }
    #expect(plans[0].pathways == plans[1].pathways)
    #expect(plans[0].cost(of: goal) <= start.cost(of: goal))
  }
}
