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
        try resolved(starts, for: gap, mayBeFree: !concessions.isEmpty, anew)
      })
  }

  /// The cheapest pathway that keeps what the officer starts in the plan, where there is one; else the
  /// one that is best for the goals, else one that asks the least.
  private func bestPathway(of officer: Int, wanted: Set<Requirement.ID>) -> Pathway? {
    let automaton = automata[officer]
    let good = automaton.outcomes(meeting: wanted)
    let keeping = automaton.through(pathways[officer].starts.map(\.option), to: good)
    return keeping.flatMap { bestPathway(of: officer, $0, to: good, isFrugal: true) }
      ?? bestPathway(of: officer, automaton, to: good, isFrugal: false)
  }

  private func bestPathway(
    of officer: Int, _ automaton: PathwayAutomaton, to good: [Bool], isFrugal: Bool
  ) -> Pathway? {
    var others = WorkingPlan(pathways, index: index, automata: automata)
    let opened = index.limits.classes.indices.map(others.classes)
    others.remove(officer)
    if let best = placement.best(
      of: officer, automaton, to: good, in: others, opened: opened, isFrugal: isFrugal)
    {
      var whole = others
      whole.insert(best)
      if whole.isPossible { return best }
    }
    let roads = RoadsInRoom(of: automaton, in: room(for: officer), costs: scenario.relaxationCosts)
    return roads.pathway(lifting: [], to: good).map { found in
      automaton.pathway(of: officer, along: found.road) { found.seatRows[$0] ?? -1 }
    }
  }

  private func resolved(
    _ starts: [Enrolment], for gap: OpenGap, mayBeFree: Bool, _ anew: PlannedAnew
  ) throws(Failure) -> Remedy.Resolved {
    let own = PlanFigures.UnmetRequirement(officer: gap.officer, requirement: gap.requirement)
    let decisions = starts.map {
      Decision(officer: $0.officer, programme: $0.programme, quarter: $0.start, kind: .require)
    }
    let outcomes = try anew.outcomes(
      of: [scenario.deciding(decisions)] + (mayBeFree ? [scenario] : []), for: own)
    return Remedy.Resolved(
      required: outcomes[0], free: mayBeFree ? outcomes[1] : nil,
      isClosedAnyway: !anew.base.unmet.contains(own))
  }
}
