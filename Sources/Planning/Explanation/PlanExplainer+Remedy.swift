// SPDX-License-Identifier: GPL-3.0-or-later

package import Workforce

extension PlanExplainer {
  /// Finds the smallest change that lets an officer meet an open requirement; nothing when no change
  /// of a single kind would.
  ///
  /// It is sought on the officer's graph, then shown: in the changed scenario the plan is written down
  /// with the officer's new pathway and everybody else's old one, and audited.
  ///
  /// - Parameters:
  ///   - gap: the open requirement with its reason.
  ///   - anew: how to plan anew in the changed scenario; not at all when nothing is given.
  /// - Returns: the change with the plan that shows it.
  /// - Throws: when officers' pathways outgrow memory, or the solver fails.
  package func remedy(
    of gap: OpenGap, anew: PlannedAnew? = nil
  ) throws(Failure) -> Remedy? {
    let officer = scenario.place(of: gap.officer)
    let wanted = wanted(gap.requirement, by: officer)
    let rules: [[Concession]] =
      automata[officer].type.graph.reaches(automata[officer].outcomes(meeting: wanted))
      ? [[]] : RuleConcessions(of: self, officer: officer, wanted: wanted).found(for: gap)
    for rule in rules {
      let ruled = rule.isEmpty ? self : try relaxed(by: rule)
      guard let limits = ruled.limits(for: officer, wanted: wanted) else { continue }
      let shown = limits.isEmpty ? ruled : try ruled.relaxed(by: limits)
      if let remedy = try shown.shown(
        rule + limits, for: gap, wanted: wanted, in: self, anew: anew)
      {
        return remedy
      }
    }
    return nil
  }

  /// The same plan in a scenario in which something has given way.
  func relaxed(by concessions: [Concession]) throws(Failure) -> PlanExplainer {
    try PlanExplainer(
      scenario.relaxed(by: concessions), plan: plan, threads: threads, library: library)
  }

  /// The shared limits that must give way the least; none where a pathway fits, nothing when none ever
  /// does.
  private func limits(for officer: Int, wanted: Set<Requirement.ID>) -> [Concession]? {
    let good = automata[officer].outcomes(meeting: wanted)
    let roads = roads(of: officer)
    if roads.hasPathway(to: good) { return [] }
    return roads.pathway(lifting: .all, to: good).map { index.concessions($0.changes) }
  }

  /// The plan with the officer's new pathway, as this scenario allows it.
  private func shown(
    _ concessions: [Concession], for gap: OpenGap, wanted: Set<Requirement.ID>,
    in original: PlanExplainer, anew: PlannedAnew?
  ) throws(Failure) -> Remedy? {
    let officer = scenario.place(of: gap.officer)
    guard let pathway = bestPathway(of: officer, wanted: wanted) else { return nil }
    var pathways = pathways
    pathways[officer] = pathway
    let enrolments = PlanEnrolments(index: index, automata: automata).enrolments(of: pathways)
    let figures = PlanFigures(of: enrolments, in: scenario, possiblePreviousStarts: [])
    guard PlanAudit.violations(of: enrolments, in: scenario).isEmpty,
      !figures.unmet.contains(
        PlanFigures.UnmetRequirement(officer: gap.officer, requirement: gap.requirement))
    else { return nil }
    var plan = plan
    plan.enrolments = figures.enrolments
    let known = Set(original.plan.enrolments)
    let starts = figures.enrolments.filter {
      $0.officer == gap.officer && !$0.committed && !known.contains($0)
    }
    return Remedy(
      concessions: concessions, starts: starts, scenario: scenario, plan: plan,
      resolved: try anew.map { (anew) throws(Failure) in
        try resolved(starts, for: gap, mayBeFree: !concessions.isEmpty, from: original.plan, anew)
      })
  }

