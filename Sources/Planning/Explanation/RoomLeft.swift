// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// What the rest of a plan leaves of the shared limits for one officer.
struct RoomLeft {
  let limits: SharedLimits

  /// What the other officers take.
  let others: Ledger
  private let spent: [Int]

  /// Class rows that the others alone do not fill: whoever leaves them closes the class.
  let needed: Set<Int>

  init(limits: SharedLimits, others: Ledger) {
    self.limits = limits
    self.others = others
    spent = others.moneySpent()
    needed = Set(limits.classes.indices.filter { !others.keepsClassSizes($0) })
  }

  func money(_ row: Int) -> Int { limits.money[row].room - spent[row] }

  /// By how much a cap is exceeded when the officer counts under it with some load, in thousandths.
  func excess(of cap: PathwayAutomaton.Cap, planned load: Int) -> Int {
    max(0, others.absence[cap.row] + load - max(0, others.absenceRoom(cap.row) - cap.committed))
  }

  /// What one more learner in a seat row needs: changes of limits, and the cost of a new class.
  func joining(seatRow row: Int) -> (changes: [LimitChange], payments: [(row: Int, dong: Int)]) {
    var changes: [LimitChange] = []
    if others.seats[row] + 1 > limits.seats[row].room { changes.append(.seats(row: row, more: 1)) }
    guard let group = limits.seats[row].classRow else { return (changes, []) }
    let terms = limits.classes[group].terms
    let learners = others.learners[group] + 1
    let opened = (learners + terms.maximum - 1) / terms.maximum
    let more = opened - limits.classes[group].maximumClasses
    if more > 0 { changes.append(.classes(row: group, more: more)) }
    let missing = opened * terms.minimum - learners
    if missing > 0 { changes.append(.belowMinimum(row: group, missing: missing)) }
    let new = opened > others.classes(in: group) ? limits.classes[group].payments : []
    return (changes, new)
  }
}

extension LimitChange {
  var family: LimitFamily {
    switch self {
    case .seats, .classes: .seats
    case .belowMinimum: .classMinimum
    case .money: .money
    case .absence: .absence
    }
  }

  /// How big the change is, in the scenario's own prices, in millionths.
  func size(_ costs: RelaxationCosts) -> Int {
    switch self {
    case .seats(_, let more): costs.seat.count * more * 1000
    case .classes(_, let more): costs.classOpened.count * more * 1000
    case .belowMinimum: costs.classOpened.count * 1000
    case .money(_, let dong): Int(Int128(costs.million.count) * Int128(dong) / 1000)
    case .absence(_, let load): costs.absence.count * load
    }
  }
}
