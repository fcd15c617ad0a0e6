// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

extension PathwayAutomaton {
  /// The most states of one officer; more would not fit in memory beside the others.
  static let nodeLimit = 2_000_000

  /// Builds the graph of an officer's pathways: reachable, alive, and no two nodes alike.
  init(officer: Officer, index: PlanningIndex, waivers: Waivers = []) throws(PlanningFailure) {
    let rules = OfficerRules(officer: officer, index: index, waivers: waivers)
    let options = OfficerOptions(rules: rules, index: index, waivers: waivers)
    var builder = PathwayBuilder(rules: rules, options: options, index: index)
    let impossible = options.obligations.contains {
      $0.quarter.map { !(0..<index.quarters).contains($0) } ?? false
    }
    var layers = impossible ? [] : try builder.layers(nodeLimit: Self.nodeLimit)
    cutDeadEnds(&layers)

    let combinations = builder.combinations.values
    var possible: Set<Int> = []
    for draft in layers.joined() where !draft.isDead {
      for arc in draft.arcs { possible.formUnion(combinations[arc.starts]) }
    }
    let changes = builder.changes
    if changes.lastTrackedQuarter >= 0, !layers.isEmpty {
      close(&layers[changes.lastTrackedQuarter], changes: changes, possible: possible)
    }
    let merged = mergeAlike(layers)
    self.init(
      rules: rules, options: options.options, combinations: combinations,
      marks: builder.marks.values, caps: builder.caps.values, outcomes: builder.outcomes.values,
      layers: merged.layers, nodes: merged.nodes, arcs: merged.arcs,
      stability: changes.optionChanges(), stabilityBase: changes.base(possible: possible))
  }
}

/// Marks nodes from which no admissible pathway reaches the end, and drops the arcs to them.
private func cutDeadEnds(_ layers: inout [[PathwayBuilder.Draft]]) {
  for layer in layers.indices.dropLast().reversed() {
    for place in layers[layer].indices {
      let alive = layers[layer][place].arcs.indices.filter {
        !layers[layer + 1][layers[layer][place].arcs[$0].next].isDead
      }
      if alive.count < layers[layer][place].arcs.count {
        layers[layer][place].arcs = alive.map { layers[layer][place].arcs[$0] }
        layers[layer][place].firstYears = alive.map { layers[layer][place].firstYears[$0] }
      }
      layers[layer][place].isDead = alive.isEmpty
    }
  }
}

/// Writes the changes of tracked programmes on the arcs that close the first year.
private func close(
  _ layer: inout [PathwayBuilder.Draft], changes: PlanChanges, possible: Set<Int>
) {
  for place in layer.indices {
    layer[place].arcs = zip(layer[place].arcs, layer[place].firstYears).map { arc, started in
      PathwayAutomaton.Arc(
        starts: arc.starts, load: arc.load,
        stability: changes.closingChanges(started: started, possible: possible), next: arc.next)
    }
  }
}

/// Merges nodes that are worth the same and lead to the same, from the last layer backwards.
private func mergeAlike(
  _ drafts: [[PathwayBuilder.Draft]]
) -> (layers: [Range<Int>], nodes: [PathwayAutomaton.Node], arcs: [PathwayAutomaton.Arc]) {
  struct Signature: Hashable {
    let worth: [Int]
    let arcs: [PathwayAutomaton.Arc]
  }
  guard let root = drafts.first?.first, !root.isDead else { return ([], [], []) }
  var kept: [[(node: PathwayAutomaton.Node, arcs: [PathwayAutomaton.Arc])]] = []
  var places: [Int] = []
  for layer in drafts.reversed() {
    var known: [Signature: Int] = [:]
    var distinct: [(node: PathwayAutomaton.Node, arcs: [PathwayAutomaton.Arc])] = []
    places = layer.map { draft in
      guard !draft.isDead else { return -1 }
      let next = places
      let arcs = draft.arcs.map {
        PathwayAutomaton.Arc(
          starts: $0.starts, load: $0.load, stability: $0.stability, next: next[$0.next])
      }
      let node = draft.node
      let signature = Signature(
        worth: [node.earliness, node.marks, node.caps, node.outcome], arcs: arcs)
      if let place = known[signature] { return place }
      known[signature] = distinct.count
      distinct.append((node, arcs))
      return distinct.count - 1
    }
    kept.append(distinct)
  }
  var layers: [Range<Int>] = []
  var nodes: [PathwayAutomaton.Node] = []
  var arcs: [PathwayAutomaton.Arc] = []
  for layer in kept.reversed() {
    let first = nodes.count
    let nextLayer = first + layer.count
    for (node, leaving) in layer {
      var node = node
      node.firstArc = arcs.count
      node.arcCount = leaving.count
      nodes.append(node)
      arcs += leaving.map {
        PathwayAutomaton.Arc(
          starts: $0.starts, load: $0.load, stability: $0.stability, next: nextLayer + $0.next)
      }
    }
    layers.append(first..<nextLayer)
  }
  return (layers, nodes, arcs)
}
