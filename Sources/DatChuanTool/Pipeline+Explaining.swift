// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import Scenarios
import Tables
import Workforce

extension Pipeline {
  /// Makes a plan ready to be asked about; one that breaks rules explains nothing.
  func explainer(
    of path: String, in scenario: Scenario
  ) throws(CommandFailure) -> PlanExplainer {
    let plan = try lawfulPlan(path, in: scenario)
    do {
      return try PlanExplainer(scenario, plan: plan, threads: console.cores)
    } catch {
      throw failure(error, path, scenario)
    }
  }

  /// The summary of a plan there is, as it was printed when the plan was made.
  func summary(
    of path: String, in scenario: Scenario, inputWarnings: Int, at folder: String
  ) throws(CommandFailure) -> PlanSummary {
    PlanSummary(
      scenario, try lawfulPlan(path, in: scenario), inputWarnings: inputWarnings, folder: path,
      path: folder)
  }

  private func lawfulPlan(
    _ path: String, in scenario: Scenario
  ) throws(CommandFailure) -> TrainingPlan {
    let plan = try readWholePlan(path, in: scenario, as: .positional(.planPlaceholder))
    let violations = PlanAudit.violations(of: plan, in: scenario)
    guard violations.isEmpty else { throw .planBreaksRules(path, violations.map(\.wording)) }
    return plan
  }

  /// Does something that explains, and puts what fails into a command's terms.
  func explained<Result>(
    _ path: String, in scenario: Scenario,
    _ body: () throws(PlanExplainer.Failure) -> Result
  ) throws(CommandFailure) -> Result {
    do {
      return try body()
    } catch {
      throw failure(error, path, scenario)
    }
  }

  private func failure(
    _ failure: PlanExplainer.Failure, _ path: String, _ scenario: Scenario
  ) -> CommandFailure {
    switch failure {
    case .planning(let failure): .planning(failure, scenario)
    case .otherEnrolments(let enrolments):
      .planBreaksRules(path, enrolments.map { Wording.noPathway(of: $0, in: scenario) })
    }
  }

  /// Asks why an aim is out of reach.
  func whyNot(
    _ question: WhyNot, in scenario: Scenario, timeLimit: Duration
  ) throws(CommandFailure) -> WhyNotAnswer {
    let (start, clock) = (console.clock(), console.clock)
    let isInterrupted = console.listenForInterrupt()
    do {
      return try question.answer(
        in: scenario, shouldStop: { isInterrupted() || clock() - start >= timeLimit * $0 })
    } catch {
      throw .planning(error, scenario)
    }
  }
}

extension ScenarioReading {
  /// How many warnings the scenario's files gave.
  var warningCount: Int { diagnostics.count { $0.severity == .warning } }
}
