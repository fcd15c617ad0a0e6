// SPDX-License-Identifier: GPL-3.0-or-later

extension PathwayGraph {
  /// Tells whether some pathway comes to a good outcome, whatever officers share.
  ///
  /// That an outcome is listed is not enough: the roads to it may keep no decision.
  func reaches(_ good: [Bool]) -> Bool {
    layers.first?.first.map { leads(to: good)[$0] } ?? false
  }

  /// Which nodes lead to a good outcome, whatever officers share.
  func leads(to good: [Bool]) -> [Bool] {
    var leads = Array(repeating: false, count: nodes.count)
    for (depth, layer) in layers.enumerated().reversed() {
      for number in layer {
        let node = nodes[number]
        leads[number] =
          depth == layers.count - 1
          ? good[node.outcome]
          : arcs[node.firstArc..<(node.firstArc + node.arcCount)].contains { leads[$0.next] }
      }
    }
    return leads
  }

  /// The options with which some road comes to a good outcome, in their order.
  ///
  /// - Parameter leads: which nodes lead there.
  /// - Returns: their places among the graph's options.
  func optionsOnTheWay(_ leads: [Bool]) -> [Int] {
    var isTaken = combinations.map { _ in false }
    for (number, node) in nodes.enumerated() where leads[number] {
      for place in node.firstArc..<(node.firstArc + node.arcCount) where leads[arcs[place].next] {
        isTaken[arcs[place].starts] = true
      }
    }
    var found: Set<Int> = []
    for (combination, isTaken) in zip(combinations, isTaken) where isTaken {
      found.formUnion(combination)
    }
    return found.sorted()
  }
}
