// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// The least plan there is: nobody starts anything but what a decision requires.
struct FirstPlan {
  /// The plan; nothing when some required start found no room beside the others.
  let plan: WorkingPlan?

  /// Places the officers who can't stay idle, one after the other.
  ///
  /// - Parameters:
  ///   - index: the scenario.
  ///   - automata: what each officer may do.
  ///   - kept: seat rows in which officers started before: who can be placed in them comes first, so that
  ///     nobody takes a seat that another one has.
  init(
    index: PlanningIndex, automata: [PathwayAutomaton], keeping kept: [Officer.ID: Set<Int>] = [:]
  ) {
    var pathways = automata.enumerated().map { $1.idlePathway(of: $0) }
    var ledger = Ledger(limits: index.limits)
    for pathway in pathways.compactMap(\.self) { ledger.add(pathway) }
    let prices = PathwayPrices.costThenTime(index: index)
    func place(_ officer: Int, in rows: Set<Int>?) {
      let automaton = automata[officer]
      let spent = ledger.moneySpent()
      let cheapest = automaton.cheapest(
        at: prices, scales: PathwayScales(index.scales),
        roomAway: { ledger.absenceRoom($0) - ledger.absence[$0] },
        usable: { option, row in
          rows?.contains(row) ?? true && ledger.seats[row] < index.limits.seats[row].room
            && automaton.options[option].payments.allSatisfy {
              spent[$0.row] + $0.dong <= index.limits.money[$0.row].room
            }
        })
      guard let cheapest else { return }
      let pathway = automaton.pathway(of: officer, along: cheapest.road) { cheapest.rows[$0] }
      ledger.add(pathway)
      pathways[officer] = pathway
    }
    for officer in automata.indices where pathways[officer] == nil {
      if let rows = kept[index.scenario.officers[officer].id] { place(officer, in: rows) }
    }
    for officer in automata.indices where pathways[officer] == nil { place(officer, in: nil) }
    let whole = pathways.compactMap(\.self)
    plan =
      whole.count == automata.count
      ? WorkingPlan(whole, index: index, automata: automata) : nil
  }
}
