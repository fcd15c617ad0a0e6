// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// Which shared rows each officer's pathways may touch: found out once for all searches.
struct OfficerReach: Sendable {
  /// Officers who have a choice.
  let movable: [Int]

  /// By officer, in order; empty for those who have none.
  let seats: [[Int32]]
  let classes: [[Int32]]
  let money: [[Int32]]
  let absence: [[Int32]]

  /// - Complexity: linear in the arcs of the graphs, each walked once, plus the rows reached.
  init(index: PlanningIndex, automata: [PathwayAutomaton]) {
    var used: [ObjectIdentifier: [Int]] = [:]
    var movable: [Int] = []
    var seats = Array(repeating: [Int32](), count: automata.count)
    var (classes, money, absence) = (seats, seats, seats)
    var shelf = RowShelf()
    for (officer, automaton) in automata.enumerated()
    where automaton.arcs.count >= automaton.layers.count {
      movable.append(officer)
      let graph = automaton.type.graph
      let options =
        used[ObjectIdentifier(graph)] ?? graph.optionsInUse
      used[ObjectIdentifier(graph)] = options
      let uses = automaton.uses
      seats[officer] = shelf.different(
        options.flatMap { (uses.rowStarts[$0]..<uses.rowStarts[$0 + 1]).map { uses.rows[$0] } })
      classes[officer] = shelf.different(
        seats[officer].compactMap { index.limits.seats[Int($0)].classRow })
      money[officer] = shelf.different(
        options.flatMap {
          (uses.paymentStarts[$0]..<uses.paymentStarts[$0 + 1]).map { uses.moneyRows[$0] }
        })
      absence[officer] = shelf.different(
        automaton.absenceRows.map(Int.init))
    }
    (self.movable, self.seats, self.classes) = (movable, seats, classes)
    (self.money, self.absence) = (money, absence)
  }
}

/// The lists of rows found so far: officers of one unit have many in common, and a nation's are kept once.
private struct RowShelf {
  private var known: Set<[Int32]> = []

  /// The different ones of some rows, in order.
  mutating func different(_ rows: [Int]) -> [Int32] {
    known.insert(Set(rows).sorted().map(Int32.init)).memberAfterInsert
  }
}
