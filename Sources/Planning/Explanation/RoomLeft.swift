// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// What the rest of a plan leaves of the shared limits for one officer.
///
/// It is the whole plan with what the officer gives back: a few rows, whatever the plan's size.
struct RoomLeft {
  private let filled: FilledLimits
  private var seats: [Int: Int] = [:]
  private var learners: [Int: Int] = [:]
  private var money: [Int: Int] = [:]
  private var absence: [Int: Int] = [:]
  private var committed: [Int: Int] = [:]

  /// Class rows that the others alone do not fill: whoever leaves them closes the class.
  private(set) var needed: Set<Int>

  var limits: SharedLimits { filled.limits }

  /// The room for an officer whose pathway is part of the plan, or is not in it yet.
  init(in filled: FilledLimits, without pathway: Pathway?) {
    self.filled = filled
    needed = filled.broken
    guard let pathway else { return }
    for start in pathway.starts {
      seats[start.seatRow, default: 0] += 1
      if let row = filled.limits.seats[start.seatRow].classRow { learners[row, default: 0] += 1 }
    }
    for use in pathway.money { money[use.row, default: 0] += use.dong }
    for use in pathway.absence { absence[use.row, default: 0] += use.load }
    for use in pathway.committed { committed[use.row, default: 0] += use.load }
    for row in learners.keys {
      let group = filled.limits.classes[row]
      let others = othersLearning(in: row)
      let closed = filled.ledger.classes(in: row) - group.classes(holding: others)
      for payment in group.payments { money[payment.row, default: 0] += closed * payment.dong }
      if group.keepsSizes(with: others) { needed.remove(row) } else { needed.insert(row) }
    }
  }

  func money(_ row: Int) -> Int {
    filled.limits.money[row].room - filled.spent[row] + (money[row] ?? 0)
  }

  /// How much load a cap leaves to the officer, in thousandths; less than 0 when it is exceeded.
  func load(under cap: PathwayAutomaton.Cap) -> Int {
    let room = max(
      0,
      filled.limits.absence[cap.row].room - filled.ledger.committed[cap.row]
        + (committed[cap.row] ?? 0))
    return max(0, room - cap.committed) - filled.ledger.absence[cap.row] + (absence[cap.row] ?? 0)
  }

  /// By how much training under way that moves with the plan exceeds a cap.
  func overdraft(under cap: PathwayAutomaton.Cap) -> Int {
    max(
      0,
      filled.ledger.committed[cap.row] - (committed[cap.row] ?? 0) + cap.committed
        - filled.limits.absence[cap.row].room)
  }

  /// What one more learner in a seat row needs: changes of limits, and the cost of a new class.
  func joining(seatRow row: Int) -> (changes: [LimitChange], payments: [(row: Int, dong: Int)]) {
    var changes: [LimitChange] = []
    let taken = filled.ledger.seats[row] - (seats[row] ?? 0)
    if taken + 1 > filled.limits.seats[row].room { changes.append(.seats(row: row, more: 1)) }
    guard let place = filled.limits.seats[row].classRow else { return (changes, []) }
    let group = filled.limits.classes[place]
    let others = othersLearning(in: place)
    let opened = group.classes(holding: others + 1)
    let more = opened - group.maximumClasses
    if more > 0 { changes.append(.classes(row: place, more: more)) }
    let missing = opened * group.terms.minimum - (others + 1)
    if missing > 0 {
      changes.append(
        .belowMinimum(row: place, missing: missing, least: (others + 1) / opened))
    }
    return (changes, opened > group.classes(holding: others) ? group.payments : [])
  }

  /// What a class row needs that lacks learners without the officer.
  func closing(classRow row: Int) -> LimitChange {
    let group = filled.limits.classes[row]
    let others = othersLearning(in: row)
    let opened = max(1, group.classes(holding: others))
    return .belowMinimum(
      row: row, missing: opened * group.terms.minimum - others, least: others / opened)
  }

  private func othersLearning(in row: Int) -> Int {
    filled.ledger.learners[row] - (learners[row] ?? 0)
  }
}

extension SharedLimits.ClassRow {
  /// How many classes some learners fill: as few as hold them.
  fileprivate func classes(holding learners: Int) -> Int {
    (learners + terms.maximum - 1) / terms.maximum
  }

  fileprivate func keepsSizes(with learners: Int) -> Bool {
    let opened = classes(holding: learners)
    return opened <= maximumClasses && learners >= opened * terms.minimum
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
