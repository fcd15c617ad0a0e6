// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// Pathways that are told by their starts; complexity: linear in the arcs of the nodes on the road.
extension PathwayAutomaton {
  /// The pathway of the rows that a plan adds for an officer; nothing when it is not admissible.
  func pathway(of officer: Int, taking rows: [Enrolment], index: PlanningIndex) -> Pathway? {
    var starts: [Pathway.Start] = []
    for row in rows {
      let option = options.indices.first {
        options[$0].programme.id == row.programme && index.quarter(options[$0].quarter) == row.start
      }
      guard let option, let seat = index.limits.seatRow(of: row.intakeRow),
        options[option].seatRows.contains(seat)
      else { return nil }
      starts.append(Pathway.Start(option: option, seatRow: seat))
    }
    return pathway(of: officer, starting: starts)
  }

  /// The pathway that starts on some seat rows and no others; nothing when it is not admissible.
  func pathway(of officer: Int, startingOn rows: Set<Int>) -> Pathway? {
    var starts: [Pathway.Start] = []
    for row in rows {
      guard let option = options.indices.first(where: { options[$0].seatRows.contains(row) })
      else { return nil }
      starts.append(Pathway.Start(option: option, seatRow: row))
    }
    return pathway(of: officer, starting: starts)
  }

  /// The pathway that makes some starts and no others; nothing when it is not admissible.
  func pathway(of officer: Int, starting starts: some Collection<Pathway.Start>) -> Pathway? {
    guard var node = layers.first?.first else { return nil }
    let (nodes, arcs, combinations, quarters) = (nodes, arcs, combinations, uses.table.quarter)
    var road: [Int] = []
    for layer in layers.indices.dropLast() {
      let count = starts.count { quarters[$0.option] == layer }
      let first = nodes[node].firstArc
      let arc = (first..<(first + nodes[node].arcCount)).first { arc in
        let combination = combinations[arcs[arc].starts]
        return combination.count == count
          && combination.allSatisfy { option in starts.contains { $0.option == option } }
      }
      guard let arc else { return nil }
      road.append(arc)
      node = arcs[arc].next
    }
    return pathway(of: officer, along: road) { option in
      starts.first { $0.option == option }?.seatRow ?? -1
    }
  }
}
