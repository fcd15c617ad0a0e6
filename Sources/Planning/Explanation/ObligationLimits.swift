// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// The limits that decisions run into which can be kept alone but not together.
///
/// The plan at hand keeps the decisions about as many officers as any plan can. For each of the
/// others, everyone else staying where they are, it is asked which family of limits has to give way
/// the least.
struct ObligationLimits {
  let index: PlanningIndex
  let automata: [PathwayAutomaton]
  let plan: Candidate

  /// One sentence for each officer left out.
  func sentences() -> [BilingualText] {
    var ledger = Ledger(limits: index.limits)
    for pathway in plan.pathways.compactMap(\.self) { ledger.add(pathway) }
    let room = RoomLeft(limits: index.limits, others: ledger)
    return plan.pathways.indices.filter { plan.pathways[$0] == nil }.map { officer in
      let change = smallestChange(for: automata[officer], in: room)
      let words =
        change.map { ExplanationWording(index: index).remedy($0) }
        ?? BilingualText(
          "vướng nhiều giới hạn cùng lúc", "several limits together stand against it")
      let person = index.scenario.officers[officer]
      let name = "\(person.name) (\(person.id))"
      return BilingualText("\(name): \(words.vietnamese)", "\(name): \(words.english)")
    }
  }

  private func smallestChange(
    for automaton: PathwayAutomaton, in room: RoomLeft
  ) -> [LimitChange]? {
    let costs = index.scenario.relaxationCosts
    return LimitFamily.allCases
      .compactMap { automaton.pathway(in: room, lifting: $0, costs: costs) { _ in true } }
      .min { $0.size < $1.size }?.changes
  }
}
