// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

extension AlertSearch {
  /// Looks at the classes and seats of quarters that begin soon.
  mutating func lookAtOffers() {
    let soon = scenario.intakes.filter { beginsSoon($0.quarter) }
    guard !soon.isEmpty else { return }
    let attending = attendance
    let open = openOfficersByUnit
    var pools: Set<ClassPool> = []
    for intake in soon {
      let pool = scenario.classPool(of: intake)
      if let terms = scenario.programme(intake.programme).classTerms, pools.insert(pool).inserted {
        let rows = scenario.rows(sharingClassesWith: intake)
        let learners = rows.flatMap { attending[$0.id] ?? [] }
        if !learners.isEmpty, learners.count < terms.minimum {
          add(
            .classTooSmall(pool, learners: learners.count, minimum: terms.minimum),
            by: intake.quarter.firstDay, cost: learners.reduce(0) { $0 + cost(of: $1) })
        }
      }
      guard intake.confirmed else { continue }
      let left = intake.seats - (attending[intake.id]?.count ?? 0)
      let candidates = left > 0 ? candidates(for: intake, among: open[intake.unit] ?? []) : []
      if !candidates.isEmpty {
        let costs = candidates.map { officer in
          cost(
            of: Commitment(
              officer: officer, programme: intake.programme, start: intake.quarter))
        }.sorted(by: >)
        add(
          .seatsUnused(intake.id, left: left, candidates: candidates),
          by: intake.quarter.firstDay, cost: costs.prefix(left).reduce(0, +))
      }
    }
  }

  /// Who takes a seat of which row: those who were granted one, and those whom the plan sends.
  ///
  /// Neither says which row gives the seat: it is the one of the nearest unit, else the open one.
  private var attendance: [Intake.ID: [Commitment]] {
    (scenario.commitments + outlook.ahead).reduce(into: [:]) { rows, training in
      if let row = scenario.intakeUsed(by: training) { rows[row.id, default: []].append(training) }
    }
  }

  /// Who stays below standard, by the units whose seats are theirs; everybody's under no unit.
  private var openOfficersByUnit: [Unit.ID?: [Officer.ID]] {
    openAtEnd.keys.sorted().reduce(into: [:]) { officers, id in
      officers[nil, default: []].append(id)
      for unit in scenario.path(from: scenario.officer(id).unit) {
        officers[unit, default: []].append(id)
      }
    }
  }

  /// Who lacks at the end what a programme grants, has nothing planned, and may take the seat.
  private func candidates(for intake: Intake, among officers: [Officer.ID]) -> [Officer.ID] {
    let programme = scenario.programme(intake.programme)
    return officers.filter { id in
      let officer = scenario.officer(id)
      guard let open = openAtEnd[id] else { return false }
      let asked = scenario.requirementsAsked(
        of: officer, in: scenario.horizon.last, holding: officer.holdings)
      let helps = asked.contains { requirement in
        open.contains(requirement.id)
          && programme.grants.contains { requirement.accepts.contains(where: $0.satisfies) }
      }
      guard helps else { return false }
      let start = Commitment(officer: id, programme: programme.id, start: intake.quarter)
      return scenario.refusals(of: start, besides: enrolments(of: id)).isEmpty
    }
  }

  private func enrolments(of officer: Officer.ID) -> [Enrolment] {
    ahead[officer].map { start in
      Enrolment(
        officer: officer, programme: start.programme, start: start.start,
        end: scenario.programme(start.programme).end(startingIn: start.start))
    }
  }
}
