// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import Testing
import Workforce
import WorkforceTestSupport

@Suite struct LimitPricesTests {
  /// Three lack theory: two seats in all, money for one more; everything else is ample.
  private let scenario = ScenarioBuilder()
    .officer("a", lacks: ["theory"]).officer("b", lacks: ["theory"]).officer("c", lacks: ["theory"])
    .officer("d", lacks: ["digital"])
    .programme("course", grants: ["theory=intermediate"])
    .programme("online", grants: ["digital=basic"])
    .programme("dear", grants: ["theory=intermediate"], seatCost: 9_000_000)
    .intake("course", "2027Q2", seats: 1).intake("course", "2027Q4", seats: 1)
    .intake("online", "2027Q1", seats: 9).intake("dear", "2028Q2", seats: 9)
    .budget("commune", 2027, 50_000_000).budget("commune", 2028, 1_000_000)
    .build()

  private func prices() throws -> LimitPrices {
    let plan = try Planner.plan(scenario, options: PlanningOptions()).plan
    return try #require(try Planner.limitPrices(of: scenario, near: plan, threads: 1))
  }

  @Test func `what is scarce has a price, what is ample has none`() throws {
    let prices = try prices()
    func most(_ step: ResourceStep) -> Double { prices.most(of: step, in: scenario) }
    func seat(_ programme: Programme.ID, _ quarter: Quarter) -> ResourceStep {
      .seat(Intake.ID(programme: programme, quarter: quarter, unit: nil))
    }
    #expect(most(seat("course", "2027Q4")) > 0)
    #expect(most(seat("online", "2027Q1")) < 1e-6)
    #expect(most(seat("dear", "2028Q2")) < 1e-6)
    #expect(most(.money("commune", year: 2027, Money(dong: 10_000_000))) < 1e-6)
    #expect(most(.money("commune", year: 2028, Money(dong: 10_000_000))) > 0)
    #expect(most(.absence("unit:commune")) < 1e-6)
    // An earlier seat can serve whoever a later one serves.
    #expect(most(seat("course", "2027Q2")) >= most(seat("course", "2027Q4")))
  }

  @Test func `among many officers a cap has a price where it lets too few away`() throws {
    let scenario = CappedCrowd.scenario
    let plan = try Planner.plan(scenario, options: PlanningOptions(effort: 1)).plan
    #expect(plan.enrolments.count <= 430)
    let found = try Planner.limitPrices(of: scenario, near: plan, threads: 1)
    let prices = try #require(found)
    #expect(prices.most(of: .absence("tight"), in: scenario) > 0)
    #expect(prices.most(of: .absence("ample"), in: scenario) == 0)
  }

  @Test func `steps with a price come first, the dearest before the others`() throws {
    let plan = try Planner.plan(scenario, options: PlanningOptions()).plan
    let prices = try prices()
    let candidates = ResourceCandidates(
      after: plan, in: scenario, step: Money(dong: 10_000_000), prices: prices)
    let values = candidates.steps.map { prices.most(of: $0, in: scenario) }
    let priced = values.prefix { $0 > 1e-6 }
    #expect(priced.count == values.count { $0 > 1e-6 })
    #expect(priced.count >= 3)
    #expect(zip(priced, priced.dropFirst()).allSatisfy { $0 >= $1 })
    let unpriced = ResourceCandidates(after: plan, in: scenario, step: Money(dong: 10_000_000))
    #expect(Set(unpriced.steps) == Set(candidates.steps))
  }
}
