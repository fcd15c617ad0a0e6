// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// What chosen pathways take of the shared limits, counted in whole numbers.
struct Ledger {
  private let limits: SharedLimits
  private(set) var seats: [Int]
  private(set) var learners: [Int]
  private(set) var money: [Int]
  private(set) var absence: [Int]

  /// The loads of training under way that count against a cap for what officers hold in the plan.
  private(set) var committed: [Int]

  init(limits: SharedLimits) {
    self.limits = limits
    seats = Array(repeating: 0, count: limits.seats.count)
    learners = Array(repeating: 0, count: limits.classes.count)
    money = Array(repeating: 0, count: limits.money.count)
    absence = Array(repeating: 0, count: limits.absence.count)
    committed = absence
  }

  mutating func add(_ pathway: Pathway) { apply(pathway, 1) }
  mutating func remove(_ pathway: Pathway) { apply(pathway, -1) }

  private mutating func apply(_ pathway: Pathway, _ sign: Int) {
    for start in pathway.starts {
      seats[start.seatRow] += sign
      if let row = limits.seats[start.seatRow].classRow { learners[row] += sign }
    }
    for use in pathway.money { money[use.row] += sign * use.dong }
    for use in pathway.absence { absence[use.row] += sign * use.load }
    for use in pathway.committed { committed[use.row] += sign * use.load }
  }

  /// How many classes the learners of a row fill: as few as hold them.
  func classes(in row: Int) -> Int {
    let maximum = limits.classes[row].terms.maximum
    return (learners[row] + maximum - 1) / maximum
  }

  /// What the opened classes cost in all.
  var classCost: Int {
    limits.classes.indices.reduce(0) { sum, row in
      sum + classes(in: row) * limits.classes[row].payments.reduce(0) { $0 + $1.dong }
    }
  }

  /// What is spent of each money row, opened classes included.
  func moneySpent() -> [Int] {
    limits.classes.indices.reduce(into: money) { spent, row in
      let opened = classes(in: row)
      guard opened > 0 else { return }
      for payment in limits.classes[row].payments { spent[payment.row] += opened * payment.dong }
    }
  }

  /// Tells whether every shared limit is kept.
  var isWithinLimits: Bool {
    seats.indices.allSatisfy { seats[$0] <= limits.seats[$0].room }
      && limits.classes.indices.allSatisfy { keepsClassSizes($0) }
      && excessAbsence == 0
      && zip(moneySpent(), limits.money).allSatisfy { $0 <= $1.room }
  }

  /// What the plan may send away under a cap, training under way taken off.
  func absenceRoom(_ row: Int) -> Int { max(0, limits.absence[row].room - committed[row]) }

  /// By how much the caps are exceeded, in thousandths, all quarters together.
  var excessAbsence: Int {
    absence.indices.reduce(0) { $0 + max(0, absence[$1] - absenceRoom($1)) }
  }

  /// Learners missing from the least sizes of the classes that the learners fill.
  var missingLearners: Int {
    limits.classes.indices.reduce(0) { sum, row in
      sum + max(0, classes(in: row) * limits.classes[row].terms.minimum - learners[row])
    }
  }

  func keepsClassSizes(_ row: Int) -> Bool {
    let opened = classes(in: row)
    return opened <= limits.classes[row].maximumClasses
      && learners[row] >= opened * limits.classes[row].terms.minimum
  }
}
