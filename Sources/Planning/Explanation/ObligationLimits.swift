// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// The limits that decisions run into which can be kept alone but not together.
///
/// The plan at hand keeps the decisions about as many officers as any plan can. For each of the
/// others, everyone else staying where they are, it is asked which limits have to give way the least,
/// and which decisions take what is missing there.
struct ObligationLimits {
  let index: PlanningIndex
  let automata: [PathwayAutomaton]
  let plan: Candidate

  /// The decisions that stand against one another, and one sentence for each officer left out: quickly, and
  /// there may be more decisions than need be.
  func conflict() -> DecisionConflict {
    let filled = FilledLimits(limits: index.limits, pathways: plan.pathways.compactMap(\.self))
    let room = RoomLeft(in: filled, without: nil)
    var sentences: [BilingualText] = []
    var involved: Set<Decision> = []
    for officer in plan.pathways.indices where plan.pathways[officer] == nil {
      let change = smallestChange(for: automata[officer], in: room)
      let person = index.scenario.officers[officer]
      sentences.append(sentence(change?.isOfOneFamily == true ? change : nil, about: person))
      involved.formUnion(index.scenario.decisions(on: person.id).filter { $0.kind == .require })
      for limit in change ?? [] { involved.formUnion(decisions(using: limit)) }
    }
    return DecisionConflict(
      decisions: index.scenario.decisions.filter(involved.contains), limits: [],
      isIrreducible: false, needs: sentences)
  }

  private func sentence(_ change: [LimitChange]?, about person: Officer) -> BilingualText {
    let words =
      change.map { ExplanationWording(index: index).remedy($0) }
      ?? BilingualText("vướng nhiều giới hạn cùng lúc", "several limits together stand against it")
    let name = "\(person.name) (\(person.id))"
    return BilingualText("\(name): \(words.vietnamese)", "\(name): \(words.english)")
  }

  /// The decisions that are kept by starts which use a row.
  private func decisions(using limit: LimitChange) -> [Decision] {
    plan.pathways.compactMap(\.self).filter { $0.use(of: limit, index.limits) > 0 }
      .flatMap { pathway -> [Decision] in
        let table = automata[pathway.officer].options
        let started = pathway.starts.map { table[$0.option].programme.id }
        return index.scenario.decisions(on: index.scenario.officers[pathway.officer].id)
          .filter { $0.kind == .require && started.contains($0.programme) }
      }
  }

  /// The limits of one family that give way the least, else of several.
  private func smallestChange(
    for automaton: PathwayAutomaton, in room: RoomLeft
  ) -> [LimitChange]? {
    let roads = RoadsInRoom(of: automaton, in: room, costs: index.scenario.relaxationCosts)
    let any = automaton.outcomes.map { _ in true }
    return LimitFamily.allCases.compactMap { roads.pathway(lifting: LimitFamilies($0), to: any) }
      .min { $0.size < $1.size }?.changes ?? roads.pathway(lifting: .all, to: any)?.changes
  }
}

extension [LimitChange] {
  /// Whether all changes are of one kind of limit, so that they can be told apart from others.
  fileprivate var isOfOneFamily: Bool { Set(map(\.family)).count == 1 }
}
