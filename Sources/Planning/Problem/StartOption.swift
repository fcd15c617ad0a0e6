// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// A programme that an officer could start in a quarter, with what it uses.
struct StartOption {
  /// The programme's place in the scenario.
  let programmePlace: Int
  let programme: Programme

  /// The quarter, counted from the horizon's first.
  let quarter: Int

  /// The seat rows that could give the place, in order of key.
  let seatRows: [Int]

  /// What the place costs, by money row, and in all.
  let payments: [(row: Int, dong: Int)]
  let cost: Int

  /// The last quarter, counted from the horizon's first.
  var end: Int { quarter + programme.quarters - 1 }

  var load: Int { programme.load.count }
  var isLong: Bool { programme.isLong }
}
