// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// Puts those who were left out into a plan, one by one, at the least price of concessions.
struct ReachRepair {
  let ground: ReachGround
  let elastic: ElasticLimits

  /// How many are compared before one is put in.
  private static let mostCompared = 24

  /// The plan with as many put in as must be; nothing when limits that are kept stand against it.
  func repaired(_ whole: ReachSearch.Whole) -> ReachSearch.Whole? {
    var whole = whole
    let limits = ground.index.limits
    let lifted = LimitFamilies.all.subtracting(elastic.kept)
    while whole.leftOut.count > ground.spare {
      let filled = FilledLimits(limits: limits, pathways: whole.pathways)
      var best: (officer: Int, found: PathwayInRoom)?
      for officer in whole.leftOut.prefix(Self.mostCompared) {
        guard let automaton = ground.reaching[officer] else { continue }
        let room = RoomLeft(in: filled, without: whole.pathways[officer])
        let roads = RoadsInRoom(of: automaton, in: room, costs: elastic.costs)
        let any = automaton.outcomes.map { _ in true }
        let found = roads.pathway(
          lifting: lifted, to: any, below: best?.found.size ?? .max)
        if let found { best = (officer, found) }
      }
      guard let (officer, found) = best, let automaton = ground.reaching[officer] else {
        return nil
      }
      whole.pathways[officer] = automaton.pathway(of: officer, along: found.road) {
        found.seatRows[$0] ?? -1
      }
      whole.leftOut.removeAll { $0 == officer }
    }
    return whole
  }
}
