// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// The graph of pathways that officers of one type share, with local numbers for rows and targets.
final class PathwayGraph: Sendable {
  let options: OptionTable

  /// Sets of options that start together; the first is empty.
  let combinations: [[Int]]
  let marks: [[PathwayAutomaton.Mark]]
  let caps: [[PathwayAutomaton.Cap]]
  let outcomes: [PathwayAutomaton.Outcome]
  let layers: [Range<Int>]
  let nodes: [PathwayAutomaton.Node]
  let arcs: [PathwayAutomaton.Arc]
  let stability: [Int]
  let stabilityBase: Int

  init(
    options: OptionTable, combinations: [[Int]], marks: [[PathwayAutomaton.Mark]],
    caps: [[PathwayAutomaton.Cap]], outcomes: [PathwayAutomaton.Outcome], layers: [Range<Int>],
    nodes: [PathwayAutomaton.Node], arcs: [PathwayAutomaton.Arc], stability: [Int],
    stabilityBase: Int
  ) {
    self.options = options
    self.combinations = combinations
    self.marks = marks
    self.caps = caps
    self.outcomes = outcomes
    self.layers = layers
    self.nodes = nodes
    self.arcs = arcs
    self.stability = stability
    self.stabilityBase = stabilityBase
  }
}

extension PathwayGraph {
  /// The nodes on some road that makes only starts with a finite price and keeps within the room there is,
  /// layer by layer.
  ///
  /// - Complexity: linear in the arcs of these nodes.
  func reached(by combinationPrice: [Double], room: NodePrices) -> [Int] {
    guard let root = layers.first?.first else { return [] }
    var isReached = Array(repeating: false, count: nodes.count)
    var reached = [root]
    var place = 0
    while place < reached.count {
      let node = nodes[reached[place]]
      place += 1
      let room = room.room[node.caps]
      for number in node.firstArc..<(node.firstArc + node.arcCount) {
        let arc = arcs[number]
        guard !isReached[arc.next], combinationPrice[arc.starts] < .infinity,
          arc.load == 0 || arc.load <= room
        else { continue }
        isReached[arc.next] = true
        reached.append(arc.next)
      }
    }
    return reached
  }
}

extension PathwayGraph: Hashable {
  /// Tells whether two graphs hold the same pathways, worth and using the same.
  static func == (left: PathwayGraph, right: PathwayGraph) -> Bool {
    left === right
      || left.arcs == right.arcs && left.nodes == right.nodes
        && left.combinations == right.combinations && left.marks == right.marks
        && left.caps == right.caps && left.outcomes == right.outcomes
        && left.layers == right.layers && left.stability == right.stability
        && left.stabilityBase == right.stabilityBase
        && left.options.programmePlaces == right.options.programmePlaces
        && left.options.quarter == right.options.quarter
        && left.options.rowStarts == right.options.rowStarts
        && left.options.paymentStarts == right.options.paymentStarts
        && left.options.moneyRows == right.options.moneyRows
        && left.options.dong == right.options.dong
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(arcs)
    hasher.combine(outcomes)
    hasher.combine(caps)
    hasher.combine(nodes.count)
  }
}
