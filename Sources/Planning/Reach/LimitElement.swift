// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// One shared limit, as it can be lifted alone.
enum LimitElement: Hashable {
  case seats(Int)
  case classes(Int)
  case classMinimum(Int)
  case money(Int)
  case absence(Int)

  /// All limits of a scenario.
  static func all(of limits: SharedLimits) -> [LimitElement] {
    limits.seats.indices.map(LimitElement.seats)
      + limits.classes.indices.map(LimitElement.classes)
      + limits.classes.indices.filter { limits.classes[$0].terms.minimum > 1 }
      .map(LimitElement.classMinimum)
      + limits.money.indices.map(LimitElement.money)
      + limits.absence.indices.map(LimitElement.absence)
  }

  var family: LimitFamilies {
    switch self {
    case .seats, .classes: .seats
    case .classMinimum: .classMinimum
    case .money: .money
    case .absence: .absence
    }
  }

  /// The change after which the limit is in nobody's way.
  func lifted(for officers: Int) -> LimitChange {
    switch self {
    case .seats(let row): .seats(row: row, more: officers)
    case .classes(let row): .classes(row: row, more: officers)
    case .classMinimum(let row): .belowMinimum(row: row, missing: 0, least: 1)
    // A thousand thousand million: more than anybody plans for, and no trouble to a solver.
    case .money(let row): .money(row: row, dong: 1_000_000_000_000)
    case .absence(let row): .absence(row: row, load: 1000 * officers)
    }
  }
}
