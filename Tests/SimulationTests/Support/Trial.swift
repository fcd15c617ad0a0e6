// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce
import WorkforceTestSupport

@testable import Simulation

/// A scenario with a plan and hazards, simulated as a test asks.
struct Trial {
  var builder: ScenarioBuilder
  var starts: [Enrolment] = []
  var settings = SimulationSettings()
  var replan: Replanner = { _, _ in nil }

  init(_ builder: ScenarioBuilder, policy: SimulationPolicy = .static) {
    self.builder = builder
    settings.policy = policy
  }

  /// Some officers who lack digital skills, and a course of one quarter for all of them.
  static func course(for officers: Int, classes: Programme.ClassTerms? = nil) -> Trial {
    var builder = ScenarioBuilder()
      .programme("digital", grants: ["digital=basic"], classes: classes)
      .intake("digital", "2027Q2", seats: officers, classes: classes == nil ? nil : 1)
    for number in 0..<officers {
      builder = builder.officer(Officer.ID(name(number)), lacks: ["digital"])
    }
    var trial = Trial(builder)
    for number in 0..<officers {
      trial.start(name(number), "digital", "2027Q2", classNumber: classes == nil ? nil : 1)
    }
    return trial
  }

  static func name(_ number: Int) -> String { number < 10 ? "o0\(number)" : "o\(number)" }

  mutating func start(
    _ officer: String, _ programme: Programme.ID, _ quarter: Quarter, classNumber: Int? = nil
  ) {
    starts.append(
      Enrolment(
        officer: Officer.ID(officer), programme: programme, start: quarter, end: quarter,
        classNumber: classNumber))
  }

  /// The same trial with a hazard's rule.
  func with(_ hazard: Hazard, _ numbers: [Hazard.Parameter: Thousandths]) -> Trial {
    with(hazard, HazardRule(numbers))
  }

  func with(_ hazard: Hazard, _ rule: HazardRule) -> Trial {
    var trial = self
    trial.settings.hazards[hazard] = [rule]
    return trial
  }

  func seed(_ seed: Int) -> Trial {
    var trial = self
    trial.settings.seed = seed
    return trial
  }

  var scenario: Scenario { builder.build() }

  func plan(in scenario: Scenario) -> TrainingPlan {
    TrainingPlan(
      scenario: scenario.name, asOf: scenario.asOf, horizon: scenario.horizon, inputs: "",
      goals: [], officers: scenario.officers.map(\.id), enrolments: starts, classes: [],
      progress: [], spending: [], targets: [], unmet: [])
  }

  func order(_ replications: Int) -> Simulator.Order {
    var settings = settings
    settings.replications = replications
    return Simulator.Order(settings)
  }

  func simulator(_ order: Simulator.Order) -> Simulator {
    let scenario = scenario
    return Simulator(scenario, plan: plan(in: scenario), order: order, replan: replan)
  }

  func sums(_ replications: Int) -> SimulationTallies {
    simulator(order(replications)).run()
  }

  /// One future's record.
  func record(_ replication: Int = 0) -> FutureRecord {
    let scenario = scenario
    let ground = Ground(scenario, plan: plan(in: scenario), replan: replan)
    var future = Future(
      ground, plan: ground.plan, settings: settings, policy: settings.policy,
      replication: replication)
    return future.run()
  }
}
