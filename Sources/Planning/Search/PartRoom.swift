// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// How parts of the officers share what is free, so that each can plan without asking the others.
///
/// What others use stays theirs. Of what is free in a row that k parts can use each gets a k-th, and
/// so with what targets have above their need, or lack. A class row that several parts can use
/// belongs to one of them: the others' officers who sit in it stay, and nobody else of them joins.
///
/// Whatever the parts do in their rooms, the rooms hold together: nothing is exceeded that was not
/// before, and no held goal gets worse.
struct PartRoom {
  /// Who touches each row, in order.
  private struct Touch {
    var parts: [Int32] = []

    mutating func add(_ part: Int) {
      if parts.last != Int32(part) { parts.append(Int32(part)) }
    }

    /// A part's share of an amount: the amount's k-th, the first parts one more.
    func share(of amount: Int, for part: Int) -> Int {
      guard parts.count > 1, let place = parts.firstIndex(of: Int32(part)) else { return amount }
      let count = parts.count
      let least = Int((Double(amount) / Double(count)).rounded(.down))
      return least + (place < amount - least * count ? 1 : 0)
    }
  }

  private let plan: WorkingPlan
  private let parts: [[Int]]
  private let turn: Int
  private var seats: [Touch]
  private var classes: [Touch]
  private var money: [Touch]
  private var absence: [Touch]

  init(_ plan: WorkingPlan, parts: [[Int]], reach: OfficerReach, turn: Int) {
    self.plan = plan
    self.parts = parts
    self.turn = turn
    seats = Array(repeating: Touch(), count: plan.room.seats.count)
    classes = Array(repeating: Touch(), count: plan.learners.count)
    money = Array(repeating: Touch(), count: plan.room.money.count)
    absence = Array(repeating: Touch(), count: plan.room.absence.count)
    for (part, officers) in parts.enumerated() {
      for officer in officers {
        for row in reach.seats[officer] { seats[Int(row)].add(part) }
        for row in reach.classes[officer] { classes[Int(row)].add(part) }
        for row in reach.money[officer] { money[Int(row)].add(part) }
        for row in reach.absence[officer] { absence[Int(row)].add(part) }
      }
    }
  }

  /// The class rows that others may change, though officers of the part could sit there.
  func frozen(for part: Int) -> Set<Int> {
    Set(classes.indices.filter { owner(of: $0) != nil && owner(of: $0) != part })
  }

  /// The class rows that officers of several parts could sit in.
  var sharedClasses: Set<Int> { Set(classes.indices.filter { classes[$0].parts.count > 1 }) }

  /// The part a shared class row belongs to this time.
  private func owner(of row: Int) -> Int? {
    let parts = classes[row].parts
    return parts.count > 1 ? Int(parts[(row + turn) % parts.count]) : nil
  }

  /// The officers of a part who sit in no frozen class.
  func movable(in part: Int, frozen: Set<Int>) -> [Int] {
    guard !frozen.isEmpty else { return parts[part] }
    return parts[part].filter { officer in
      !plan.pathways[officer].starts.contains {
        plan.classOfSeat[$0.seatRow].map(frozen.contains) ?? false
      }
    }
  }

  func room(of part: Int) -> SharedRoom {
    var room = plan.room
    for row in seats.indices where seats[row].parts.count > 1 {
      let free = room.seats[row] - plan.seats[row]
      let owner = plan.classOfSeat[row].flatMap { self.owner(of: $0) }
      let share =
        owner.map { $0 == part ? free : 0 } ?? seats[row].share(of: free, for: part)
      room.seats[row] = plan.seats[row] + share
    }
    for row in money.indices where money[row].parts.count > 1 {
      let share = money[row].share(of: room.money[row] - plan.money[row], for: part)
      room.money[row] = plan.money[row] + share
    }
    for row in absence.indices where absence[row].parts.count > 1 {
      let share = absence[row].share(of: plan.roomAway(row), for: part)
      room.absence[row] += share - plan.roomAway(row)
    }
    let all = Touch(parts: parts.indices.map(Int32.init))
    for target in room.targets.indices {
      let surplus = plan.surplus(of: target)
      room.targets[target] += surplus - all.share(of: surplus, for: part)
    }
    return room
  }
}
