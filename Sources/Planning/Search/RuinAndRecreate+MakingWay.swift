// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// A plan brought back within its limits, where more is used of some than there is.
extension RuinAndRecreate {
  /// A row of which the plan may use too much.
  private enum Row {
    case seats(Int)
    case money(Int)
    case absence(Int)
  }

  /// Lets officers make way until no seat, fund or cap is used beyond its room: those with whom the goals
  /// lose least for what they leave, whoever comes first in the tables.
  ///
  /// Classes may lack learners afterwards. How much is lost is looked up again only for who comes next,
  /// as others' moves seldom make it less.
  ///
  /// - Returns: whether all rows are within their room; not where officers who have no choice fill one.
  /// - Complexity: for each row that is used too much, one pricing for each officer who uses it, and a few
  ///   for each who makes way.
  mutating func makeWay(shouldStop: () -> Bool) -> Bool {
    isQuiet = true
    penalty = Self.strictness * weights.breach
    let (room, classes) = (plan.room, Array(classes.indices))
    let rows =
      (plan.seats.indices.map(Row.seats) + plan.absence.indices.map(Row.absence)
      + plan.money.indices.map(Row.money)).filter { excess(of: $0) > 0 }
    // One row at a time: in the others everybody may keep what they have.
    var crowded = room
    for row in rows { set(row, in: &crowded, to: self.room(of: row, in: room) + excess(of: row)) }
    var isWithin = true
    for row in rows where isWithin {
      set(row, in: &crowded, to: self.room(of: row, in: room))
      plan = plan.seen(in: crowded, classRows: classes)
      isWithin = relieve(row, shouldStop: shouldStop)
    }
    plan = plan.seen(in: room, classRows: classes)
    isQuiet = false
    penalty = weights.breach
    worth = value
    return isWithin
  }

  private mutating func relieve(_ row: Row, shouldStop: () -> Bool) -> Bool {
    var offers = pools.movable.filter { use(of: row, by: plan.pathways[$0]) > 0 }
      .compactMap { offer(of: $0, in: row) }.sorted(by: Offer.precedes)
    while excess(of: row) > 0 {
      guard !offers.isEmpty, !shouldStop() else { return false }
      guard let offer = offer(of: offers.removeFirst().officer, in: row) else { continue }
      if let next = offers.first, Offer.precedes(next, offer) {
        let place = offers.firstIndex { Offer.precedes(offer, $0) } ?? offers.count
        offers.insert(offer, at: place)
        continue
      }
      plan.remove(offer.officer)
      plan.insert(offer.pathway)
    }
    return true
  }

  /// What an officer could do instead, and what the goals lose by it for each unit of the row that it
  /// leaves.
  private struct Offer {
    let officer: Int
    let pathway: Pathway
    let loss: Double

    static func precedes(_ one: Offer, _ other: Offer) -> Bool {
      (one.loss, one.officer) < (other.loss, other.officer)
    }
  }

  /// The better of two ways: with the classes that the officer sits in, which would lack a learner, and
  /// whatever serves the goals best.
  private mutating func offer(of officer: Int, in row: Row) -> Offer? {
    let old = plan.pathways[officer]
    let (before, most) = (value, excess(of: row))
    var classes = ClassPlan()
    for start in old.starts {
      if let number = plan.classOfSeat[start.seatRow] {
        classes.opened[number] = plan.classes(in: number)
      }
    }
    var staying = classes
    for number in classes.opened.keys { staying.fill[number] = plan.learners[number] }
    var best: Offer?
    for classes in [staying, classes] {
      plan.remove(officer)
      chaseTargets()
      let pathway = recreate(officer, classes: classes, taste: taste()) ?? old
      plan.insert(pathway)
      let after = value
      plan.remove(officer)
      plan.insert(old)
      let left = min(most, use(of: row, by: old) - use(of: row, by: pathway))
      guard left > 0 else { continue }
      let offer = Offer(
        officer: officer, pathway: pathway, loss: (after - before) / Double(left))
      if best.map({ Offer.precedes(offer, $0) }) ?? true { best = offer }
    }
    return best
  }

  /// By how much a row is used beyond its room.
  private func excess(of row: Row) -> Int {
    switch row {
    case .seats(let number): plan.seats[number] - plan.room.seats[number]
    case .money(let number): plan.money[number] - plan.room.money[number]
    case .absence(let number): -plan.roomAway(number)
    }
  }

  private func room(of row: Row, in room: SharedRoom) -> Int {
    switch row {
    case .seats(let number): room.seats[number]
    case .money(let number): room.money[number]
    case .absence(let number): room.absence[number]
    }
  }

  private func set(_ row: Row, in room: inout SharedRoom, to amount: Int) {
    switch row {
    case .seats(let number): room.seats[number] = amount
    case .money(let number): room.money[number] = amount
    case .absence(let number): room.absence[number] = amount
    }
  }

  private func use(of row: Row, by pathway: Pathway) -> Int {
    switch row {
    case .seats(let number): pathway.starts.count { $0.seatRow == number }
    case .money(let number):
      pathway.money.reduce(0) { $0 + ($1.row == number ? $1.dong : 0) }
    case .absence(let number):
      pathway.absence.reduce(0) { $0 + ($1.row == number ? $1.load : 0) }
    }
  }
}
