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
    let groups = Dictionary(grouping: automata.indices) { automata[$0].cohort }
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

extension Pathway {
  /// The same pathway for an officer who can't be told apart from this one.
  fileprivate func moved(to officer: Int) -> Pathway {
    Pathway(
      officer: officer, starts: starts, outcome: outcome, marks: marks, compliance: compliance,
      requirements: requirements, earliness: earliness, stability: stability, cost: cost,
      money: money, absence: absence, committed: committed)
  }
}
