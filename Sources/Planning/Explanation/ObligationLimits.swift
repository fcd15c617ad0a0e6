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
    let filled = FilledLimits(limits: index.limits, pathways: plan.pathways.compactMap(\.self))
    let room = RoomLeft(in: filled, without: nil)
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
    let roads = RoadsInRoom(of: automaton, in: room, costs: index.scenario.relaxationCosts)
    let any = automaton.outcomes.map { _ in true }
    return LimitFamily.allCases.compactMap { roads.pathway(lifting: LimitFamilies($0), to: any) }
      .min { $0.size < $1.size }?.changes
  }
}
