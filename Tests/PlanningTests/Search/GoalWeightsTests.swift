// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce
import WorkforceTestSupport

@testable import Planning

@Suite struct GoalWeightsTests {
  private let people = ScenarioBuilder().programme("it", grants: ["digital=basic"])
    .programme("dear", grants: ["digital=basic"], seatCost: 90_000_000)
    .officer("a", lacks: ["digital"]).officer("b", lacks: ["digital"])
    .intake("it", "2027Q4", seats: 1).intake("dear", "2027Q1", seats: 1)

  private func weights(of ground: PlanningGround) -> GoalWeights {
    GoalWeights(index: ground.index, automata: ground.automata)
  }

  @Test(arguments: 0..<60)
  func `every goal of the scenario counts, and no other`(seed: Int) throws {
    let ground = try PlanningGround(seed: 860_000 + seed)
    let weights = weights(of: ground)
    let scenario = ground.index.scenario
    for goal in Goal.allCases {
      let isAsked = scenario.goals.contains { $0.goal == goal }
      #expect((weights.whole(goal) > 0) == isAsked)
      #expect(weights.whole(goal).isFinite)
    }
    #expect(weights.all.count == scenario.goals.count)
    #expect(weights.breach > 0 && weights.threshold > 0)
    #expect(weights.favour > 100 * weights.breach)
  }

  @Test(arguments: 0..<60)
  func `a count that comes earlier outweighs one that comes later`(seed: Int) throws {
    let ground = try PlanningGround(seed: 870_000 + seed)
    let weights = weights(of: ground)
    let scenario = ground.index.scenario
    let counts = scenario.goals.map(\.goal)
      .filter { [.targets, .compliance].contains($0) }.map(weights.whole)
    for (earlier, later) in zip(counts, counts.dropFirst()) { #expect(earlier > later) }
  }

  @Test func `the value of a plan is the sum of its goals`() throws {
    let ground = try PlanningGround(people.build())
    let weights = weights(of: ground)
    for first in ground.pathways[0] {
      for second in ground.pathways[1] {
        let plan = ground.workingPlan([first, second])
        let sum = ground.index.scenario.goals.reduce(0) {
          $0 + weights.value(plan.cost(of: $1.goal), of: $1.goal)
        }
        #expect(abs(weights.value(of: plan) - sum) < 1e-9 * max(1, abs(sum)))
      }
    }
  }

  @Test func `a compliant officer is worth what it costs, unless cost comes first`() throws {
    for goals in [[Goal.compliance, .cost], [.cost, .compliance]] {
      let scenario = people.setting(\.goals, goals.map { GoalSetting($0) }).build()
      let ground = try PlanningGround(scenario)
      let weights = weights(of: ground)
      let idle = ground.automata.enumerated().compactMap { $1.idlePathway(of: $0) }
      let nothing = ground.workingPlan(idle)
      for pathway in ground.pathways[0] where pathway.cost > 2_000_000 {
        var something = nothing
        something.remove(0)
        something.insert(pathway)
        let isBetter = weights.value(of: something) < weights.value(of: nothing)
        #expect(isBetter == (goals[0] == .compliance))
      }
    }
  }

  @Test func `the prices are the goals' weights, targets apart`() throws {
    let scenario = people.target("t", measure: "compliant", goal: "1").build()
    let ground = try PlanningGround(scenario)
    let weights = weights(of: ground)
    let prices = weights.prices(index: ground.index)
    #expect(prices.reaches == [0] && prices.belongs == [0])
    #expect(prices.seats.allSatisfy { $0 == 0 } && prices.money.allSatisfy { $0 == 0 })
    // A unit of a goal that is to be large is worth less than nothing.
    #expect(prices.compliance == -weights.whole(.compliance))
    #expect(prices.requirements == -weights.whole(.requirements))
    #expect(prices.earliness == weights.whole(.earliness))
    #expect(prices.stability == weights.whole(.stability))
    #expect(prices.cost == weights.whole(.cost))
    #expect(prices.startQuarter > 0 && prices.startQuarter < weights.whole(.cost))
  }
}
