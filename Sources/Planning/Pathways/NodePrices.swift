// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// What passing through the nodes of one officer's graph costs at some prices.
///
/// Nodes share few sets of caps, targets and outcomes: each is priced once, before the sweep.
struct NodePrices {
  /// Per thousandth of planned load, and for training under way, by place in `caps`.
  let caps: [Double]
  let committed: [Double]

  /// The load that each set of caps leaves room for; empty where that is not asked.
  let room: [Int]

  /// The cuts that planned load takes part in; empty where there are none.
  let capCuts: [[(rule: LoadRule, price: Double)]]
  let marks: [Double]
  let outcomes: [Double]

  /// Per unit of earliness.
  let earliness: Double

  init(
    _ automaton: PathwayAutomaton, at prices: PathwayPrices, scales: PathwayScales,
    share: Double, roomAway: ((Int) -> Int)?, cuts: CutPrices, filter: PathwayFilter?
  ) {
    let graph = automaton.type.graph
    let own = automaton.ownRows
    let firstAbsence = automaton.type.firstAbsence
    let firstTarget = automaton.type.firstTarget
    caps = graph.caps.map { caps in
      share * caps.reduce(0) { $0 + prices.absence[Int(own[firstAbsence + $1.row])] } / 1000
    }
    committed = graph.caps.map { caps in
      caps.reduce(0) {
        $0 + prices.committed[Int(own[firstAbsence + $1.row])] * Double($1.committed)
      } / 1000
    }
    room =
      roomAway.map { room in
        graph.caps.map { caps in
          caps.reduce(Int.max) { min($0, room(Int(own[firstAbsence + $1.row])) - $1.committed) }
        }
      } ?? []
    capCuts =
      cuts.absence.isEmpty
      ? []
      : graph.caps.map { $0.flatMap { cuts.absence[Int(own[firstAbsence + $0.row])] ?? [] } }
    let reaches = filter?.reaches ?? [:]
    marks = graph.marks.map { marks in
      marks.reduce(0) { sum, mark in
        let target = Int(own[firstTarget + mark.target])
        if let wanted = reaches[target], mark.belongs, mark.reaches != wanted { return .infinity }
        return sum + (mark.belongs ? prices.belongs[target] : 0)
          + (mark.reaches ? prices.reaches[target] : 0)
      }
    }
    outcomes = graph.outcomes.map {
      if let wanted = filter?.isCompliant, $0.compliant != wanted { return .infinity }
      return ($0.compliant ? prices.compliance : 0)
        + prices.requirements * scales.whole($0.requirements, of: .requirements)
    }
    earliness = prices.earliness / scales.unit(of: .earliness)
  }
}
