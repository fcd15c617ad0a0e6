// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

extension PathwayAutomaton {
  /// The most states of one officer; more would not fit in memory beside the others.
  static let nodeLimit = 2_000_000

  /// Builds the automaton of one officer alone.
  init(officer: Officer, index: PlanningIndex, waivers: Waivers = []) throws(PlanningFailure) {
    let place = index.scenario.place(of: officer.id)
    let reading = OfficerReading(officer: place, index: index, waivers: waivers)
    let type = try PathwayType(reading: reading, index: index)
    self.init(
      type: type, ownRows: type.rows(of: reading), cohort: 0, officer: place,
      scenario: index.scenario)
  }
}

extension PathwayType {
  /// Builds the graph of a type's pathways: reachable, alive, and no two nodes alike.
  convenience init(reading: OfficerReading, index: PlanningIndex) throws(PlanningFailure) {
    let options = reading.options
    let changes = reading.changes
    var builder = PathwayBuilder(reading: reading, index: index)
    let impossible = options.obligations.contains {
      $0.quarter.map { !(0..<index.quarters).contains($0) } ?? false
    }
    var layers = impossible ? [] : try builder.layers(nodeLimit: PathwayAutomaton.nodeLimit)
    cutDeadEnds(&layers)

    let found = builder.combinations.values
    var isTaken = found.map { _ in false }
    for draft in layers.joined() where !draft.isDead {
      for arc in draft.arcs { isTaken[arc.starts] = true }
    }
    let possible = Set(found.indices.lazy.filter { isTaken[$0] }.flatMap { found[$0] })
    if changes.lastTrackedQuarter >= 0, !layers.isEmpty {
      close(&layers[changes.lastTrackedQuarter], changes: changes, possible: possible)
    }
    let merged = mergeAlike(layers)

    // What no pathway uses is not kept: most of what an officer is offered is for others.
    isTaken[0] = true
    let combinations = Renumbering(found.indices.filter { isTaken[$0] })
    let kept = Renumbering(possible.sorted())
    let offers = options.options.map(\.offer)
    let optionChanges = changes.optionChanges()
    let graph = PathwayGraph(
      options: OptionTable(kept.old.map { offers[$0] }, programmes: index.scenario.programmes),
      combinations: combinations.old.map { found[$0].map { kept.new[$0, default: 0] } },
      marks: builder.marks.values, caps: builder.caps.values, outcomes: builder.outcomes.values,
      layers: merged.layers, nodes: merged.nodes,
      arcs: merged.arcs.map {
        PathwayAutomaton.Arc(
          starts: combinations.new[$0.starts, default: 0], load: $0.load, stability: $0.stability,
          next: $0.next)
      },
      stability: kept.old.map { optionChanges[$0] },
      stabilityBase: changes.base(possible: possible))
    self.init(
      rules: reading.rules, graph: graph, kept: RowsInUse(offers, kept: kept.old))
  }
}

/// The numbers that are kept, and their new ones.
private struct Renumbering {
  let old: [Int]
  let new: [Int: Int]

  init(_ old: [Int]) {
    self.old = old
    new = Dictionary(uniqueKeysWithValues: old.enumerated().map { ($1, $0) })
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
