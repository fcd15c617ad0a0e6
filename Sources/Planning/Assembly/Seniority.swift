// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// Which of several officers, alike to every rule and goal, takes which of their pathways.
///
/// The choice must be defended before the officers themselves: longer service first, then earlier
/// birth, then the identifier; the pathways go out by start and programme.
struct Seniority {
  let automata: [PathwayAutomaton]

  /// Deals the pathways of officers who can't be told apart anew.
  func settle(_ pathways: [Pathway]) -> [Pathway] {
    var settled = pathways
    let groups = Dictionary(grouping: automata.indices) { PathwayKind(automata[$0]) }
    for group in groups.values where group.count > 1 {
      let officers = group.sorted {
        isSenior(automata[$0].rules.officer, to: automata[$1].rules.officer)
      }
      let dealt = group.map { pathways[$0] }.sorted(by: comesFirst)
      for (officer, pathway) in zip(officers, dealt) {
        settled[officer] = pathway.moved(to: officer)
      }
    }
    return settled
  }

  private func isSenior(_ left: Officer, to right: Officer) -> Bool {
    if left.inServiceSince != right.inServiceSince {
      guard let mine = left.inServiceSince else { return false }
      guard let theirs = right.inServiceSince else { return true }
      return mine < theirs
    }
    return (left.birthDate, left.id) < (right.birthDate, right.id)
  }

  private func comesFirst(_ left: Pathway, _ right: Pathway) -> Bool {
    if left.starts.isEmpty || right.starts.isEmpty {
      return right.starts.isEmpty && !left.starts.isEmpty
    }
    return left.starts.lexicographicallyPrecedes(right.starts)
  }
}

/// Everything that distinguishes an officer's pathways from another's.
private struct PathwayKind: Hashable {
  let options: [[Int]]
  let combinations: [[Int]]
  let marks: [[PathwayAutomaton.Mark]]
  let caps: [[PathwayAutomaton.Cap]]
  let outcomes: [PathwayAutomaton.Outcome]
  let nodes: [[Int]]
  let arcs: [PathwayAutomaton.Arc]
  let stability: [Int]

  init(_ automaton: PathwayAutomaton) {
    options = automaton.options.map { option in
      [option.programmePlace, option.quarter, option.cost, option.seatRows.count] + option.seatRows
        + option.payments.flatMap { [$0.row, $0.dong] }
    }
    combinations = automaton.combinations
    marks = automaton.marks
    caps = automaton.caps
    outcomes = automaton.outcomes
    nodes = automaton.nodes.map {
      [$0.earliness, $0.marks, $0.caps, $0.outcome, $0.firstArc, $0.arcCount]
    }
    arcs = automaton.arcs
    stability = automaton.stability + [automaton.stabilityBase]
  }
}

extension Pathway {
  /// The same pathway for an officer who can't be told apart from this one.
  fileprivate func moved(to officer: Int) -> Pathway {
    Pathway(
      officer: officer, starts: starts, outcome: outcome, marks: marks, compliance: compliance,
      requirements: requirements, earliness: earliness, stability: stability, cost: cost,
      money: money, absence: absence, committed: committed)
  }
}
