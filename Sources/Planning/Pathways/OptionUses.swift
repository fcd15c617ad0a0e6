// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// What the options of a type are and use, packed end to end, rows by their local numbers.
///
/// Seat rows need no numbers of their own: each belongs to one programme and quarter, so they are
/// numbered as they come.
final class OptionTable: Sendable {
  let programmes: [Programme]
  let programmePlaces: [Int32]
  let quarter: [Int]
  let cost: [Int]
  let rowStarts: [Int]
  let paymentStarts: [Int]

  /// The local money row of each payment, and its amount.
  let moneyRows: [Int32]
  let dong: [Int]

  /// How many local money rows there are.
  let moneyCount: Int

  init(_ offers: [UnitOffers.Offer], programmes: [Programme]) {
    self.programmes = programmes
    programmePlaces = offers.map { Int32($0.programmePlace) }
    quarter = offers.map(\.quarter)
    cost = offers.map(\.cost)
    rowStarts = offers.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.seatRows.count) }
    paymentStarts = offers.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.payments.count) }
    var money = Numbering<Int>([])
    moneyRows = offers.flatMap { $0.payments.map { Int32(money.number(of: $0.row)) } }
    dong = offers.flatMap { $0.payments.map(\.dong) }
    moneyCount = money.values.count
  }

  var seatCount: Int { rowStarts.last ?? 0 }
}

/// The seat rows and payments of an officer's options, packed end to end.
///
/// Pricing walks through them thousands of times a second; whole options are too heavy to copy.
struct OptionUses: Sendable {
  let table: OptionTable
  let ownRows: [Int32]

  var rowStarts: [Int] { table.rowStarts }
  var rows: SeatRows { SeatRows(ownRows: ownRows) }
  var paymentStarts: [Int] { table.paymentStarts }
  var moneyRows: MoneyRows {
    MoneyRows(local: table.moneyRows, ownRows: ownRows, first: table.seatCount)
  }
  var dong: [Int] { table.dong }
  var cost: [Int] { table.cost }
  var quarter: [Int] { table.quarter }

  /// The seat row at each place.
  struct SeatRows {
    fileprivate let ownRows: [Int32]
    subscript(place: Int) -> Int { Int(ownRows[place]) }
  }

  /// The money row of each payment.
  struct MoneyRows {
    fileprivate let local: [Int32]
    fileprivate let ownRows: [Int32]
    fileprivate let first: Int
    subscript(place: Int) -> Int { Int(ownRows[first + Int(local[place])]) }
  }
}
