// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// Who may take part in what: looked up by every move of ruin and recreate, and found out once.
struct RuinPools: Sendable {
  /// Officers who have a choice.
  let movable: [Int]

  /// Officers who can start something on each seat row, in each class row, or charge each fund's year.
  let officersOfSeat: [[Int]]
  let officersOfClass: [[Int]]
  let officersOfMoney: [[Int]]

  /// The other class rows of the same programme that may take the same officers.
  let siblings: [[Int]]
  let classMaximum: [Int]
  let targetWeights: [Double]
  private let unitOfOfficer: [Int]
  private let officersOfUnit: [[Int]]

  init(index: PlanningIndex, automata: [PathwayAutomaton]) {
    let limits = index.limits
    movable = automata.indices.filter { automata[$0].arcs.count >= automata[$0].layers.count }
    var ofSeat = Array(repeating: [Int](), count: limits.seats.count)
    var ofClass = Array(repeating: [Int](), count: limits.classes.count)
    var ofMoney = Array(repeating: [Int](), count: limits.money.count)
    for officer in movable {
      let automaton = automata[officer]
      let used = Set(Set(automaton.arcs.map(\.starts)).flatMap { automaton.combinations[$0] })
      let seats = Set(used.flatMap { automaton.options[$0].seatRows })
      for row in seats { ofSeat[row].append(officer) }
      for row in Set(seats.compactMap { limits.seats[$0].classRow }) {
        ofClass[row].append(officer)
      }
      for row in Set(used.flatMap { automaton.options[$0].payments.map(\.row) }) {
        ofMoney[row].append(officer)
      }
    }
    officersOfSeat = ofSeat
    officersOfClass = ofClass
    officersOfMoney = ofMoney
    classMaximum = limits.classes.map(\.terms.maximum)
    targetWeights = index.scenario.targets.map { ExactDecimal($0.weight).approximation }
    var units = Numbering<Unit.ID>([])
    unitOfOfficer = automata.map { units.number(of: $0.rules.officer.unit) }
    var ofUnit = Array(repeating: [Int](), count: units.values.count)
    for officer in movable { ofUnit[unitOfOfficer[officer]].append(officer) }
    officersOfUnit = ofUnit

    struct Kind: Hashable {
      let programme: Programme.ID
      let unit: Unit.ID?
    }
    let kinds = Dictionary(grouping: limits.classes.indices) {
      Kind(programme: limits.classes[$0].programme.id, unit: limits.classes[$0].unit)
    }
    siblings = limits.classes.enumerated().map { number, row in
      (kinds[Kind(programme: row.programme.id, unit: row.unit)] ?? []).filter { $0 != number }
    }
  }

  /// The officers of an officer's unit who have a choice.
  func neighbours(of officer: Int) -> [Int] { officersOfUnit[unitOfOfficer[officer]] }
}
