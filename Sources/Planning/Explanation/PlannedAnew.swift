// SPDX-License-Identifier: GPL-3.0-or-later

package import Workforce

/// How plans are made anew, and what comes of it when nothing is changed: what a change does is told
/// from there, so that what any new search would have found is not put down to it.
///
/// It is what `plan --from` does, so that whoever asks can repeat it.
package struct PlannedAnew: Sendable {
  let options: ReplanOptions
  private let library: PathwayLibrary

  /// What plans of changed scenarios begin with: the plan that is asked about or, where nobody is to be
  /// shaken up, the one made anew from it, so that what was within reach already is not put down to a
  /// change.
  private let start: TrainingPlan

  /// The figures of the plan made anew in the scenario as it is.
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
  }

  /// What a target comes to, before and after.
  package struct TargetChange: Sendable {
    package let before: TrainingPlan.TargetResult
    package let after: TrainingPlan.TargetResult
  }

  package init(_ explainer: PlanExplainer, options: ReplanOptions) throws(PlanExplainer.Failure) {
    self.options = options
    library = explainer.library
    let scenario = explainer.scenario
    let found = try Self.plan(of: scenario, from: explainer.plan, options, library)
    let plan = found ?? explainer.plan
    start = options.settlesAfter == nil ? explainer.plan : plan
    base = PlanFigures(of: plan.enrolments, in: scenario, possiblePreviousStarts: [])
  }

  /// What a changed scenario brings an officer; nothing where the search found no plan that keeps all
  /// decisions.
  func outcome(
    of scenario: Scenario, for gap: PlanFigures.UnmetRequirement
  ) throws(PlanExplainer.Failure) -> Outcome? {
    guard let plan = try Self.plan(of: scenario, from: start, options, library) else { return nil }
    let new = PlanFigures(of: plan.enrolments, in: scenario, possiblePreviousStarts: [])
    let (before, after) = (Set(base.unmet), Set(new.unmet))
    return Outcome(
      goals: zip(base.goals, new.goals).filter {
        $0.value != $1.value && $0.goal != .stability
      }
      .map { GoalChange(goal: $0.goal, before: $0.value, after: $1.value) },
      helpsTheOfficer: !after.contains(gap), closed: before.subtracting(after).sorted(),
      opened: after.subtracting(before).sorted(),
      targets: zip(base.targets, new.targets).filter { $0.shortfall != $1.shortfall }
        .map { TargetChange(before: $0, after: $1) })
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
