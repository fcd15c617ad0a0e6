// SPDX-License-Identifier: GPL-3.0-or-later

package import Workforce

/// How plans are made anew, and what comes of it when nothing is changed: what a change does is told
/// from there, so that what any new search would have found is not put down to it.
///
/// A plan with a change may lead to a better one without it; then the change is told from that one.
/// It is what `plan --from` does, so that whoever asks can repeat it.
package struct PlannedAnew: Sendable {
  let options: ReplanOptions
  private let library: PathwayLibrary

  /// The scenario as it is.
  private let scenario: Scenario

  /// The plan made anew in the scenario as it is, which those of changed scenarios begin with: what was
  /// within reach already is not put down to a change.
  private let first: TrainingPlan

  /// Its figures.
  let base: PlanFigures

  /// A plan made anew, beside the one made anew without the change.
  package struct Outcome: Sendable {
    /// The goals that change, in their order.
    package let goals: [GoalChange]

    /// Whether the officer meets the requirement.
    package let helpsTheOfficer: Bool

    /// The gaps that close and open.
    package let closed: [PlanFigures.UnmetRequirement]
    package let opened: [PlanFigures.UnmetRequirement]

    /// The targets that fall short by more, or by less.
    package let targets: [TargetChange]

    /// What the goals come to, in their order.
    let reached: [PlanFigures.GoalValue]

    /// Whether the officer meets the requirement in the plan without the change that all this is told from.
    package let isMetWithout: Bool

    /// Whether the plan with the change led to a better one without it, which all this is told from.
    package let isFromBetterBase: Bool
  }

  /// What a target comes to, before and after.
  package struct TargetChange: Sendable {
    package let before: TrainingPlan.TargetResult
    package let after: TrainingPlan.TargetResult
  }

  package init(_ explainer: PlanExplainer, options: ReplanOptions) throws(PlanExplainer.Failure) {
    self.options = options
    library = explainer.library
    scenario = explainer.scenario
    let found = try Self.plan(of: scenario, from: explainer.plan, options, library)
    first = found ?? explainer.plan
    base = Self.figures(of: first, in: scenario)
  }

  /// What changed scenarios bring an officer, searched side by side; nothing where the search found no plan
  /// that keeps all decisions.
  func outcomes(
    of changed: [Scenario], for gap: PlanFigures.UnmetRequirement
  ) throws(PlanExplainer.Failure) -> [Outcome?] {
    let together = max(1, min(changed.count, options.threads))
    let results = SideBySide.map(changed.count, threads: together) { number in
      Result { () throws(PlanExplainer.Failure) in
        try outcome(of: changed[number], for: gap, threads: max(1, options.threads / together))
      }
    }
    var outcomes: [Outcome?] = []
    for result in results { outcomes.append(try result.get()) }
    return outcomes
  }

  private func outcome(
    of changed: Scenario, for gap: PlanFigures.UnmetRequirement, threads: Int
  ) throws(PlanExplainer.Failure) -> Outcome? {
    var options = options
    options.threads = threads
    guard let plan = try Self.plan(of: changed, from: first, options, library) else { return nil }
    let pair = try PlanPair(unchanged: first, changed: plan).alternated {
      (plan) throws(PlanExplainer.Failure) in
      try Self.plan(of: scenario, from: plan, options, library)
    } replanChanged: { (plan) throws(PlanExplainer.Failure) in
      try Self.plan(of: changed, from: plan, options, library)
    }
    let base =
      pair.unchanged.start == nil ? base : Self.figures(of: pair.unchanged.plan, in: scenario)
    let new = Self.figures(of: pair.changed.plan, in: changed)
    let (before, after) = (Set(base.unmet), Set(new.unmet))
    return Outcome(
      goals: base.changes(to: new).filter { $0.goal != .stability },
      helpsTheOfficer: !after.contains(gap), closed: before.subtracting(after).sorted(),
      opened: after.subtracting(before).sorted(),
      targets: zip(base.targets, new.targets).filter { $0.shortfall != $1.shortfall }
        .map { TargetChange(before: $0, after: $1) }, reached: new.goals,
      isMetWithout: !before.contains(gap), isFromBetterBase: pair.unchanged.start != nil)
  }

  private static func figures(of plan: TrainingPlan, in scenario: Scenario) -> PlanFigures {
    PlanFigures(of: plan.enrolments, in: scenario, possiblePreviousStarts: [])
  }

  private static func plan(
    of scenario: Scenario, from plan: TrainingPlan, _ options: ReplanOptions,
    _ library: PathwayLibrary
  ) throws(PlanExplainer.Failure) -> TrainingPlan? {
    do throws(PlanningFailure) {
      return try Planner.replan(scenario, from: plan, options: options, library: library).plan
    } catch {
      switch error {
      case .obligationsUnsettled, .obligationsTogether, .obligationAlone: return nil
      default: throw .planning(error)
      }
    }
  }
}

extension PlannedAnew.Outcome {
  /// Whether the goals in their order come to more than in another plan of the same scenario.
  package func isBetter(than other: PlannedAnew.Outcome) -> Bool {
    zip(other.reached, reached).map {
      GoalChange(goal: $1.goal, before: $0.value, after: $1.value)
    }.isForTheBetter
  }
}

extension PlanFigures {
  /// The goals that come to something else, in their order.
  fileprivate func changes(to other: PlanFigures) -> [GoalChange] {
    zip(goals, other.goals).filter { $0.value != $1.value }
      .map { GoalChange(goal: $0.goal, before: $0.value, after: $1.value) }
  }
}

extension TrainingPlan.TargetResult {
  fileprivate var shortfall: Int { max(0, needed - value) }
}

extension Scenario {
  /// The scenario with some decisions more; what was decided on the same starts before no longer holds.
  func deciding(_ decisions: [Decision]) -> Scenario {
    changed { parts in
      parts.decisions.removeAll { old in
        decisions.contains {
          $0.officer == old.officer && $0.programme == old.programme && $0.quarter == old.quarter
        }
      }
      parts.decisions += decisions
    }
  }
}
