// SPDX-License-Identifier: GPL-3.0-or-later

package import Workforce

extension PlanExplainer {
  /// The card of one officer.
  ///
  /// - Precondition: the officer is one of the scenario's.
  package func card(
    of id: Officer.ID, replanning options: ReplanOptions?
  ) throws(Failure) -> OfficerCard {
    let person = scenario.officer(id)
    let anew = try options.map { (options) throws(Failure) in
      try PlannedAnew(self, options: options)
    }
    let last = scenario.horizon.last
    let career = career(of: id)
    let end = career.holdings(atEndOf: last)
    let asked = scenario.requirementsAsked(of: person, in: last, holding: end)
    let planned = scenario.requirementsOfPlannedPosition(
      askedOf: person, in: last, holding: end)
    let enrolments = plan.enrolments.filter { $0.officer == id }
    var lines: [OfficerCard.Line] = []
    for (requirement, isPlanned) in asked.map({ ($0, false) }) + planned.map({ ($0, true) }) {
      lines.append(
        OfficerCard.Line(
          requirement: requirement, isOfPlannedPost: isPlanned,
          held: person.holdings.bearing(on: requirement),
          standing: try standing(
            of: requirement, isPlanned: isPlanned, person, career, anew: anew)))
    }
    return OfficerCard(
      officer: id, servesToTheEnd: person.isInService(in: last), enrolments: enrolments,
      requirements: lines)
  }

  private func standing(
    of requirement: Requirement, isPlanned: Bool, _ person: Officer, _ career: Career,
    anew: PlannedAnew?
  ) throws(Failure) -> OfficerCard.Standing {
    let last = scenario.horizon.last
    if requirement.isMet(by: career.holdings(atEndOf: last), atEndOf: last) {
      if requirement.isMet(by: person.holdings, atEndOf: last) { return .met }
      return .closes(
        plan.enrolments.filter { enrolment in
          enrolment.officer == person.id && enrolment.end <= last
            && scenario.programme(enrolment.programme).awards(startingIn: enrolment.start)
              .contains { requirement.isMet(by: Holdings([$0]), atEndOf: last) }
        })
    }
    guard !isPlanned, person.isInService(in: last) else { return .missing }
    return .open(try open(requirement, of: person.id, anew: anew))
  }

  /// One open requirement with every way to it.
  package func open(
    _ requirement: Requirement, of officer: Officer.ID, anew: PlannedAnew?
  ) throws(Failure) -> OpenRequirement {
    let gap: OpenGap
    let points: [Officer.ID: [Requirement.ID: Quarter]]
    do throws(PlanningFailure) {
      let unmet = PlanFigures.UnmetRequirement(officer: officer, requirement: requirement.id)
      guard let found = try explanation.openGaps([unmet]).first else {
        preconditionFailure("Every open gap has a reason")
      }
      gap = found
      let asked = gap.reason == .forbidden ? scenario.withoutProhibitions(of: officer) : scenario
      points = try Planner.pointsOfNoReturn(in: asked, officers: [officer])
    } catch {
      throw .planning(error)
    }
    return OpenRequirement(
      gap: gap, pointOfNoReturn: points[officer]?[requirement.id],
      isWithoutProhibitions: gap.reason == .forbidden,
      doors: try doors(of: scenario.place(of: officer), to: requirement, anew: anew),
      remedy: try remedy(of: gap, anew: anew))
  }
}

extension Scenario {
  fileprivate func withoutProhibitions(of officer: Officer.ID) -> Scenario {
    changed { $0.decisions.removeAll { $0.officer == officer && $0.kind == .forbid } }
  }
}

extension Holdings {
  /// What is held in the dimensions that a requirement asks about, the best and latest first.
  fileprivate func bearing(on requirement: Requirement) -> [Qualification] {
    let dimensions = Set(requirement.accepts.map(\.level.dimension))
    return qualifications.filter { dimensions.contains($0.level.dimension) }.sorted {
      ($0.level.rank, $0.awarded?.description ?? "", $0.level.dimension.text)
        > ($1.level.rank, $1.awarded?.description ?? "", $1.level.dimension.text)
    }
  }
}
