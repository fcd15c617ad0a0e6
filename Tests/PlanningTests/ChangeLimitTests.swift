// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import Testing
import Workforce
import WorkforceTestSupport

/// Changes of the previous plan as a limit, above all goals.
@Suite struct ChangeLimitTests {
  /// a and b were to take one course each of 2028; now there are seats a year earlier.
  private let builder = ScenarioBuilder()
    .setting(
      \.previousPlan,
      PreviousPlan(
        officers: ["a", "b"],
        starts: [
          Commitment(officer: "a", programme: "it", start: "2028Q1"),
          Commitment(officer: "b", programme: "it", start: "2028Q1"),
        ])
    )
    .programme("it", grants: ["digital=basic"])
    .officer("a", lacks: ["digital"]).officer("b", lacks: ["digital"])
    .intake("it", "2027Q1").intake("it", "2028Q1")

  private func plan(_ scenario: Scenario, maxChanges: Int?) throws -> TrainingPlan {
    var options = PlanningOptions(effort: 10)
    options.maxChanges = maxChanges
    return try Planner.plan(scenario, options: options).plan
  }

  @Test func `two officers begin earlier as far as changes are allowed`() throws {
    // Each who moves from 2028 to 2027 loses one start and gains one of the first year: 2 changes.
    for (limit, moved) in [(nil, 2), (4, 2), (3, 1), (2, 1), (1, 0), (0, 0)] {
      let plan = try plan(builder.build(), maxChanges: limit)
      #expect(
        plan.enrolments.count { $0.start == "2027Q1" } == moved,
        "at most \(limit.map(String.init) ?? "any")")
      #expect(plan.enrolments.count == 2)
      #expect(plan.value(of: .stability) == ExactDecimal(2 * moved))
    }
  }

  @Test func `the limit stands above every goal, also where stability is none`() throws {
    let goals = [GoalSetting(.earliness)]
    let free = try plan(builder.setting(\.goals, goals).build(), maxChanges: nil)
    let bound = try plan(builder.setting(\.goals, goals).build(), maxChanges: 0)
    #expect(free.enrolments.allSatisfy { $0.start == "2027Q1" })
    #expect(bound.enrolments.allSatisfy { $0.start == "2028Q1" })
    #expect(bound.goals.map(\.goal) == [.earliness])
  }

  @Test func `a plan that changes too little is refused with what it takes`() throws {
    // One of the two seats of 2028 is gone, and somebody must give up the start.
    let scenario = builder.intake("it", "2028Q1", seats: 1).build()
    do {
      _ = try plan(scenario, maxChanges: 0)
      Issue.record("there is no such plan")
    } catch let failure as PlanningFailure {
      guard case .tooFewChanges(allowed: 0, least: 1) = failure else {
        Issue.record("\(failure)")
        return
      }
    }
    #expect(try plan(scenario, maxChanges: 1).value(of: .stability) == "1")
  }

  @Test func `without a previous plan there is nothing to limit`() throws {
    do {
      _ = try plan(builder.setting(\.previousPlan, nil).build(), maxChanges: 0)
      Issue.record("nothing was compared")
    } catch let failure as PlanningFailure {
      guard case .noPreviousPlan = failure else {
        Issue.record("\(failure)")
        return
      }
    }
  }

  @Test func `the method for many officers keeps the limit too`() throws {
    var options = PlanningOptions(effort: 10)
    options.master = .firstOrder
    for limit in [0, 2] {
      options.maxChanges = limit
      let plan = try Planner.plan(builder.build(), options: options).plan
      #expect((plan.value(of: .stability) ?? "9") <= ExactDecimal(limit))
    }
  }

  @Test(arguments: 0..<4)
  func `within a limit every goal is worth what trying everything gives`(batch: Int) {
    for seed in (batch * 40)..<((batch + 1) * 40) {
      let scenario = RandomScenario.scenario(seed: seed)
      guard scenario.previousPlan != nil,
        scenario.goals.contains(where: { $0.goal == .stability })
      else { continue }
      for limit in [0, 1, 2] {
        let faults = Comparison(scenario, maxChanges: limit).faults
        #expect(faults == [], "seed \(seed), at most \(limit)\n\(scenario.listing)")
      }
    }
  }
}
