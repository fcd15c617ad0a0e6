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
  /// year is what was promised, and a cancelled intake of next year is still offered.
  func scenario(from next: Quarter) -> Scenario {
    let present = people.filter { $0.left == nil && $0.officer.lastDayOfService >= next.firstDay }
    var commitments: [Commitment] = []
    var remainders: [Programme] = []
    var remembered: Set<Programme.ID> = []
    var shifted: [FundYear: Money] = [:]
    for person in present {
      for attendance in person.attendances {
        guard attendance.isShifted else {
          commitments.append(
            Commitment(
              officer: person.officer.id, programme: attendance.programme.id,
              start: attendance.start))
          continue
        }
        let rest = attendance.remainder(from: next)
        if remembered.insert(rest.id).inserted { remainders.append(rest) }
        commitments.append(
          Commitment(
            officer: person.officer.id, programme: rest.id,
            start: attendance.end.advanced(by: 1 - rest.quarters)))
        for payment in attendance.payments where payment.quarter >= next {
          let year = FundYear(fund: payment.fund, year: payment.quarter.year)
          shifted[year, default: .zero] += payment.amount
        }
      }
    }
    let there = Set(present.map(\.officer.id))
    commitments += scenario.commitments.filter { $0.start >= next && there.contains($0.officer) }
    let old = scenario
    return Scenario(
      name: old.name, asOf: quarter.lastDay,
      horizon: Horizon(from: next, through: old.horizon.last), dimensions: old.dimensions,
      absenceShare: old.absenceShare, plannedWeight: old.plannedWeight,
      priorities: old.priorities, goals: old.goals, relaxationCosts: old.relaxationCosts,
      previousPlan: PreviousPlan(
        officers: Set(present.map(\.officer.id)),
        starts: plan.values.joined().filter { $0.start >= next && there.contains($0.officer) }
          .map { Commitment(officer: $0.officer, programme: $0.programme, start: $0.start) }),
      units: old.units, positions: old.positions, standards: old.standards,
      legalBases: old.legalBases, officers: present.map { $0.officer.holding($0.holdings) },
      programmes: old.programmes + remainders.sorted { $0.id < $1.id },
      intakes: old.intakes.filter { $0.quarter >= next }.map(overbooked),
      absenceCaps: old.absenceCaps,
      budgets: old.budgets.filter { $0.year >= next.year }.map { budget in
        let taken = shifted[FundYear(fund: budget.fund, year: budget.year)] ?? .zero
        return Budget(
          fund: budget.fund, year: budget.year,
          amount: max(.zero, budget.amount - taken))
      },
      commitments: commitments, decisions: old.decisions.filter { isOpen($0, next, there) },
      targets: old.targets.filter { $0.due >= next })
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

extension Attendance {
  /// What is still to be done, as a programme of its own without seats and costs.
  func remainder(from next: Quarter) -> Programme {
    let left = isResit ? 1 : max(1, next.distance(to: end) + 1)
    return Programme(
      id: Programme.ID("\(programme.id)~\(isResit ? "resit" : String(left))"),
      title: programme.title, provider: programme.provider, mode: programme.mode, quarters: left,
      load: isResit ? .zero : programme.load, grants: programme.grants, seatCost: .zero,
      payment: .start, funding: programme.funding)
  }
}
