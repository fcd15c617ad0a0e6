// SPDX-License-Identifier: GPL-3.0-or-later

import LinearProgramming

/// Only so many officers are away at once.
///
/// Sets: caps in their quarters a, pathways p.
/// Variables: λ[p].
///
///     Σ_p load[p, a] · λ[p] ≤ cap[a] − committed[a]        for every a
///
/// In words: in each quarter the training time of a unit's officers, in full-time equivalents, stays
/// under what the unit can spare.
struct AbsenceRows {
  let rows: [Constraint]
  let room: [Double]

  init(limits: SharedLimits, in program: inout LinearProgram) {
    room = limits.absence.map { Double($0.room) / 1000 }
    rows = room.enumerated().map { program.addConstraint(.atMost($1), name: "absence\($0)") }
  }

  func entries(of pathway: Pathway) -> [(Constraint, Double)] {
    var loads: [Int: Int] = [:]
    for use in pathway.absence { loads[use.row, default: 0] += use.load }
    return loads.sorted { $0.key < $1.key }.map { (rows[$0.key], Double($0.value) / 1000) }
  }

  func addPrices(_ duals: [Double], to prices: inout PathwayPrices) {
    for (number, row) in rows.enumerated() { prices.absence[number] -= duals[row.index] }
  }
}
