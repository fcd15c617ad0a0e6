// SPDX-License-Identifier: GPL-3.0-or-later

import LinearProgramming
import Workforce

/// Classes open only with enough learners, and hold only so many.
///
/// Sets: class rows g (an intake row, or all rows that fill the same classes), pathways p; their sizes as in
/// `ClassSizes`.
/// Variables: λ[p]; y[g] ∈ {0 … classes[g]}, the classes opened; m[g] ≥ 0, learners missing from
/// the minimum, which costs dearly and is no part of any plan.
///
///     Σ_p learns[p, g] · λ[p] − maximum[g] · y[g]        ≤ 0        for every g
///     Σ_p learns[p, g] · λ[p] − minimum[g] · y[g] + m[g] ≥ 0        for every g
///
/// In words: a class needs its least number of learners to open, and another opens when it is full.
struct ClassRows {
  let most: [Constraint]
  let least: [Constraint]
  let opened: [Variable]
  let missing: [Variable]
  let sizes: ClassSizes
  private let classRowOfSeat: [Int?]

  init(limits: SharedLimits, sizes: ClassSizes, in program: inout LinearProgram) {
    self.sizes = sizes
    classRowOfSeat = limits.seats.map(\.classRow)
    var most: [Constraint] = []
    var least: [Constraint] = []
    var opened: [Variable] = []
    var missing: [Variable] = []
    for number in limits.classes.indices {
      let upper = program.addConstraint(.atMost(0), name: "most\(number)")
      let lower = program.addConstraint(.atLeast(0), name: "least\(number)")
      most.append(upper)
      least.append(lower)
      opened.append(
        program.addVariable(
          bounds: .between(0, Double(sizes.classes[number])), integrality: .integer,
          entries: [
            (upper, -Double(sizes.maximum[number])), (lower, -Double(sizes.minimum[number])),
          ],
          name: "classes\(number)"))
      missing.append(program.addVariable(entries: [(lower, 1)], name: "short\(number)"))
    }
    self.most = most
    self.least = least
    self.opened = opened
    self.missing = missing
  }

  var maximumClasses: [Int] { sizes.classes }

  func entries(of pathway: Pathway) -> [(Constraint, Double)] {
    var learners: [Int: Double] = [:]
    for start in pathway.starts {
      if let row = classRowOfSeat[start.seatRow] { learners[row, default: 0] += 1 }
    }
    return learners.sorted { $0.key < $1.key }
      .flatMap { [(most[$0.key], $0.value), (least[$0.key], $0.value)] }
  }

  func addPrices(_ duals: [Double], to prices: inout PathwayPrices) {
    for (seat, row) in classRowOfSeat.enumerated() {
      guard let row else { continue }
      prices.seats[seat] -= duals[most[row].index] + duals[least[row].index]
    }
  }
}
