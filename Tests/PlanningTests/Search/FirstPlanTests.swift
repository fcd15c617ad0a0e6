// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce
import WorkforceTestSupport

@testable import Planning

@Suite struct FirstPlanTests {
  private let people = ScenarioBuilder().programme("it", grants: ["digital=basic"])
    .officer("a", lacks: ["digital"]).officer("b", lacks: ["digital"])

  private func plan(_ builder: ScenarioBuilder) throws(PlanningFailure) -> WorkingPlan? {
    let index = PlanningIndex(scenario: builder.build())
    let automata = try PathwayAutomata.build(index: index, threads: 1)
    return FirstPlan(index: index, automata: automata).plan
  }

  @Test func `nobody starts anything that no decision requires`() throws {
    let plan = try #require(try plan(people.intake("it", "2027Q1")))
    #expect(plan.pathways.map(\.officer) == [0, 1])
    #expect(plan.pathways.map(\.starts.count) == [0, 0])
    #expect(plan.isPossible)
  }

  @Test func `a required start is made, the others are not`() throws {
    let scenario = people.intake("it", "2027Q1").decision(.require, "b", "it")
    let plan = try #require(try plan(scenario))
    #expect(plan.pathways.map(\.starts.count) == [0, 1])
    #expect(plan.seats == [1])
  }

  @Test func `of two quarters the earlier one is taken`() throws {
    let scenario = people.intake("it", "2027Q3").intake("it", "2027Q2")
      .decision(.require, "a", "it")
    let plan = try #require(try plan(scenario))
    #expect(plan.score(holds: [:], from: 0).last == 1)
  }

  @Test func `required starts move out of each other's way`() throws {
    let scenario = people.intake("it", "2027Q1", seats: 1).intake("it", "2027Q2", seats: 1)
      .decision(.require, "a", "it").decision(.require, "b", "it")
    let plan = try #require(try plan(scenario))
    #expect(plan.seats == [1, 1])
    #expect(plan.isPossible)
  }

  @Test func `required starts stay where they were before, whoever comes first`() throws {
    let scenario = people.intake("it", "2027Q1", seats: 1).intake("it", "2027Q2", seats: 1)
      .decision(.require, "a", "it").decision(.require, "b", "it").build()
    let index = PlanningIndex(scenario: scenario)
    let automata = try PathwayAutomata.build(index: index, threads: 1)
    for (kept, rows) in [(["a": [1], "b": [0]], [1, 0]), (["b": [0]], [1, 0]), ([:], [0, 1])]
      as [([Officer.ID: Set<Int>], [Int])]
    {
      let plan = FirstPlan(index: index, automata: automata, keeping: kept).plan
      #expect(plan?.pathways.map { $0.starts.map(\.seatRow) } == rows.map { [$0] })
    }
  }

  @Test func `a required start that finds no room leaves no plan`() throws {
    let scenario = people.decision(.require, "a", "it").decision(.require, "b", "it")
    let roomless = [
      scenario.intake("it", "2027Q1", seats: 1),
      scenario.intake("it", "2027Q1").budget("commune", 2027, 1_500_000),
      scenario.intake("it", "2027Q1").absenceCap("all", load: "0.7"),
    ]
    for scenario in roomless {
      let plan = try plan(scenario)
      #expect(plan == nil)
    }
  }

  @Test func `a class may lack learners at first`() throws {
    let scenario = people.programme("it", grants: ["digital=basic"], classes: .of(2...4))
      .intake("it", "2027Q1", classes: 1).decision(.require, "a", "it")
    let plan = try #require(try plan(scenario))
    #expect(plan.lacking == [0])
    #expect(plan.missing(in: 0) == 1)
    #expect(!plan.isPossible)
  }
}
