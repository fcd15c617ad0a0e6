// SPDX-License-Identifier: GPL-3.0-or-later

extension PathwayGraph {
  /// The graph of the roads that pass some nodes and arcs only; without layers when there is none.
  ///
  /// Options, outcomes and the like keep their numbers: a pathway of the smaller graph is one of this.
  ///
  /// Complexity: linear in the arcs.
  func keeping(
    node isKept: (_ layer: Int, PathwayAutomaton.Node) -> Bool,
    arc isTaken: (_ layer: Int, PathwayAutomaton.Arc) -> Bool
  ) -> PathwayGraph {
    var isAlive = Array(repeating: false, count: nodes.count)
    for (depth, layer) in layers.enumerated().reversed() {
      for number in layer where isKept(depth, nodes[number]) {
        isAlive[number] =
          depth == layers.count - 1
          || arcs(of: number).contains { isAlive[$0.next] && isTaken(depth, $0) }
      }
    }
    var numbers = Array(repeating: -1, count: nodes.count)
    var kept: [PathwayAutomaton.Node] = []
    var keptArcs: [PathwayAutomaton.Arc] = []
    var keptLayers: [Range<Int>] = []
    if let root = layers.first?.first, isAlive[root] {
      // Nodes of the next layer are numbered in their order once all arcs into them are known.
      var standing = [root]
      for depth in layers.indices {
        let first = kept.count
        for (place, number) in standing.enumerated() { numbers[number] = first + place }
        let leaving = standing.map { number in
          depth == layers.count - 1
            ? [] : arcs(of: number).filter { isAlive[$0.next] && isTaken(depth, $0) }
        }
        let next = Set(leaving.joined().map(\.next)).sorted()
        for (place, number) in next.enumerated() {
          numbers[number] = first + standing.count + place
        }
        for (number, leaving) in zip(standing, leaving) {
          var node = nodes[number]
          node.firstArc = keptArcs.count
          node.arcCount = leaving.count
          kept.append(node)
          keptArcs += leaving.map {
            PathwayAutomaton.Arc(
              starts: $0.starts, load: $0.load, stability: $0.stability, next: numbers[$0.next])
          }
        }
        keptLayers.append(first..<kept.count)
        standing = next
      }
    }
    return PathwayGraph(
      options: options, combinations: combinations, marks: marks, caps: caps, outcomes: outcomes,
      layers: keptLayers, nodes: kept, arcs: keptArcs, stability: stability,
      stabilityBase: stabilityBase)
  }

  private func arcs(of number: Int) -> ArraySlice<PathwayAutomaton.Arc> {
    let node = nodes[number]
    return arcs[node.firstArc..<(node.firstArc + node.arcCount)]
  }
}
