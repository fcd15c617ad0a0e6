// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// What of a plan still holds in a scenario that may have changed since.
///
/// Officers get back, one by one, as many of their starts as rules and room still allow; nobody starts
/// anything else but what a decision requires. Classes may lack learners afterwards.
///
/// Complexity: one pricing for each officer who starts anything.
struct PlanRevival {
  let index: PlanningIndex
  let automata: [PathwayAutomaton]

  /// The plan revived; nothing when required starts find no room.
  func plan(of incumbent: TrainingPlan?) -> WorkingPlan? {
    plan(keeping: seatRows(of: incumbent))
  }

  /// The plan in which officers start again in some seat rows.
  ///
  /// - Parameters:
  ///   - kept: the rows, by officer.
  ///   - isCrowded: whether officers get back what they had though there is no more room for it.
  /// - Returns: the plan; nothing when required starts find no room.
  func plan(keeping kept: [Officer.ID: Set<Int>], isCrowded: Bool = false) -> WorkingPlan? {
    guard var plan = FirstPlan(index: index, automata: automata, keeping: kept).plan else {
      return nil
    }
    for officer in automata.indices {
      guard let rows = kept[index.scenario.officers[officer].id] else { continue }
      let idle = plan.pathways[officer]
      plan.remove(officer)
      plan.insert(pathway(of: officer, keeping: rows, idle: idle, in: isCrowded ? nil : plan))
    }
    return plan
  }

  /// The seat rows of each officer's planned starts, as far as there are such rows still.
  func seatRows(of incumbent: TrainingPlan?) -> [Officer.ID: Set<Int>] {
    var kept: [Officer.ID: Set<Int>] = [:]
    for enrolment in incumbent?.enrolments ?? [] where !enrolment.committed {
      guard let number = index.limits.seatRow(of: enrolment.intakeRow) else { continue }
      kept[enrolment.officer, default: []].insert(number)
    }
    return kept
  }

  /// The pathway that keeps most of some starts, in the room that a plan leaves; what the officer must
  /// start anyhow may stand elsewhere.
  private func pathway(
    of officer: Int, keeping rows: Set<Int>, idle: Pathway, in plan: WorkingPlan?
  ) -> Pathway {
    let automaton = automata[officer]
    let uses = automaton.uses
    let required = Set(idle.starts.map(\.seatRow))
    let prices = PathwayPrices(limits: index.limits, targets: index.scenario.targets.count)
    var closed: Set<Int> = []
    func hasMoney(_ dong: Int, in row: Int) -> Bool {
      plan.map { $0.money[row] + dong <= $0.room.money[row] } ?? true
    }
    while true {
      let cheapest = automaton.cheapest(
        at: prices, scales: PathwayScales(index.scales),
        roomAway: { plan?.roomAway($0) ?? .max },
        surcharge: { rows.contains($0) ? -1 : 0 },
        usable: { option, seat in
          guard rows.contains(seat) || required.contains(seat), !closed.contains(seat),
            plan.map({ $0.seats[seat] < $0.room.seats[seat] }) ?? true
          else { return false }
          return (uses.paymentStarts[option]..<uses.paymentStarts[option + 1]).allSatisfy {
            hasMoney(uses.dong[$0], in: uses.moneyRows[$0])
          }
        })
      guard let cheapest else { return idle }
      let pathway = automaton.pathway(of: officer, along: cheapest.road) { cheapest.rows[$0] }
      let isPaid = pathway.money.allSatisfy { hasMoney($0.dong, in: $0.row) }
      // Two starts may share a fund's year that has room for one: the later one yields.
      guard !isPaid, let last = pathway.starts.last(where: { !required.contains($0.seatRow) })
      else {
        return isPaid ? pathway : idle
      }
      closed.insert(last.seatRow)
    }
  }
}
