// SPDX-License-Identifier: GPL-3.0-or-later

import LinearProgramming
import Workforce

/// What the duals of a master are worth: prices, and the part of the bound that no officer moves.
extension RestrictedMaster {
  /// How many rows there are, cuts among them.
  var rowCount: Int { cuts.rows.reduce(master.program.rows.count) { max($0, $1.index + 1) } }

  /// The prices that the solver's duals put on everything, with the stage's own goal.
  func prices(duals: [Double]) -> PathwayPrices {
    var prices = PathwayPrices(
      limits: master.index.limits, targets: master.index.scenario.targets.count)
    master.seats.addPrices(duals, to: &prices)
    master.classes.addPrices(duals, to: &prices)
    master.money.addPrices(duals, to: &prices)
    master.absence.addPrices(duals, to: &prices)
    master.targets.addPrices(duals, to: &prices)
    master.goals.addPrices(duals, to: &prices)
    cuts.addPrices(duals, to: &prices)
    for goal in master.goals.goals { prices.add(stage.weight(of: goal), for: goal) }
    return prices
  }

  /// Duals with the signs that a bound needs; the solver leaves traces of the wrong one.
  ///
  /// A target is paid no more than an officer short of it costs. Beyond that, Lagrange's bound takes everybody
  /// it needs for short: a fortieth of a compliant officer too much costs the bound a thousand where a target
  /// needs forty thousand. Less is never worse there: the bound's slope in the dual is the row's right side,
  /// less what the target needs, less those who reach it (of a share, less what they are above it), and that is
  /// never above 0.
  func signed(_ duals: [Double]) -> [Double] {
    var duals = duals
    func clip(_ rows: [Constraint], to range: (Double) -> Double) {
      for row in rows { duals[row.index] = range(duals[row.index]) }
    }
    let nonpositive: (Double) -> Double = { min(0, $0) }
    clip(master.classes.most, to: nonpositive)
    clip(master.classes.least) { max(0, $0) }
    clip(cuts.rows, to: nonpositive)
    clip(master.money.rows, to: nonpositive)
    clip(master.absence.allRows, to: nonpositive)
    clip(master.targets.rows) { max(0, $0) }
    for (place, goal) in master.goals.goals.enumerated() {
      let row = master.goals.rows[place].index
      duals[row] = held[goal] == nil ? 0 : min(0, duals[row])
    }
    let shortfallCosts = shortfallCosts(at: duals)
    for (number, row) in master.targets.rows.enumerated() where applied.shortfalls[number] == nil {
      duals[row.index] = min(duals[row.index], shortfallCosts[number])
    }
    return duals
  }

  /// The part of the Lagrangian bound that does not depend on officers, and the size of its terms.
  ///
  ///     Σ_rows π b + Σ_g min over opened classes + Σ_k min over shortfalls
  ///
  /// The elastic variables are no part of any plan and so of no bound.
  func sharedBound(duals: [Double]) -> (value: Double, size: Double) {
    var value = 0.0
    var size = 0.0
    func add(_ term: Double) {
      value += term
      size += abs(term)
    }
    for (number, row) in master.seats.rows.enumerated() {
      let range = applied.seats[number] ?? 0...master.seats.room[number]
      let dual = duals[row.index]
      add(dual * Double(dual > 0 ? range.lowerBound : range.upperBound))
    }
    for (row, room) in zip(master.money.rows, master.money.room) { add(duals[row.index] * room) }
    for term in master.absence.boundTerms(duals: duals, under: applied) { add(term) }
    for (row, right) in zip(master.targets.rows, master.targets.right) {
      add(duals[row.index] * right)
    }
    let goalDuals = goalDuals(of: duals)
    for goal in master.goals.goals {
      if let held = held[goal] { add((goalDuals[goal] ?? 0) * master.scales.whole(held, of: goal)) }
    }
    for cut in cuts.cuts where duals[cut.row.index] != 0 {
      add(duals[cut.row.index] * cut.right)
    }
    for (number, reduced) in openingCosts(at: duals).enumerated() {
      let range = applied.classes[number] ?? 0...master.classes.maximumClasses[number]
      add(reduced * Double(reduced > 0 ? range.lowerBound : range.upperBound))
    }
    for (number, cost) in shortfallCosts(at: duals).enumerated() {
      let reduced = cost - duals[master.targets.rows[number].index]
      let range = applied.shortfalls[number] ?? 0...master.targets.most[number]
      add(reduced * Double(reduced > 0 ? range.lowerBound : range.upperBound))
    }
    return (value, size)
  }

  private func goalDuals(of duals: [Double]) -> [Goal: Double] {
    var goalDuals: [Goal: Double] = [:]
    for (place, goal) in master.goals.goals.enumerated() {
      goalDuals[goal] = duals[master.goals.rows[place].index]
    }
    return goalDuals
  }

  /// What one officer short of each target costs, the hold on targets among it.
  private func shortfallCosts(at duals: [Double]) -> [Double] {
    let goalDual = goalDuals(of: duals)[.targets] ?? 0
    return zip(shortfallCosts, master.targetWeights).map { $0 - goalDual * $1 }
  }

  /// What one more class of each row costs at some duals; less than nothing where it gains.
  func openingCosts(at duals: [Double]) -> [Double] {
    let costDual = goalDuals(of: duals)[.cost] ?? 0
    var opening = openingCosts
    for cut in cuts.cuts where duals[cut.row.index] != 0 {
      for (row, value) in cuts.coefficients(ofClassesIn: cut.kind) {
        opening[row] -= duals[cut.row.index] * value
      }
    }
    for (number, row) in master.index.limits.classes.enumerated() {
      opening[number] +=
        duals[master.classes.most[number].index] * Double(master.classes.sizes.maximum[number])
      opening[number] +=
        duals[master.classes.least[number].index] * Double(master.classes.sizes.minimum[number])
      for payment in row.payments {
        let millions = master.scales.millions(payment.dong)
        opening[number] -= (duals[master.money.rows[payment.row].index] + costDual) * millions
      }
    }
    return opening
  }
}

extension RestrictedMaster {
  /// Lagrange's bound at some duals, rounded; nothing when an officer has no pathway.
  func lagrangian(duals: [Double], threads: Int) -> Int? {
    let duals = signed(duals)
    let shared = sharedBound(duals: duals)
    let priced = OfficerPricing(leastGain: .infinity, threads: threads).price(
      self, at: prices(duals: duals), cuts: cuts.prices(duals: duals), duals: duals)
    return priced.total.map { rounded(shared.value + $0.value, size: shared.size + $0.size) }
  }
}
