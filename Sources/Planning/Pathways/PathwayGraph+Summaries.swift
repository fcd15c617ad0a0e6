// SPDX-License-Identifier: GPL-3.0-or-later

/// What a graph says of all its pathways at once; officers who share the graph share the answer.
extension PathwayGraph {
  /// For some local targets, whether the officer belongs to the population on some pathway, and on all.
  func belonging(toTargets count: Int) -> [(some: Bool, all: Bool)] {
    (0..<count).map { target in
      let belongs = marks.joined().filter { $0.target == target }.map(\.belongs)
      return (belongs.contains(true), !belongs.isEmpty && belongs.allSatisfy(\.self))
    }
  }

  /// How much training under way each local absence row may count, at least and at most.
  func committedLoads() -> [(row: Int, least: Int, most: Int)] {
    layers.dropLast().flatMap { layer in
      let sets = Set(layer.map { nodes[$0].caps }).map { caps[$0] }
      let rows = Set(sets.joined().filter { $0.committed > 0 }.map(\.row)).sorted()
      return rows.map { row in
        let loads = sets.map { set in set.first { $0.row == row }?.committed ?? 0 }
        return (row, loads.min() ?? 0, loads.max() ?? 0)
      }
    }
  }
}
