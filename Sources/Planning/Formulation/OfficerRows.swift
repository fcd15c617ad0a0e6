// SPDX-License-Identifier: GPL-3.0-or-later

import LinearProgramming

/// Every officer follows one pathway.
///
/// Sets: officers i, pathways p ∈ P(i) generated so far.
/// Variables: λ[p] ≥ 0, how much of pathway p is taken; o[i] ≥ 0, how much of the officer is left
/// out, which costs dearly and is no part of any plan.
///
///     Σ_{p ∈ P(i)} λ[p] + o[i] = 1        for every officer i
///
/// In words: each officer has exactly one training record, perhaps an empty one. The dual of a row
/// is what the officer's part of the plan costs at the present prices.
struct OfficerRows {
  let rows: [Constraint]
  let leftOut: [Variable]

  init(count: Int, in program: inout LinearProgram) {
    var rows: [Constraint] = []
    var leftOut: [Variable] = []
    for officer in 0..<count {
      let row = program.addConstraint(.exactly(1), name: "officer\(officer)")
      rows.append(row)
      leftOut.append(program.addVariable(bounds: .unit, entries: [(row, 1)], name: "out\(officer)"))
    }
    self.rows = rows
    self.leftOut = leftOut
  }
}
