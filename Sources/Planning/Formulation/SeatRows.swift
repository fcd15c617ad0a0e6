// SPDX-License-Identifier: GPL-3.0-or-later

import LinearProgramming
import Workforce

/// Learners fit into the seats of each intake.
///
/// Sets: intake rows k, pathways p.
/// Variables: λ[p]; m[k] ≥ 0, learners missing from a number that a branch asks for.
///
///     lower[k] ≤ Σ_p uses[p, k] · λ[p] + m[k] ≤ seats[k] − committed[k]        for every row k
///
/// In words: no more officers start than seats are left. A branch of the search tightens both ends.
/// The dual is what one more seat would be worth, as a derivative.
struct SeatRows {
  let rows: [Constraint]
  let missing: [Variable]
  let room: [Int]

  init(limits: SharedLimits, in program: inout LinearProgram) {
    room = limits.seats.map(\.room)
    var rows: [Constraint] = []
    var missing: [Variable] = []
    for (number, seat) in limits.seats.enumerated() {
      let row = program.addConstraint(.between(0, Double(seat.room)), name: "seat\(number)")
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