  /// The pathway that is best for the goals, else the one that asks the least.
  private func bestPathway(of officer: Int, wanted: Set<Requirement.ID>) -> Pathway? {
    let automaton = automata[officer]
    let good = automaton.outcomes(meeting: wanted)
    var others = WorkingPlan(pathways, index: index, automata: automata)
    let opened = index.limits.classes.indices.map(others.classes)
    others.remove(officer)
    if let best = placement.best(
      of: officer, automaton, to: good, in: others, opened: opened)
    {
      var whole = others
      whole.insert(best)
      if whole.isPossible { return best }
    }
    return roads(of: officer).pathway(lifting: [], to: good).map { found in
      automaton.pathway(of: officer, along: found.road) { found.seatRows[$0] ?? -1 }
    }
  }

  private func resolved(
    _ starts: [Enrolment], for gap: OpenGap, mayBeFree: Bool, from plan: TrainingPlan,
    _ anew: PlannedAnew
  ) throws(Failure) -> Remedy.Resolved {
    let own = PlanFigures.UnmetRequirement(officer: gap.officer, requirement: gap.requirement)
    func outcome(in scenario: Scenario) throws(Failure) -> Remedy.Outcome? {
      guard let new = try anew.figures(of: scenario, from: plan) else { return nil }
      let (before, after) = (Set(anew.base.unmet), Set(new.unmet))
      return Remedy.Outcome(
        goals: zip(anew.base.goals, new.goals).filter {
          $0.value != $1.value && $0.goal != .stability
        }
        .map { GoalChange(goal: $0.goal, before: $0.value, after: $1.value) },
        helpsTheOfficer: !after.contains(own), closed: before.subtracting(after).sorted(),
        opened: after.subtracting(before).sorted())
    }
    return Remedy.Resolved(
      required: try outcome(in: scenario.requiring(starts)),
      free: mayBeFree ? try outcome(in: scenario) : nil,
      isClosedAnyway: !anew.base.unmet.contains(own))
  }
}

extension Scenario {
  /// The scenario in which decisions require some starts.
  fileprivate func requiring(_ starts: [Enrolment]) -> Scenario {
    let wanted = starts.map {
      Decision(officer: $0.officer, programme: $0.programme, quarter: $0.start, kind: .require)
    }
    return changed { parts in
      parts.decisions.removeAll { old in
        wanted.contains {
          $0.officer == old.officer && $0.programme == old.programme && $0.quarter == old.quarter
        }
      }
      parts.decisions += wanted
    }
  }
}

/// How plans are made anew, and what comes of it when nothing is changed: what a change does is told
/// from there, so that what any new search would have found is not put down to it.
///
/// It is what `plan --from` does, so that whoever asks can repeat it.
package struct PlannedAnew: Sendable {
  let options: ReplanOptions
  private let library: PathwayLibrary

  /// The figures of the plan made anew in the scenario as it is.
  let base: PlanFigures

  package init(_ explainer: PlanExplainer, options: ReplanOptions) throws(PlanExplainer.Failure) {
    self.options = options
    library = explainer.library
    let found = try Self.figures(
      of: explainer.scenario, from: explainer.plan, options, explainer.library)
    base =
      found
      ?? PlanFigures(
        of: explainer.plan.enrolments, in: explainer.scenario, possiblePreviousStarts: [])
  }

  func figures(
    of scenario: Scenario, from plan: TrainingPlan
  ) throws(PlanExplainer.Failure) -> PlanFigures? {
    try Self.figures(of: scenario, from: plan, options, library)
  }

  private static func figures(
    of scenario: Scenario, from plan: TrainingPlan, _ options: ReplanOptions,
    _ library: PathwayLibrary
  ) throws(PlanExplainer.Failure) -> PlanFigures? {
    do throws(PlanningFailure) {
      let anew = try Planner.replan(
        scenario, from: plan, options: options, library: library
      ).plan
      return PlanFigures(of: anew.enrolments, in: scenario, possiblePreviousStarts: [])
    } catch {
      switch error {
      case .obligationsUnsettled, .obligationsTogether, .obligationAlone: return nil
      default: throw .planning(error)
      }
    }
  }
}
