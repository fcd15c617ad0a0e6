// SPDX-License-Identifier: GPL-3.0-or-later

public import Workforce

/// What seats, money and absence are worth in the relaxation of one scenario, for searches of others
/// like it.
///
/// A December in a simulated future differs from the plan it began with in what has happened since: what
/// a scarce seat or million was worth then is a good guess of what it is worth now, and costs nothing.
public struct PlanningPrices: Hashable, Sendable {
  private let seats: [Intake.ID: Double]
  private let money: [MoneyKey: Double]
  private let absence: [AbsenceKey: AbsencePrice]
  private let targets: [Target.ID: TargetPrice]

  /// Per whole of each goal that is a sum over pathways, and for starting earlier.
  private let goals: GoalPrices

  private struct MoneyKey: Hashable {
    let fund: Fund.ID
    let year: Int
  }

  private struct AbsenceKey: Hashable {
    let cap: AbsenceCap.ID
    let unit: Unit.ID?
    let quarter: Quarter
  }

  private struct AbsencePrice: Hashable {
    let planned: Double
    let committed: Double
  }

  private struct TargetPrice: Hashable {
    let belongs: Double
    let reaches: Double
  }

  private struct GoalPrices: Hashable {
    let compliance: Double
    let requirements: Double
    let earliness: Double
    let stability: Double
    let cost: Double
    let startQuarter: Double
  }
}

extension PlanningPrices {
  init(_ prices: PathwayPrices, in index: PlanningIndex) {
    let limits = index.limits
    seats = Dictionary(zip(limits.seats.map(\.intake.id), prices.seats)) { first, _ in first }
    money = Dictionary(
      zip(limits.money.map { MoneyKey(fund: $0.fund, year: $0.year) }, prices.money)
    ) { first, _ in first }
    absence = Dictionary(
      zip(
        limits.absence.map { Self.key(of: $0.limit) },
        zip(prices.absence, prices.committed).map { AbsencePrice(planned: $0, committed: $1) })
    ) { first, _ in first }
    targets = Dictionary(
      zip(
        index.scenario.targets.map(\.id),
        zip(prices.belongs, prices.reaches).map { TargetPrice(belongs: $0, reaches: $1) })
    ) { first, _ in first }
    goals = GoalPrices(
      compliance: prices.compliance, requirements: prices.requirements,
      earliness: prices.earliness, stability: prices.stability, cost: prices.cost,
      startQuarter: prices.startQuarter)
  }

  private static func key(of limit: AbsenceLimit) -> AbsenceKey {
    AbsenceKey(cap: limit.id, unit: limit.unit, quarter: limit.quarter)
  }

  /// The prices by the rows of another scenario; rows that are new there cost nothing.
  func seen(in index: PlanningIndex) -> PathwayPrices {
    var prices = PathwayPrices(limits: index.limits, targets: index.scenario.targets.count)
    prices.compliance = goals.compliance
    prices.requirements = goals.requirements
    prices.earliness = goals.earliness
    prices.stability = goals.stability
    prices.cost = goals.cost
    prices.startQuarter = goals.startQuarter
    for (row, seat) in index.limits.seats.enumerated() {
      prices.seats[row] = seats[seat.intake.id] ?? 0
    }
    for (row, year) in index.limits.money.enumerated() {
      prices.money[row] = money[MoneyKey(fund: year.fund, year: year.year)] ?? 0
    }
    for (row, cap) in index.limits.absence.enumerated() {
      let price = absence[Self.key(of: cap.limit)]
      prices.absence[row] = price?.planned ?? 0
      prices.committed[row] = price?.committed ?? 0
    }
    for (number, target) in index.scenario.targets.enumerated() {
      prices.belongs[number] = targets[target.id]?.belongs ?? 0
      prices.reaches[number] = targets[target.id]?.reaches ?? 0
    }
    return prices
  }
}

extension Planner {
  /// The prices of a scenario's relaxation, to lead the plans of scenarios like it.
  ///
  /// - Parameters:
  ///   - scenario: what the prices are of.
  ///   - incumbent: a plan to start from, if there is one.
  ///   - threads: for building pathways; the result does not depend on it.
  ///   - shouldStop: asked now and then; stopping gives prices that are less good.
  /// - Returns: the prices; nothing where what is required finds no room.
  /// - Throws: why there is no plan.
  /// - Complexity: that of one relaxation, some ten quick plans.
  @available(*, noasync)
  public static func prices(
    of scenario: Scenario, beside incumbent: TrainingPlan?, threads: Int = 1,
    shouldStop: @escaping @Sendable () -> Bool = { false }
  ) throws(PlanningFailure) -> PlanningPrices? {
    let index = PlanningIndex(scenario: scenario)
    let automata = try PathwayAutomata.build(index: index, threads: threads)
    return try Replanning(index: index, automata: automata, options: ReplanOptions())
      .prices(beside: incumbent, shouldStop: shouldStop)
  }
}
