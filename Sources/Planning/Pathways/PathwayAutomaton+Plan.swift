// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// Pathways that are told by their starts; complexity: linear in the arcs of the nodes on the road.
extension PathwayAutomaton {
  /// The pathway of the rows that a plan adds for an officer; nothing when it is not admissible.
  func pathway(of officer: Int, taking rows: [Enrolment], index: PlanningIndex) -> Pathway? {
    var seats: [Int: Int] = [:]
    for row in rows {
      let option = options.indices.first {
        options[$0].programme.id == row.programme && index.quarter(options[$0].quarter) == row.start
      }
      guard let option, let seat = index.limits.seatRow(of: row.intakeRow),
        options[option].seatRows.contains(seat)
      else { return nil }
      seats[option] = seat
    }
    return seats.count == rows.count ? pathway(of: officer, startingIn: seats) : nil
  }

  /// The pathway that starts on some seat rows and no others; nothing when it is not admissible.
  func pathway(of officer: Int, startingOn rows: Set<Int>) -> Pathway? {
    var seats: [Int: Int] = [:]
    for row in rows {
      guard let option = options.indices.first(where: { options[$0].seatRows.contains(row) }),
        seats.updateValue(row, forKey: option) == nil
      else { return nil }
    }
    return pathway(of: officer, startingIn: seats)
  }

  /// The pathway that starts some options, each on its seat row, and no others.
  private func pathway(of officer: Int, startingIn seats: [Int: Int]) -> Pathway? {
    guard var node = layers.first?.first else { return nil }
    var road: [Int] = []
    for layer in layers.indices.dropLast() {
      let wanted = Set(seats.keys.filter { options[$0].quarter == layer })
      let first = nodes[node].firstArc
      let arc = (first..<(first + nodes[node].arcCount)).first {
        Set(combinations[arcs[$0].starts]) == wanted
      }
      guard let arc else { return nil }
      road.append(arc)
      node = arcs[arc].next
    }
    return pathway(of: officer, along: road) { seats[$0] ?? -1 }
  }
}
