// SPDX-License-Identifier: GPL-3.0-or-later

import LinearProgramming
import Workforce

/// Learners fit into the seats of each intake.
///
/// Sets: intake rows k, pathways p.
/// Variables: λ[p]; m[k] ≥ 0, learners missing from a number that a branch asks for.
///
///     lower[k] ≤ Σ_p uses[p, k] · λ[p] + m[k] ≤ seats[k] − committed[k]        for every row k
///                                             0 where no class can open
///
/// In words: no more officers start than seats are left. A branch of the search tightens both ends.
/// The dual is what one more seat would be worth, as a derivative.
struct SeatRows {
  let rows: [Constraint]
  let missing: [Variable]
  let room: [Int]

  init(limits: SharedLimits, sizes: ClassSizes, in program: inout LinearProgram) {
    // In a class that can't open there is no seat, so that pricing leaves it alone.
    room = limits.seats.map { seat in
      seat.classRow.map { sizes.isClosed[$0] } ?? false ? 0 : seat.room
    }
    var rows: [Constraint] = []
    var missing: [Variable] = []
    for (number, room) in room.enumerated() {
      let row = program.addConstraint(.between(0, Double(room)), name: "seat\(number)")
      rows.append(row)
      missing.append(
        program.addVariable(bounds: .exactly(0), entries: [(row, 1)], name: "seatless\(number)"))
    }
    self.rows = rows
    self.missing = missing
  }

  func entries(of pathway: Pathway) -> [(Constraint, Double)] {
    pathway.starts.map { (rows[$0.seatRow], 1) }
  }

  func addPrices(_ duals: [Double], to prices: inout PathwayPrices) {
    for (number, row) in rows.enumerated() { prices.seats[number] -= duals[row.index] }
  }
}
