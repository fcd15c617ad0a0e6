// SPDX-License-Identifier: GPL-3.0-or-later

extension PathwayAutomaton {
  /// How many roads lead from the root to the last layer, each counted as often as its starts weigh.
  ///
  /// Complexity: linear in the arcs.
  func roads(weighing weight: ([Int]) -> Double = { _ in 1 }) -> Double {
    let weights = combinations.map(weight)
    var counts = Array(repeating: 1.0, count: nodes.count)
    for layer in layers.dropLast().reversed() {
      for node in layer {
        counts[node] = arcs(of: node).reduce(0) { $0 + weights[$1.starts] * counts[$1.next] }
      }
    }
    return layers.first?.first.map { counts[$0] } ?? 0
  }

  /// How many pathways there are: a road for each choice of intake rows.
  var pathwayCount: Double {
    roads { starts in starts.reduce(1) { $0 * Double(options[$1].seatRows.count) } }
  }

  /// All pathways of the officer, in the order of the graph.
  ///
  /// Complexity: pathways × quarters; few officers have few enough.
  func allPathways(of officer: Int) -> [Pathway] {
    var pathways: [Pathway] = []
    var road: [Int] = []
    var rows: [Int: Int] = [:]
    func follow(_ node: Int) {
      guard nodes[node].arcCount > 0 else {
        pathways.append(pathway(of: officer, along: road) { rows[$0] ?? -1 })
        return
      }
      for arc in nodes[node].firstArc..<(nodes[node].firstArc + nodes[node].arcCount) {
        road.append(arc)
        seat(combinations[arcs[arc].starts][...]) { follow(arcs[arc].next) }
        road.removeLast()
      }
    }
    func seat(_ starts: ArraySlice<Int>, then goOn: () -> Void) {
      guard let first = starts.first else { return goOn() }
      for row in options[first].seatRows {
        rows[first] = row
        seat(starts.dropFirst(), then: goOn)
      }
    }
    if let root = layers.first?.first { follow(root) }
    return pathways
  }
}
