// SPDX-License-Identifier: GPL-3.0-or-later

@testable import Planning
import Testing
import Workforce
import WorkforceTestSupport

@Suite struct ReplanTests {
  private func replan(
    _ scenario: Scenario, from incumbent: TrainingPlan? = nil, effort: Int = 0
  ) throws -> TrainingPlan {
    var options = ReplanOptions()
    options.effort = effort
    return try Planner.replan(scenario, from: incumbent, options: options).plan
  }

  private let twoOnOneCourse = ScenarioBuilder()
    .officer("a", lacks: ["digital"]).officer("b", lacks: ["digital"])
    .programme("online", grants: ["digital=basic"])

  @Test func `without moves a plan that still holds comes back as it was`() throws {
    let scenario = twoOnOneCourse.intake("online", "2027Q2").intake("online", "2028Q2").build()
    let first = try Planner.plan(scenario, options: PlanningOptions()).plan
    let again = try replan(scenario, from: first)
    #expect(again.enrolments == first.enrolments)
    #expect(again.goals.map(\.value) == first.goals.map(\.value))
  }

  @Test func `many are led by near prices in which caps come late`() throws {
    var options = ReplanOptions()
    (options.isGuided, options.effort) = (true, 5)
    let first = try Planner.replan(CappedCrowd.scenario, from: nil, options: options)
    #expect(first.plan.enrolments.count == 430)
    options.footing = first.footing
    let again = try Planner.replan(CappedCrowd.scenario, from: first.plan, options: options)
    #expect(again.plan.enrolments.count == 430)
    #expect(again.plan.goals.allSatisfy { $0.bound.approximation.isFinite })
  }

  @Test func `who has lost a seat is dropped, who has not stays`() throws {
    let before = twoOnOneCourse.intake("online", "2027Q2", seats: 2).build()
    let after = twoOnOneCourse.intake("online", "2027Q2", seats: 1).build()
    let first = try Planner.plan(before, options: PlanningOptions()).plan
    #expect(first.enrolments.map(\.officer) == ["a", "b"])
    #expect(try replan(after, from: first).enrolments.map(\.officer) == ["a"])
  }

  @Test func `a class that lost its learners is closed`() throws {
    func scenario(_ officers: [Officer.ID]) -> Scenario {
      let builder = ScenarioBuilder()
        .programme("class", grants: ["digital=basic"], classes: .of(2...5, cost: 40_000_000))
        .intake("class", "2027Q1", classes: 1)
      return officers.reduce(builder) { $0.officer($1, lacks: ["digital"]) }.build()
    }
    let first = try Planner.plan(scenario(["a", "b"]), options: PlanningOptions()).plan
    #expect(first.enrolments.count == 2)
    #expect(try replan(scenario(["a"]), from: first).enrolments.isEmpty)
  }

  @Test func `moves use the seat that has come free`() throws {
    let before = twoOnOneCourse.intake("online", "2027Q2", seats: 1).build()
    let after = twoOnOneCourse.intake("online", "2027Q2", seats: 2).build()
    let first = try Planner.plan(before, options: PlanningOptions()).plan
    #expect(try replan(after, from: first, effort: 20).enrolments.map(\.officer) == ["a", "b"])
  }

  @Test func `the least effort gives everybody the seat that has come free`() throws {
    let officers = (1...9).map { Officer.ID("o\($0)") }
    func scenario(seats: Int) -> Scenario {
      let builder = ScenarioBuilder().programme("online", grants: ["digital=basic"])
        .intake("online", "2027Q2", seats: seats)
      return officers.reduce(builder) { $0.officer($1, lacks: ["digital"]) }.build()
    }
    let first = try Planner.plan(scenario(seats: 4), options: PlanningOptions()).plan
    #expect(try replan(scenario(seats: 5), from: first, effort: 1).enrolments.count == 5)
    #expect(try replan(scenario(seats: 9), from: first, effort: 1).enrolments.count == 9)
  }

  @Test func `a decision is kept though the plan before did not know it`() throws {
    let before = twoOnOneCourse.intake("online", "2027Q2").intake("online", "2028Q2")
    let first = try Planner.plan(before.build(), options: PlanningOptions()).plan
    let after = before.decision(.require, "b", "online", "2028Q2").build()
    let kept = try replan(after, from: first)
    #expect(kept.enrolments.contains { $0.officer == "b" && $0.start == "2028Q2" })
  }

