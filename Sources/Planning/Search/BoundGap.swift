// SPDX-License-Identifier: GPL-3.0-or-later

import LinearProgramming
import Workforce

/// What separates a plan's value from the Lagrangian bound at some duals, row by row.
///
/// With rows A x ⋛ b, duals π of the right signs, and d(v) = f(v) − Σ_rows π · a(v) the reduced cost of
/// a variable v, every plan x has
///
///     f(x) − L(π) = Σ_rows |π| · slack of the plan
///                 + Σ_{y, s, z} (d · value in the plan − least d · value within its bounds)
///                 + Σ_i (d of the officer's pathway − least d of the officer's pathways)
///
/// for f(x) = Σ_v f(v) x(v) = Σ_v d(v) x(v) + Σ_rows π · (A x), and L(π) is the same with π · b and the
/// least of each d. No term is negative, so each is a share of the gap. In words: the bound would be met
/// by a plan that leaves nothing free of what has a price, opens only classes that pay, and gives every
/// officer a pathway that is cheapest at the prices; the terms say where this plan does not.
///
/// Source: Larsson and Patriksson, Global optimality conditions for discrete and nonconvex optimization
/// (2006): a gap is the sum of near complementarity and near optimality at the prices.
struct BoundGap {
  /// Whose row, variable or pathway it is.
  enum Part: Hashable {
    case seats(row: Int)
    case classes(row: Int)
    case money(row: Int)
    case absence(row: Int)
    case target(Int)
    case goal(Goal)
    case officer(Int)
  }

  /// The plan's value and the bound before it is rounded, in the solver's figures.
  let value: Double
  let bound: Double

  /// In the order of the master's families; those of 0 are left out.
  let terms: [(part: Part, amount: Double)]

  /// Takes a bound apart; nothing when somebody is left out, or has no pathway under the branch.
  ///
  /// Complexity: one pricing of all officers.
  init?(of plan: Candidate, at point: DualPoint, in restricted: RestrictedMaster, threads: Int) {
    let standing = restricted.standing(at: point)
    let (master, cuts) = (standing.master, standing.cuts)
    // Cuts that came after the point cost nothing there.
    let rows = standing.rowCount
    let duals = point.duals + Array(repeating: 0, count: max(0, rows - point.duals.count))
    let prices = standing.prices(duals: duals)
    let priced = OfficerPricing(leastGain: .infinity, threads: threads).price(
      standing, at: prices, cuts: cuts.prices(duals: duals), duals: duals)
    guard let total = priced.total, plan.leftOut == 0 else { return nil }
    value = Double(point.stage.cost(of: plan)) / point.stage.unit(master.scales)
    bound = standing.sharedBound(duals: duals).value + total.value

    let reading = GapReading(
      point: point, duals: duals, master: master,
      plan: PlanInMaster(plan, master: master, cuts: cuts, rows: rows),
      costs: ReducedCosts(duals: duals, stage: point.stage, master: master, cuts: cuts))
    var amounts = reading.seats + reading.classes + reading.money + reading.absence
    amounts += reading.targets + reading.goals
    // What a cut leaves free is the limit's that it makes the most of.
    let places = Dictionary(uniqueKeysWithValues: amounts.enumerated().map { ($1.part, $0) })
    for cut in cuts.cuts {
      if let place = places[cut.part] { amounts[place].amount += reading.slack(cut.row, cut.right) }
    }
    for (pathway, least) in zip(plan.pathways.compactMap(\.self), priced.values) {
      amounts.append((.officer(pathway.officer), reading.costs.of(pathway) - (least ?? 0)))
    }
    terms = amounts.filter { $0.amount != 0 }
  }
}

extension StartCuts.Cut {
  fileprivate var part: BoundGap.Part {
    switch kind {
    case .link(_, let classRow): .classes(row: classRow)
    case .money(let row, _): .money(row: row)
    case .absence(let row, _), .cap(let row): .absence(row: row)
    }
  }
}
