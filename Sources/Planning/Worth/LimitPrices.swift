// SPDX-License-Identifier: GPL-3.0-or-later

import LinearProgramming
package import Workforce

/// What a step more of anything that officers share could bring at most in a relaxation of all goals,
/// weighted nearly in their order.
///
/// The prices are the duals of the master program at its optimum. By Lagrange's bound no mixture of
/// pathways gains more from a step than its price times the step: a price of nothing promises nothing.
/// What whole plans gain is for a new search to say; prices only tell what to search for first.
package struct LimitPrices {
  private var seats: [Intake.ID: Double] = [:]

  /// Per class of the rows that a row of intakes fills, its seats left out.
  private var classes: [Intake.ID: Double] = [:]

  /// Per million dong.
  private var money: [FundYear: Double] = [:]

  /// Per full-time equivalent in every quarter.
  private var absence: [AbsenceCap.ID: Double] = [:]

  private struct FundYear: Hashable {
    let fund: Fund.ID
    let year: Int
  }

  /// What a step could bring at most, in weighted goals; only to be compared.
  package func most(of step: ResourceStep, in scenario: Scenario) -> Double {
    switch step {
    case .seat(let row): seats[row] ?? 0
    case .openedClass(let row):
      (classes[row] ?? 0) + (seats[row] ?? 0)
        * Double(scenario.programme(row.programme).classTerms?.maximum ?? 0)
    case .money(let fund, let year, let amount):
      (money[FundYear(fund: fund, year: year)] ?? 0) * Double(amount.dong) / 1_000_000
    case .absence(let cap): absence[cap] ?? 0
    }
  }

  fileprivate init(_ restricted: RestrictedMaster, duals: [Double]) {
    let limits = restricted.master.index.limits
    let duals = restricted.signed(duals)
    let prices = restricted.prices(duals: duals)
    for (row, constraint) in zip(limits.seats, restricted.master.seats.rows) {
      seats[row.intake.id] = max(0, -duals[constraint.index])
    }
    for (row, reduced) in zip(limits.classes, restricted.openingCosts(at: duals)) {
      for seat in row.seatRows { classes[limits.seats[seat].intake.id] = max(0, -reduced) }
    }
    for (row, price) in zip(limits.money, prices.money) {
      money[FundYear(fund: row.fund, year: row.year)] = max(0, price)
    }
    for (row, price) in zip(limits.absence, prices.absence) {
      absence[row.limit.id, default: 0] += max(0, price)
    }
  }
}

extension Planner {
  /// The prices of everything that officers share, at the optimum of a relaxation.
  ///
  /// - Parameters:
  ///   - scenario: whose limits are meant.
  ///   - plan: where the generation of pathways starts.
  ///   - threads: for building and pricing pathways.
  ///   - library: pathways that other questions of the same kind found.
  ///   - shouldStop: asked between solves.
  /// - Returns: the prices; nothing when the solver found no optimum, or was stopped before one.
  /// - Throws: when a graph outgrows memory, or the solver fails.
  @available(*, noasync)
  package static func limitPrices(
    of scenario: Scenario, near plan: TrainingPlan, threads: Int, library: PathwayLibrary? = nil,
    shouldStop: @escaping @Sendable () -> Bool = { false }
  ) throws(PlanningFailure) -> LimitPrices? {
    let index = PlanningIndex(scenario: scenario)
    let automata = try PathwayAutomata.build(index: index, threads: threads, library: library)
    guard let start = PlanRevival(index: index, automata: automata).plan(of: plan) else {
      return nil
    }
    var restricted = RestrictedMaster(index: index, automata: automata, isElastic: true)
    return try restricted.prices(beside: start, threads: threads, shouldStop: shouldStop)
      .map { LimitPrices(restricted.standing(at: $0.point), duals: $0.point.duals) }
  }
}
