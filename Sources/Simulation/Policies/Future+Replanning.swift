// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

extension Future {
  /// Makes the rest of the plan anew with what is known in December.
  mutating func replan() {
    let next = quarter.advanced(by: 1)
    let known = scenario(from: next)
    let incumbent = remainder(of: known, from: next)
    guard let plan = ground.replan(known, incumbent) else { return }
    self.plan = Dictionary(
      grouping: plan.enrolments.filter { !$0.committed && places[$0.officer] != nil }, by: \.start)
  }

  /// What is left of the plan: what is under way, and the starts of those who are still there.
  private func remainder(of known: Scenario, from next: Quarter) -> TrainingPlan {
    let committed = known.commitments.map { commitment in
      Enrolment(
        officer: commitment.officer, programme: commitment.programme, start: commitment.start,
        end: known.programme(commitment.programme).end(startingIn: commitment.start),
        committed: true)
    }
    let later = plan.values.joined().filter {
      $0.start >= next && known.knows(officer: $0.officer)
    }
    return TrainingPlan(
      scenario: known.name, asOf: known.asOf, horizon: known.horizon, inputs: "", goals: [],
      officers: known.officers.map(\.id), enrolments: (committed + later).sorted(), classes: [],
      progress: [], spending: [], targets: [], unmet: [])
  }

  /// The scenario as a committee knows it on the eve of a quarter.
  ///
  /// What is going to happen is not in it: whoever will withdraw is still a learner, a budget of next
  /// year is what was promised, and a cancelled intake of next year is still offered. Two things are
  /// put simply: whoever only has to sit again holds the certificate, and a course that a leave makes
  /// longer looks like one that began later.
  func scenario(from next: Quarter) -> Scenario {
    let present = people.filter { $0.left == nil && $0.officer.lastDayOfService >= next.firstDay }
    let there = Set(present.map(\.officer.id))
    let started = present.flatMap { person in
      person.attendances.filter { !$0.isResit }.map { attendance in
        Commitment(
          officer: person.officer.id, programme: attendance.programme.id,
          start: attendance.end.advanced(by: 1 - attendance.programme.quarters))
      }
    }
    let later = plan.values.joined().filter {
      $0.start >= next && there.contains($0.officer)
    }
    return scenario.changed { parts in
      parts.asOf = quarter.lastDay
      parts.horizon = Horizon(from: next, through: scenario.horizon.last)
      parts.previousPlan = PreviousPlan(
        officers: there,
        starts: later.map {
          Commitment(officer: $0.officer, programme: $0.programme, start: $0.start)
        })
      parts.officers = present.map { $0.officer.holding(holdings(of: $0)) }
      parts.commitments =
        started + scenario.commitments.filter { $0.start >= next && there.contains($0.officer) }
      parts.intakes = scenario.intakes.filter { $0.quarter >= next }.map(overbooked)
      parts.budgets.removeAll { $0.year < next.year }
      parts.decisions.removeAll { !isOpen($0, next, there) }
      parts.targets.removeAll { $0.due < next }
    }
  }

  /// What somebody holds, and what they only have to sit again for.
  private func holdings(of person: Person) -> Holdings {
    person.attendances.filter(\.isResit).reduce(into: person.holdings) { holdings, attendance in
      for grant in attendance.programme.grants { holdings.add(grant.awarded(on: quarter.lastDay)) }
    }
  }

  private func overbooked(_ row: Intake) -> Intake {
    let extra = extraSeats(of: row)
    guard extra > 0 else { return row }
    return Intake(
      programme: row.programme, quarter: row.quarter, unit: row.unit, seats: row.seats + extra,
      classes: row.classes, group: row.group, confirmed: row.confirmed, chance: row.chance)
  }

  /// Whether a decision still has something to decide.
  private func isOpen(_ decision: Decision, _ next: Quarter, _ there: Set<Officer.ID>) -> Bool {
    guard there.contains(decision.officer), let place = places[decision.officer] else {
      return false
    }
    if decision.kind == .forbid { return decision.quarter.map { $0 >= next } ?? true }
    return !people[place].begun.contains(decision.programme)
      && decision.quarter.map { $0 >= next } ?? true
  }
}
