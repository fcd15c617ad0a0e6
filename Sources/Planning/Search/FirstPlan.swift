// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// The least plan there is: nobody starts anything but what a decision requires.
struct FirstPlan {
  /// The plan; nothing when some required start found no room beside the others.
  let plan: WorkingPlan?

  init(index: PlanningIndex, automata: [PathwayAutomaton]) {
    let scales = PathwayScales(index.scales)
    let idle = automata.enumerated().map { $1.idlePathway(of: $0) }
    var ledger = Ledger(limits: index.limits)
    for pathway in idle.compactMap(\.self) { ledger.add(pathway) }
    let prices = PathwayPrices.costThenTime(index: index)
    var pathways: [Pathway] = []
    for (officer, automaton) in automata.enumerated() {
      if let pathway = idle[officer] {
        pathways.append(pathway)
        continue
      }
      let spent = ledger.moneySpent()
      let cheapest = automaton.cheapest(
        at: prices, scales: scales,
        roomAway: { ledger.absenceRoom($0) - ledger.absence[$0] },
        usable: { option, row in
          ledger.seats[row] < index.limits.seats[row].room
            && automaton.options[option].payments.allSatisfy {
              spent[$0.row] + $0.dong <= index.limits.money[$0.row].room
            }
        })
      guard let cheapest else {
        plan = nil
        return
      }
      let pathway = automaton.pathway(of: officer, along: cheapest.road) { cheapest.rows[$0] }
      ledger.add(pathway)
      pathways.append(pathway)
    }
    plan = WorkingPlan(pathways, index: index, automata: automata)
  }
}
