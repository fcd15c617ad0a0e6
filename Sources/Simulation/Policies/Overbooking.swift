// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// How many learners more than seats may be planned for.
enum Overbooking {
  /// The most extra learners with whom more than `seats` turn up with at most a given chance.
  ///
  /// Those who turn up are binomial; the tail is summed term by term from the top, where all come.
  static func extra(seats: Int, noShow: Double, risk: Double) -> Int {
    guard noShow > 0, noShow < 1 else { return 0 }
    var extra = 0
    while extra < seats, tail(above: seats, of: seats + extra + 1, noShow: noShow) <= risk {
      extra += 1
    }
    return extra
  }

  /// The chance that more than so many of some turn up.
  static func tail(above seats: Int, of learners: Int, noShow: Double) -> Double {
    // P(all come), then P(one stays away) and so on while still more than `seats` come.
    var term = 1.0
    for _ in 0..<learners { term *= 1 - noShow }
    var sum = 0.0
    for absent in 0..<max(0, learners - seats) {
      sum += term
      term *= Double(learners - absent) / Double(absent + 1) * noShow / (1 - noShow)
    }
    return sum
  }
}

extension Future {
  /// The seats by which a row is overbooked: 0 under every policy but one.
  func extraSeats(of row: Intake) -> Int {
    guard policy.overbooks else { return 0 }
    let rule = perils[.noShow].first {
      $0.rule.who == .all && $0.concerns(row.programme, in: row.quarter)
    }?.rule
    guard let rule else { return 0 }
    return Overbooking.extra(
      seats: row.seats, noShow: rule[.chance].fraction,
      risk: settings.overbookingRisk.fraction)
  }
}