  @Test
  func `decisions that can't be kept together are told with the limit, once a plan is to be shown`()
  {
    let scenario = twoOnOneCourse.intake("online", "2027Q2", seats: 1)
      .decision(.require, "a", "online", "2027Q2").decision(.require, "b", "online", "2027Q2")
      .build()
    var options = ReplanOptions()
    options.explains = true
    #expect {
      try Planner.replan(scenario, from: nil, options: options)
    } throws: { error in
      guard case PlanningFailure.obligationsTogether(let conflict) = error else { return false }
      return conflict.decisions.count == 2 && !conflict.limits.isEmpty
    }
  }

  @Test func `reasons come only when asked for, and then for every open gap`() throws {
    let scenario = twoOnOneCourse.intake("online", "2027Q2", seats: 1).build()
    #expect(try replan(scenario, effort: 20).unmet.isEmpty)
    var options = ReplanOptions()
    options.explains = true
    let plan = try Planner.replan(scenario, from: nil, options: options).plan
    #expect(plan.unmet.map(\.officer) == ["b"])
    #expect(plan.unmet.map(\.reason) == [.noSeat])
  }

  @Test(arguments: 0..<20)
  func `refined without any draw a small instance comes to the optimum of all goals`(
    seed: Int
  ) throws {
    let scenario = RandomScenario.scenario(seed: seed)
    guard let optimum = try? Planner.plan(scenario, options: PlanningOptions()),
      optimum.plan.goals.allSatisfy({ $0.firm })
    else { return }
    var options = ReplanOptions()
    (options.effort, options.refines) = (0, true)
    guard let plan = try? Planner.replan(scenario, from: nil, options: options).plan else { return }
    #expect(plan.goals.map(\.value) == optimum.plan.goals.map(\.value))
  }

  @Test(arguments: 0..<40)
  func `on small instances nothing beats the optimum, bounds are true, threads don't matter`(
    seed: Int
  ) throws {
    let scenario = RandomScenario.scenario(seed: seed)
    guard let optimum = try? Planner.plan(scenario, options: PlanningOptions()) else { return }
    var results: [TrainingPlan] = []
    for threads in [1, 2] {
      for isGuided in [false, true] {
        var options = ReplanOptions()
        (options.threads, options.isGuided) = (threads, isGuided)
        options.refines = isGuided
        guard let plan = try? Planner.replan(scenario, from: nil, options: options).plan else {
          continue
        }
        results.append(plan)
        let first = try #require(plan.goals.first)
        let best = try #require(optimum.reached[first.goal])
        if first.goal.isMinimised {
          #expect(first.bound <= best && best <= first.value)
        } else {
          #expect(first.bound >= best && best >= first.value)
        }
      }
    }
    if results.count == 4 {
      #expect(results[0] == results[2])
      #expect(results[1] == results[3])
    }
    let kept = try replan(scenario, from: optimum.plan)
    #expect(kept.goals.map(\.value) == optimum.plan.goals.map(\.value))
  }

  @Test(arguments: 0..<20)
  func `a library saves time and changes nothing, also when the scenario changes under it`(
    seed: Int
  ) throws {
    let library = PathwayLibrary()
    let scenario = RandomScenario.scenario(seed: seed)
    let variants = [
      scenario, scenario.changed { $0.intakes = Array($0.intakes.dropLast()) },
      scenario.changed { $0.budgets = [] }, scenario.changed { $0.decisions = [] },
      scenario.changed { $0.targets = [] }, RandomScenario.scenario(seed: seed + 1), scenario,
    ]
    for variant in variants {
      let alone = try? Planner.replan(variant, from: nil).plan
      let known = try? Planner.replan(variant, from: nil, library: library).plan
      #expect(alone == known)
    }
  }

  @Test(arguments: 0..<8)
  func `a library is never fuller than it has room, and what it has no room for changes nothing`(
    seed: Int
  ) throws {
    let scenario = RandomScenario.scenario(seed: seed)
    let variants = [
      scenario, scenario.changed { $0.intakes = Array($0.intakes.dropLast()) },
      scenario.changed { $0.budgets = [] }, scenario.changed { $0.targets = [] }, scenario,
    ]
    let whole = PathwayLibrary()
    for variant in variants { _ = try? Planner.replan(variant, from: nil, library: whole) }
    // Half of what was kept: a shelf that is full, and stays as it is.
    let room = (whole.sizes.max() ?? 0) / 2
    let (small, empty) = (PathwayLibrary(room: room), PathwayLibrary(room: 0))
    for variant in variants {
      let alone = try? Planner.replan(variant, from: nil).plan
      #expect(alone == (try? Planner.replan(variant, from: nil, library: small).plan))
      #expect(alone == (try? Planner.replan(variant, from: nil, library: empty).plan))
      #expect(small.sizes.allSatisfy { $0 <= room })
    }
    #expect(empty.sizes.allSatisfy { $0 == 0 })
    #expect(whole.sizes.contains { $0 > room })
  }
}
