// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import Testing
import Workforce
import WorkforceTestSupport

@Suite struct ReplanOptionsTests {
  /// Five who want one course, of which the first quarter has two seats.
  private let scenario = (1...5).reduce(
    ScenarioBuilder().programme("online", grants: ["digital=basic"])
      .intake("online", "2027Q2", seats: 2).intake("online", "2027Q4")
      .intake("online", "2028Q2")
  ) { $0.officer(Officer.ID("o\($1)"), lacks: ["digital"]) }.build()

  private func replan(
    _ scenario: Scenario, from incumbent: TrainingPlan? = nil,
    _ change: (inout ReplanOptions) -> Void = { _ in }
  ) throws -> TrainingPlan {
    var options = ReplanOptions()
    options.effort = 20
    change(&options)
    return try Planner.replan(scenario, from: incumbent, options: options).plan
  }

  @Test func `a bare plan has the enrolments of a whole one, and nothing else`() throws {
    let whole = try replan(scenario)
    let bare = try replan(scenario) { $0.isBare = true }
    // What an enrolment closes is one of the figures.
    let starts = whole.enrolments.map {
      Enrolment(officer: $0.officer, programme: $0.programme, start: $0.start, end: $0.end)
    }
    #expect(bare.enrolments == starts)
    #expect(!whole.goals.isEmpty)
    #expect(bare.goals.isEmpty)
    #expect(bare.progress.isEmpty)
  }

  @Test func `without odds the earlier start is chosen, with them the surer one`() throws {
    let odds = StartOdds([
      Intake.ID(programme: "online", quarter: "2027Q2", unit: nil): "0.4",
      Intake.ID(programme: "online", quarter: "2027Q4", unit: nil): "0.95",
      Intake.ID(programme: "online", quarter: "2028Q2", unit: nil): "0.9",
    ])
    let plain = try replan(scenario)
    #expect(plain.enrolments.count { $0.start == "2027Q2" } == 2)
    #expect(plain.enrolments.count == 5)
    let weighed = try replan(scenario, from: plain) { $0.odds = odds }
    #expect(weighed.enrolments.map(\.start) == Array(repeating: "2027Q4", count: 5))
  }

  @Test func `odds of nothing but certainty change nothing`() throws {
    let plain = try replan(scenario)
    #expect(try replan(scenario) { $0.odds = StartOdds([:]) }.enrolments == plain.enrolments)
  }

  @Test func `prices of a like scenario lead to a plan that is no worse`() throws {
    let prices = try #require(try Planner.prices(of: scenario, beside: nil))
    let fewer = scenario.changed { $0.intakes.removeAll { $0.quarter == "2028Q2" } }
    let start = try replan(fewer) { $0.effort = 0 }
    let led = try replan(fewer, from: start) { $0.prices = prices }
    #expect(PlanAudit.violations(of: led, in: fewer).isEmpty)
    #expect(led.enrolments.count == 5)
    let values = zip(led.goals, start.goals).map {
      $0.goal.isMinimised ? ($0.value, $1.value) : ($1.value, $0.value)
    }
    #expect(
      !values.map(\.1).lexicographicallyPrecedes(values.map(\.0)), "worse than what it had")
  }

  @Test func `prices do not depend on threads`() throws {
    let one = try Planner.prices(of: scenario, beside: nil, threads: 1)
    let three = try Planner.prices(of: scenario, beside: nil, threads: 3)
    #expect(one == three)
    #expect(one != nil)
  }

  @Test func `settled after one seat more, one officer moves and nobody else`() throws {
    let before = try replan(scenario) { $0.settlesAfter = [] }
    let eased = scenario.changed { parts in
      parts.intakes = parts.intakes.map { intake in
        intake.quarter != "2027Q2"
          ? intake
          : Intake(
            programme: intake.programme, quarter: intake.quarter, unit: intake.unit, seats: 3,
            classes: intake.classes, group: intake.group, confirmed: intake.confirmed,
            chance: intake.chance)
      }
    }
    let after = try replan(eased, from: before) { $0.settlesAfter = scenario.intakes }
    #expect(before.enrolments.count { $0.start == "2027Q2" } == 2)
    #expect(after.enrolments.count { $0.start == "2027Q2" } == 3)
    let moved = after.enrolments.filter { enrolment in
      !before.enrolments.contains {
        $0.officer == enrolment.officer && $0.start == enrolment.start
      }
    }
    #expect(moved.count == 1)
  }

  @Test func `a class that is new opens when enough would sit in it, though nobody would alone`()
    throws
  {
    let waiting = (1...4).reduce(
      ScenarioBuilder().programme(
        "course", grants: ["digital=basic"],
        classes: Programme.ClassTerms(minimum: 3, maximum: 30, cost: .zero))
    ) { $0.officer(Officer.ID("o\($1)"), lacks: ["digital"]) }
    let (without, with) = (
      waiting.build(), waiting.intake("course", "2027Q2", classes: 1).build()
    )
    let start = try replan(without)
    #expect(start.enrolments.isEmpty)
    let settled = try replan(with, from: start) { $0.settlesAfter = without.intakes }
    #expect(settled.enrolments.count == 4)
    let known = try replan(with, from: start) { $0.settlesAfter = with.intakes }
    #expect(known.enrolments.isEmpty, "a class that was there before is not for one change to open")
  }

  @Test(arguments: 0..<40)
  func `settled again nothing moves, and nothing is worse than before`(seed: Int) throws {
    let scenario = RandomScenario.scenario(
      seed: 77_000 + seed, size: RandomScenario.Size(officers: 3...8))
    guard let start = try? replan(scenario, { $0.effort = 0 }) else { return }
    let once = try replan(scenario, from: start) { $0.settlesAfter = scenario.intakes }
    let twice = try replan(scenario, from: once) { $0.settlesAfter = scenario.intakes }
    #expect(PlanAudit.violations(of: once, in: scenario).isEmpty)
    #expect(once.enrolments == twice.enrolments, "seed \(seed)")
    let values = zip(once.goals, start.goals).map {
      $0.goal.isMinimised ? ($0.value, $1.value) : ($1.value, $0.value)
    }
    #expect(!values.map(\.1).lexicographicallyPrecedes(values.map(\.0)), "seed \(seed)")
  }

  @Test func `whoever must start somewhere takes nobody's seat of the plan that there is`() throws {
    let builder = ScenarioBuilder().programme("online", grants: ["digital=basic"])
      .intake("online", "2027Q2", seats: 1).intake("online", "2027Q4", seats: 1)
      .officer("a", lacks: ["digital"]).officer("b", lacks: ["digital"])
    let late = builder.decision(.require, "b", "online", "2027Q4").build()
    let plan = try Planner.plan(late, options: PlanningOptions()).plan
    #expect(plan.enrolments.map(\.start) == ["2027Q2", "2027Q4"])
    let scenario = builder.decision(.require, "b", "online").build()
    #expect(try replan(scenario, from: plan) { $0.effort = 0 }.enrolments == plan.enrolments)
  }
}
