// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce

@testable import Planning

/// Searches that only ever give back what they began with, or better.
@Suite struct RuinAndRecreateTests {
  private func search(
    _ ground: PlanningGround, from start: Candidate, holds: [Goal: Int] = [:], stage: Int = 0,
    guide: PathwayPrices? = nil, seed: UInt64 = 1
  ) -> RuinAndRecreate {
    RuinAndRecreate(
      start, in: ground.ruinSetting(guide: guide), holds: holds, stage: stage,
      pools: RuinPools(index: ground.index, automata: ground.automata), seed: seed)
  }

  @Test(arguments: 0..<40)
  func `the plan that comes back is the best met, and possible`(seed: Int) throws {
    let ground = try PlanningGround(seed: 940_000 + seed)
    guard let start = ground.firstPlan else { return }
    for stage in ground.index.scenario.goals.indices {
      var search = search(ground, from: start, stage: stage, seed: UInt64(seed))
      let before = search.bestScore
      guard let found = search.run(moves: 60, shouldStop: { false }) else { continue }
      #expect(!before.lexicographicallyPrecedes(search.bestScore))
      let plan = WorkingPlan(found, index: ground.index, automata: ground.automata)
      #expect(plan.score(holds: [:], from: stage) == search.bestScore)
      #expect(search.bestScore.first == 0)
    }
  }

  @Test(arguments: 0..<40)
  func `what is held stays as good as it was`(seed: Int) throws {
    let ground = try PlanningGround(seed: 950_000 + seed)
    guard var plan = ground.firstPlan else { return }
    var holds: [Goal: Int] = [:]
    for (stage, setting) in ground.index.scenario.goals.enumerated() {
      var search = search(ground, from: plan, holds: holds, stage: stage)
      if let found = search.run(moves: 60, shouldStop: { false }) { plan = found }
      for (goal, most) in holds { #expect(plan.cost(of: goal) <= most, "\(goal)") }
      holds[setting.goal] = plan.cost(of: setting.goal)
    }
  }

  @Test(arguments: 0..<20)
  func `the same seed finds the same plan, with a guide or without`(seed: Int) throws {
    let ground = try PlanningGround(seed: 960_000 + seed)
    guard let start = ground.firstPlan else { return }
    let weights = GoalWeights(index: ground.index, automata: ground.automata)
    for guide in [nil, weights.prices(index: ground.index)] {
      var one = search(ground, from: start, guide: guide, seed: 7)
      var other = search(ground, from: start, guide: guide, seed: 7)
      let found = one.run(moves: 60, shouldStop: { false })
      let again = other.run(moves: 60, shouldStop: { false })
      #expect(found?.pathways == again?.pathways)
      #expect(one.bestScore == other.bestScore)
    }
  }

  @Test(arguments: 0..<20)
  func `a search called off at once gives back a plan no worse`(seed: Int) throws {
    let ground = try PlanningGround(seed: 970_000 + seed)
    guard let start = ground.firstPlan else { return }
    var search = search(ground, from: start)
    let before = search.bestScore
    guard let found = search.run(moves: 1_000, shouldStop: { true }) else { return }
    #expect(!before.lexicographicallyPrecedes(search.bestScore))
    #expect(
      !start.order(from: 0, in: ground.index.scenario)
        .lexicographicallyPrecedes(found.order(from: 0, in: ground.index.scenario)))
  }
}
