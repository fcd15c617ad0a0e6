// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// A programme that an officer could start in a quarter, with what it uses.
///
/// It is a view: what it shows stands packed in the officer's type, and in the officer's rows.
struct StartOption {
  let uses: OptionUses
  let number: Int

  /// The programme's place in the scenario.
  var programmePlace: Int { Int(uses.table.programmePlaces[number]) }
  var programme: Programme { uses.table.programmes[programmePlace] }

  /// The quarter, counted from the horizon's first.
  var quarter: Int { uses.table.quarter[number] }

  /// The seat rows that could give the place, in order of key.
  var seatRows: [Int] {
    (uses.table.rowStarts[number]..<uses.table.rowStarts[number + 1]).map { uses.rows[$0] }
  }

  /// What the place costs, by money row, and in all.
  var payments: [(row: Int, dong: Int)] {
    (uses.table.paymentStarts[number]..<uses.table.paymentStarts[number + 1]).map {
      (row: uses.moneyRows[$0], dong: uses.table.dong[$0])
    }
  }
  var cost: Int { uses.table.cost[number] }

  /// The last quarter, counted from the horizon's first.
  var end: Int { quarter + programme.quarters - 1 }

  var load: Int { programme.load.count }
  var isLong: Bool { programme.isLong }
}

/// An officer's options, in order of quarter and programme.
struct StartOptions: RandomAccessCollection, Sendable {
  let uses: OptionUses

  var startIndex: Int { 0 }
  var endIndex: Int { uses.table.cost.count }
  subscript(number: Int) -> StartOption { StartOption(uses: uses, number: number) }
}
