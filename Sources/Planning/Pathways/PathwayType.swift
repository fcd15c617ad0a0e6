// SPDX-License-Identifier: GPL-3.0-or-later

/// Officers alike to every rule, limit and goal, up to which rows and targets they have.
final class PathwayType: Sendable {
  let rules: OfficerRules
  let graph: PathwayGraph
  private let kept: RowsInUse

  /// Where, among an officer's rows, those of absence and the targets begin.
  let firstAbsence: Int
  let firstTarget: Int

  init(rules: OfficerRules, graph: PathwayGraph, kept: RowsInUse) {
    self.rules = rules
    self.graph = graph
    self.kept = kept
    firstAbsence = graph.options.seatCount + graph.options.moneyCount
    firstTarget = firstAbsence + rules.absence.reduce(0) { $0 + $1.count }
  }

  /// The same type with a graph that holds the same.
  func sharing(_ graph: PathwayGraph) -> PathwayType {
    PathwayType(rules: rules, graph: graph, kept: kept)
  }

  /// The rows that an officer of the type has: seats, money, absence and targets, end to end.
  func rows(of reading: OfficerReading) -> [Int32] {
    let offers = reading.options.options.map(\.offer)
    let seats = offers.flatMap(\.seatRows)
    var money = Numbering<Int>([])
    for payment in offers.lazy.flatMap(\.payments) { _ = money.number(of: payment.row) }
    return kept.seats.map { Int32(seats[$0]) }
      + kept.money.map { Int32(money.values[$0]) }
      + reading.absenceRows + reading.targets
  }
}

/// Which of the rows of all options those kept use, in the order in which they use them first.
struct RowsInUse: Sendable {
  private(set) var seats: [Int] = []
  private(set) var money: [Int] = []

  init(_ offers: [UnitOffers.Offer], kept: [Int]) {
    let kept = Set(kept)
    var all = Numbering<Int>([])
    var used = Numbering<Int>([])
    var seat = 0
    for (number, offer) in offers.enumerated() {
      for payment in offer.payments {
        let place = all.number(of: payment.row)
        if kept.contains(number) { _ = used.number(of: place) }
      }
      if kept.contains(number) { seats += seat..<(seat + offer.seatRows.count) }
      seat += offer.seatRows.count
    }
    money = used.values
  }
}
