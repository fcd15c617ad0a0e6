// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// From the plan of the whole to the units', and back.
extension Allotment {
  /// A unit's part of the plan, as the unit's own scenario names seats and programmes.
  func slice(of place: Int) -> [Enrolment] {
    commitments(of: units[place].officers)
      + slices[place].planned.map { enrolment in
        guard let row = seats[place].row(for: enrolment.intakeRow) else { return enrolment }
        return Enrolment(
          officer: enrolment.officer, programme: row.programme, start: enrolment.start,
          end: enrolment.end, intake: row.unit,
          classNumber: row.isBought ? nil : enrolment.classNumber)
      }
  }

  /// The plan of the whole that the units' plans come to.
  ///
  /// Seats go back to the rows they came from, in the order of these; learners of shared classes are
  /// dealt to as few classes as hold them. A unit that sends no plan keeps its part of the one handed
  /// out, and so do officers of no unit.
  ///
  /// When each plan keeps the rules of its unit's scenario, the whole keeps those of its own:
  ///
  /// - seats, money and loads of a limit over several units were shared out, never more than there
  ///   was, and nobody uses more than the unit's part;
  /// - shared classes hold at least the officers whom decisions bind, which is minimum × classes, and
  ///   no more learners than before, so no more classes either;
  /// - what is asked of one officer, and of one unit's own limits, is the same in both.
  func together(_ plans: [Unit.ID: [Enrolment]]) -> [Enrolment] {
    var starts = slices.last?.planned ?? []
    for place in units.indices {
      let plan = plans[units[place].id] ?? slice(of: place)
      starts += returned(plan.filter { !$0.committed }.sorted(), of: place)
    }
    let pools = Dictionary(shared.enumerated().map { ($1.pool, $0) }) { first, _ in first }
    var learners = shared.map { _ in [Enrolment]() }
    var whole = commitments(of: scenario.officers)
    for start in starts {
      if let pool = pool(of: start).flatMap({ pools[$0] }) {
        learners[pool].append(start)
      } else {
        whole.append(start)
      }
    }
    return (whole + zip(shared, learners).flatMap { $0.dealt($1) }).sorted()
  }

  /// A unit's starts under the names of the whole; a seat that it does not have keeps its name.
  private func returned(_ plan: [Enrolment], of place: Int) -> [Enrolment] {
    let rows = Dictionary(seats[place].rows.map { ($0.key, $0.sources) }) { first, _ in first }
    var used: [Intake.ID: Int] = [:]
    // Training under way takes the unit's own seats as it does those of the whole.
    for commitment in units[place].officers.flatMap({ scenario.commitments(of: $0.id) })
    where scenario.programme(commitment.programme).classTerms == nil {
      if let intake = scenario.intakeUsed(by: commitment) { used[intake.id, default: 0] += 1 }
    }
    return plan.map { enrolment in
      guard let sources = rows[enrolment.intakeRow] else { return enrolment }
      let free = sources.first { used[$0.intake.id] ?? 0 < $0.seats }
      guard let source = free ?? sources.last else { return enrolment }
      used[source.intake.id, default: 0] += 1
      return Enrolment(
        officer: enrolment.officer, programme: source.intake.programme, start: enrolment.start,
        end: enrolment.end, intake: source.intake.unit, classNumber: enrolment.classNumber)
    }
  }

  private func pool(of enrolment: Enrolment) -> ClassPool? {
    scenario.intake(enrolment.intakeRow).map(scenario.classPool)
  }

  private func commitments(of officers: [Officer]) -> [Enrolment] {
    officers.flatMap { scenario.commitments(of: $0.id) }.map { commitment in
      Enrolment(
        officer: commitment.officer, programme: commitment.programme, start: commitment.start,
        end: scenario.programme(commitment.programme).end(startingIn: commitment.start),
        committed: true)
    }
  }
}
