// SPDX-License-Identifier: GPL-3.0-or-later

import Synchronization
import Testing
import Workforce
import WorkforceTestSupport

@testable import Simulation

@Suite struct ReplanningTests {
  /// What the planner was asked.
  private final class Questions: Sendable {
    let asked = Mutex<[(scenario: Scenario, incumbent: TrainingPlan)]>([])
  }

  private func trial(_ questions: Questions) -> Trial {
    let builder = ScenarioBuilder()
      .officer("a", lacks: ["theory"]).officer("b", lacks: ["digital"])
      .officer("c", lacks: ["digital"], retires: "2027-09-30")
      .programme("theory", quarters: 6, grants: ["theory=intermediate"])
      .programme("digital", grants: ["digital=basic"])
      .intake("theory", "2027Q2").intake("digital", "2027Q3").intake("digital", "2028Q2")
      .budget("commune", 2027, 5_000_000).budget("commune", 2028, 6_000_000)
      .target("early", measure: "meets digital", due: "2027Q4", goal: "1")
      .target("late", measure: "compliant", due: "2028Q4", goal: "1")
    var trial = Trial(builder, policy: .yearly)
    trial.start("a", "theory", "2027Q2")
    trial.start("b", "digital", "2027Q3")
    trial.start("c", "digital", "2028Q2")
    trial.replan = { scenario, incumbent in
      questions.asked.withLock { $0.append((scenario, incumbent)) }
      return incumbent
    }
    return trial
  }

  @Test func `in December the planner hears what is known then`() throws {
    let questions = Questions()
    _ = trial(questions).record()
    let asked = questions.asked.withLock { $0 }
    #expect(asked.count == 1)
    let scenario = try #require(asked.first?.scenario)
    #expect(scenario.asOf == "2027-12-31")
    #expect(scenario.horizon == Horizon(from: "2028Q1", through: "2028Q4"))
    #expect(scenario.officers.map(\.id) == ["a", "b"])
    #expect(
      scenario.commitments == [Commitment(officer: "a", programme: "theory", start: "2027Q2")])
    let digital = QualificationTest(level: Level(dimension: "digital", rank: 1, name: "basic"))
    #expect(scenario.officer("b").holdings.answer(digital))
    #expect(scenario.targets.map(\.id) == ["late"])
    #expect(scenario.budgets.map(\.year) == [2028])
    #expect(scenario.intakes.map(\.quarter) == ["2028Q2"])
    #expect(scenario.previousPlan?.starts == [])
    #expect(asked.first?.incumbent.enrolments.map(\.committed) == [true])
  }

  @Test func `a plan that is never made anew asks nobody`() {
    let questions = Questions()
    var trial = trial(questions)
    trial.settings.policy = .static
    _ = trial.record()
    let asked = questions.asked.withLock { $0.count }
    #expect(asked == 0)
  }

  @Test func `what is planned anew is carried out`() {
    var trial = trial(Questions()).with(.noShow, onlyIn: "2027Q3")
    #expect(trial.record().compliant[7] == 1)
    trial.replan = { scenario, incumbent in
      var plan = incumbent
      plan.enrolments.append(
        Enrolment(officer: "b", programme: "digital", start: "2028Q2", end: "2028Q2"))
      return plan
    }
    #expect(trial.record().compliant[7] == 2)
  }

  @Test func `without a new plan the old one goes on`() {
    var trial = trial(Questions())
    trial.start("b", "digital", "2028Q2")
    trial = trial.with(.noShow, onlyIn: "2027Q3")
    trial.replan = { _, _ in nil }
    #expect(trial.record().compliant[7] == 2)
  }
}

extension Trial {
  fileprivate func with(_ hazard: Hazard, onlyIn quarter: Quarter) -> Trial {
    var rule = HazardRule([.chance: "1"])
    rule.from = quarter
    rule.to = quarter
    return with(hazard, rule)
  }
}
