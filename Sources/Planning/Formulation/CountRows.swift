// SPDX-License-Identifier: GPL-3.0-or-later

import LinearProgramming
import Workforce

/// Counts that a branch bounds: rows added once a branch asks for one, free wherever none does.
///
/// Sets: programmes c, officers i, class rows g of c, pathways p ∈ P(i).
/// Variables: λ[p]; y[g]; m ≥ 0, what is missing from the least count, which costs dearly and is no
/// part of any plan.
///
///     lower ≤ Σ_{g of c} y[g] + m ≤ upper                      how many classes a programme opens
///     lower ≤ Σ_{p ∈ P(i)} starts[p, c] · λ[p] + m ≤ upper     how often an officer starts one
///
/// In words: whether a class is opened at all says more than in which quarter; and so does whether an
/// officer is sent to a programme at all. The price of a row falls on single classes or single starts,
/// so pricing stays exact.
struct CountRows {
  enum Kind: Hashable {
    case classes(programme: Programme.ID)
    case starts(officer: Int, programme: Programme.ID)
  }

  /// A row of the master, and its elastic variable.
  struct Row {
    let kind: Kind
    let row: Constraint
    let missing: Variable
  }

  private(set) var rows: [Row] = []
  private var places: [Kind: Int] = [:]
  private var rowsOfOfficer: [Int: [Int]] = [:]
  let limits: SharedLimits

  init(limits: SharedLimits) {
    self.limits = limits
  }

  subscript(kind: Kind) -> Row? { places[kind].map { rows[$0] } }

  mutating func add(_ kind: Kind, as row: Constraint, missing: Variable) {
    places[kind] = rows.count
    if case .starts(let officer, _) = kind { rowsOfOfficer[officer, default: []].append(rows.count) }
    rows.append(Row(kind: kind, row: row, missing: missing))
  }

  /// The most that a count can be, whatever the plan.
  func most(_ kind: Kind) -> Int {
    switch kind {
    case .classes: classRows(of: kind).reduce(0) { $0 + limits.classes[$1].maximumClasses }
    case .starts(_, let programme):
      Set(limits.seats.filter { $0.intake.programme == programme }.map(\.intake.quarter)).count
    }
  }

  /// The class rows that a count adds up.
  func classRows(of kind: Kind) -> [Int] {
    guard case .classes(let programme) = kind else { return [] }
    return limits.classes.indices.filter { limits.classes[$0].programme.id == programme }
  }

  /// How many of a pathway's starts a count takes.
  func starts(of pathway: Pathway, in kind: Kind) -> Int {
    guard case .starts(pathway.officer, let programme) = kind else { return 0 }
    return pathway.starts.count { limits.seats[$0.seatRow].intake.programme == programme }
  }

  func entries(of pathway: Pathway) -> [(Constraint, Double)] {
    (rowsOfOfficer[pathway.officer] ?? []).compactMap { place in
      let count = starts(of: pathway, in: rows[place].kind)
      return count == 0 ? nil : (rows[place].row, Double(count))
    }
  }

  /// Adds the prices that the counts put on officers' starts.
  func addPrices(_ duals: [Double], to prices: inout CutPrices) {
    for row in rows {
      guard case .starts(let officer, let programme) = row.kind, duals[row.row.index] != 0 else {
        continue
      }
      for (seat, limit) in limits.seats.enumerated() where limit.intake.programme == programme {
        prices.seats[officer, default: [:]][seat, default: 0] -= duals[row.row.index]
      }
    }
  }
}
