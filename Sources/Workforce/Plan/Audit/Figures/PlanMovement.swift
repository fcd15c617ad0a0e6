// SPDX-License-Identifier: GPL-3.0-or-later

/// Whom a plan brings under a condition that tests qualifications, and whom it takes from under it.
///
/// Such a condition means other officers as soon as somebody is trained. The comparison is with what
/// training under way alone would make of it.
package struct PlanMovement: Hashable, Sendable {
  package enum Subject: Hashable, Sendable {
    /// The population of a target, at the end of its due quarter.
    case population(Target.ID, due: Quarter)

    /// Those of whom a requirement is asked, at the horizon's end.
    case requirement(Requirement.ID)
  }

  package let subject: Subject

  /// Those the condition holds for only because of the plan, by identifier.
  package let entered: [Officer.ID]

  /// Those it would hold for without the plan, by identifier.
  package let left: [Officer.ID]
}

extension PlanMovement {
  /// The movements a plan causes: targets in the scenario's order, then requirements by name.
  ///
  /// Complexity: officers × moving conditions.
  package static func all(
    of enrolments: [Enrolment], in scenario: Scenario
  ) -> [PlanMovement] {
    let targets = scenario.targets.filter { !$0.population.qualificationTests.isEmpty }
    let requirements = Set(
      scenario.standards.flatMap(\.requirements)
        .filter { !$0.applies.qualificationTests.isEmpty }.map(\.id))
    guard !targets.isEmpty || !requirements.isEmpty else { return [] }
    let comparison = Comparison(
      scenario: scenario, without: AuditedPlan(of: [], in: scenario).careers,
      with: AuditedPlan(of: enrolments, in: scenario).careers)
    return targets.compactMap(comparison.movement)
      + requirements.sorted().compactMap(comparison.movement)
  }
}

/// The careers of all officers without and with a plan, in the same order.
private struct Comparison {
  let scenario: Scenario
  let without: [AuditedCareer]
  let with: [AuditedCareer]

  func movement(of target: Target) -> PlanMovement? {
    movement(of: .population(target.id, due: target.due)) { career in
      career.officer.isInService(in: target.due)
        && target.population.holds(
          in: scenario.circumstances(
            of: career.officer, on: target.due.lastDay,
            holding: career.holdings(atEndOf: target.due)))
    }
  }

  func movement(of requirement: Requirement.ID) -> PlanMovement? {
    let end = scenario.horizon.last
    return movement(of: .requirement(requirement)) { career in
      career.officer.isInService(in: end)
        && scenario.requirementsAsked(
          of: career.officer, in: end, holding: career.holdings(atEndOf: end)
        ).contains { $0.id == requirement }
    }
  }

  private func movement(
    of subject: PlanMovement.Subject, where isMeant: (AuditedCareer) -> Bool
  ) -> PlanMovement? {
    var entered: [Officer.ID] = []
    var left: [Officer.ID] = []
    for (before, after) in zip(without, with) {
      switch (isMeant(before), isMeant(after)) {
      case (false, true): entered.append(after.officer.id)
      case (true, false): left.append(after.officer.id)
      case (true, true), (false, false): break
      }
    }
    guard !entered.isEmpty || !left.isEmpty else { return nil }
    return PlanMovement(subject: subject, entered: entered, left: left)
  }
}
