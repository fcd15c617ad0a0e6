// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import Workforce

/// What the planner and trying everything say of one scenario.
struct Comparison {
  /// What is wrong with the planner's answer; nothing for a right one.
  var faults: [String] = []

  /// Whether the decisions could not be kept.
  var isImpossible = false

  /// The effort with which every goal was proven.
  var effortNeeded = 0

  /// How much work each goal may take: more only where less proves nothing.
  static let efforts = [1, 10, 100, 1_000]

  /// Compares both ways of solving a goal: branch and price, and all pathways written down.
  init(_ scenario: Scenario, confirmedOnly: Bool = false, maxChanges: Int? = nil) {
    let offered = confirmedOnly ? scenario.withConfirmedIntakesOnly() : scenario
    let brute = BruteForce(offered, maxChanges: maxChanges)
    let optimum = brute.optimum()
    isImpossible = optimum == nil
    if let optimum { audit(optimum.enrolments, in: offered, name: "the enumerated plan") }
    for limit in [0, 100_000] {
      var options = PlanningOptions(confirmedOnly: confirmedOnly)
      options.enumerationLimit = limit
      options.maxChanges = maxChanges
      compare(scenario, options, brute, optimum)
    }
  }

  private mutating func compare(
    _ scenario: Scenario, _ options: PlanningOptions, _ brute: BruteForce,
    _ optimum: BruteForce.Optimum?
  ) {
    let offered = options.confirmedOnly ? scenario.withConfirmedIntakesOnly() : scenario
    for effort in Self.efforts {
      effortNeeded = max(effortNeeded, effort)
      var options = options
      options.effort = effort
      let result: PlanningResult
      do throws(PlanningFailure) {
        result = try Planner.plan(scenario, options: options)
      } catch {
        check(error, brute, optimum)
        return
      }
      guard let optimum else {
        faults.append("the planner found a plan where there is none")
        return
      }
      audit(result.plan.enrolments, in: offered, name: "the planner's plan")
      checkFigures(result.plan, in: offered)
      if effort == Self.efforts.first { compareThreads(result, scenario, options) }
      let isProven = isProven(result, optimum)
      if isProven || effort == Self.efforts.last {
        compare(result, optimum, offered)
        return
      }
      checkBounds(result, optimum)
    }
  }

  /// Whether every goal's bound is what its stage reached.
  private func isProven(_ result: PlanningResult, _ optimum: BruteForce.Optimum) -> Bool {
    result.plan.goals.allSatisfy { $0.bound == result.reached[$0.goal] }
  }

  /// A goal that is left unproven still has a true bound, as long as the earlier ones are proven.
  private mutating func checkBounds(_ result: PlanningResult, _ optimum: BruteForce.Optimum) {
    for (place, goal) in result.plan.goals.enumerated() {
      let best = optimum.reached[place]
      if goal.goal.isMinimised ? goal.bound > best : goal.bound < best {
        faults.append("\(goal.goal): the bound \(goal.bound) is false, \(best) can be had")
      }
      guard goal.bound == result.reached[goal.goal] else { return }
    }
  }

  private mutating func checkFigures(_ plan: TrainingPlan, in scenario: Scenario) {
    let mismatches = PlanAudit.figureMismatches(plan, in: scenario)
    faults += mismatches.map { "figures: \($0.wording.english)" }
  }

  private mutating func compareThreads(
    _ result: PlanningResult, _ scenario: Scenario, _ options: PlanningOptions
  ) {
    var twice = options
    twice.threads = 2
    let again = try? Planner.plan(scenario, options: twice).plan
    if again != result.plan { faults.append("two threads give another plan than one") }
  }

  private mutating func check(
    _ failure: PlanningFailure, _ brute: BruteForce, _ optimum: BruteForce.Optimum?
  ) {
    switch failure {
    case .obligationAlone(let officer, _):
      if !brute.officersWithoutChoice.contains(officer) {
        faults.append("\(officer) could keep the decisions alone")
      }
    case .obligationsTogether:
      if optimum != nil || !brute.officersWithoutChoice.isEmpty {
        faults.append("the decisions were said not to be kept together: \(failure)")
      }
    case .tooFewChanges(let allowed, let least):
      if optimum != nil || least <= allowed {
        faults.append("so few changes were said to be impossible: \(failure)")
      }
    case .audit, .solver, .tooManyPathways, .obligationsUnsettled, .noPreviousPlan,
      .changesUnsettled:
      faults.append("the planner failed: \(failure)")
    }
  }

  private mutating func compare(
    _ result: PlanningResult, _ optimum: BruteForce.Optimum, _ scenario: Scenario
  ) {
    let goals = result.plan.goals
    guard goals.map(\.goal) == scenario.goals.map(\.goal) else {
      faults.append("the goals are not the scenario's")
      return
    }
    for (place, goal) in goals.enumerated() {
      let name = goal.goal.rawValue
      guard let reached = result.reached[goal.goal] else {
        faults.append("\(name): nothing reached")
        continue
      }
      if reached != optimum.reached[place] {
        faults.append("\(name): reached \(reached), the best is \(optimum.reached[place])")
      }
      let held = optimum.held[place]
      if goal.goal.isMinimised ? goal.value > held : goal.value < held {
        faults.append("\(name): \(goal.value) is worse than \(held), where it is held")
      }
      if goal.bound != optimum.reached[place] {
        faults.append("\(name): bound \(goal.bound), the best is \(optimum.reached[place])")
      }
      let mayMove = scenario.goals.contains { $0.within != .zero }
      if !mayMove, !goal.proven || !goal.firm { faults.append("\(name): not proven") }
    }
    if result.isStoppedEarly { faults.append("stopped early") }
  }

  private mutating func audit(
    _ enrolments: [Enrolment], in scenario: Scenario, name: String
  ) {
    let violations = PlanAudit.violations(of: enrolments, in: scenario)
    faults += violations.map { "\(name): \($0.wording.english)" }
  }
}
