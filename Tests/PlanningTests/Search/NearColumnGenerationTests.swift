// SPDX-License-Identifier: GPL-3.0-or-later

import LinearProgramming
import Testing
import Workforce
import WorkforceTestSupport

@testable import Planning

/// Bounds from prices that are near, or just any: no plan undercuts them.
@Suite struct NearColumnGenerationTests {
  private func restricted(_ ground: PlanningGround, isLazy: Bool = false) -> RestrictedMaster {
    RestrictedMaster(
      master: Master(index: ground.index, automata: ground.automata, isLazy: isLazy),
      granularity: Granularity(index: ground.index, automata: ground.automata),
      mayBeLeftOut: ground.automata.map { _ in false })
  }

  private func session(for restricted: RestrictedMaster) -> FirstOrderSession {
    let master = restricted.master
    var session = FirstOrderSession(
      master.program, partition: master.officers.rows, options: FirstOrderOptions())
    for variable in master.officers.leftOut { session.setBounds(.exactly(0), of: variable) }
    return session
  }

  /// Turns to a goal with nothing elastic, as the sequence for many officers does.
  private func begin(
    _ goal: Goal, _ restricted: inout RestrictedMaster, in session: inout FirstOrderSession
  ) {
    restricted.begin(.goal(goal), in: &session)
    let master = restricted.master
    for variable in master.classes.missing + master.goals.exceeded + master.seats.missing {
      session.setBounds(.exactly(0), of: variable)
    }
  }

  /// Some whole plans, drawn at random.
  private func plans(_ ground: PlanningGround, _ generator: inout SeededGenerator) -> [Candidate] {
    var plans: [Candidate] = []
    for _ in 0..<200 {
      let drawn = ground.drawn(&generator).map(Optional.some)
      if let plan = Candidate(pathways: drawn, automata: ground.automata, index: ground.index) {
        plans.append(plan)
      }
    }
    return plans
  }

  @Test(arguments: 0..<40)
  func `at any prices no plan that keeps the holds undercuts the bound`(seed: Int) throws {
    let ground = try PlanningGround(seed: 880_000 + seed, size: .init(officers: 2...4))
    var generator = SeededGenerator(seed: UInt64(seed))
    var plans = plans(ground, &generator)
    var restricted = restricted(ground)
    var session = session(for: restricted)
    for setting in ground.index.scenario.goals {
      guard let best = plans.map({ $0.cost(of: setting.goal) }).min() else { return }
      begin(setting.goal, &restricted, in: &session)
      for round in 0..<20 {
        let scale = [0.01, 0.1, 1, 10][round % 4]
        let duals = (0..<session.constraintCount).map { _ in
          generator.chance(40) ? scale * Double(generator.whole(-30...30)) : 0
        }
        let bound = restricted.lagrangian(duals: duals, threads: 1)
        #expect((try #require(bound)) <= best, "\(setting.goal)")
      }
      // A little room now and then, so that holds are not always tight.
      let held = best + generator.whole(0...1) * abs(best) / 4
      restricted.hold(setting.goal, at: held, in: &session)
      plans = plans.filter(restricted.keepsHolds)
    }
  }

  @Test(arguments: 0..<40)
  func `near prices bound what exact prices bound, hardly worse`(seed: Int) throws {
    let ground = try PlanningGround(seed: 890_000 + seed, size: .init(officers: 2...4))
    _ = try capsFound(boundingNearly: ground, isLazy: false)
  }

  @Test func `so they do where caps come once they are exceeded`() throws {
    var found = 0
    for seed in 0..<60 {
      let ground = try PlanningGround(seed: 891_000 + seed, size: .init(officers: 2...4))
      found += try capsFound(boundingNearly: ground, isLazy: true)
    }
    #expect(found > 20)
  }

  /// Compares near bounds of all goals with exact ones; returns how many caps were found on the way.
  private func capsFound(boundingNearly ground: PlanningGround, isLazy: Bool) throws -> Int {
    guard let first = FirstPlan(index: ground.index, automata: ground.automata).plan,
      first.isPossible
    else { return 0 }
    var caps = 0
    for setting in ground.index.scenario.goals {
      var near = restricted(ground, isLazy: isLazy)
      var session = session(for: near)
      for pathway in first.pathways { near.add(pathway, to: &session) }
      begin(setting.goal, &near, in: &session)
      let found = try NearColumnGeneration().solve(&near, in: &session) { false }
      caps += near.cuts.cuts.count
      var exact = restricted(ground)
      let root = try withSolver(for: exact.master.program) { session throws(PlanningFailure) in
        for pathway in first.pathways { exact.add(pathway, to: &session) }
        exact.begin(.goal(setting.goal), in: &session)
        return try ColumnGeneration().solve(&exact, in: &session) { false }
      }
      let result = try #require(found)
      let optimum = try #require(root.reading).objective
      let size = max(1, abs(optimum))
      #expect(result.lagrangian <= optimum + 1e-6 * size, "\(setting.goal)")
      #expect(result.lagrangian >= optimum - 0.02 * size, "\(setting.goal)")
      #expect(result.bound <= first.cost(of: setting.goal), "\(setting.goal)")
    }
    return caps
  }

  // MARK: Threads

  /// More officers than one worker prices alone.
  private func many() -> Scenario {
    var builder = ScenarioBuilder()
      .programme("it", grants: ["digital=basic"], classes: .of(8...20, cost: 9_000_000))
      .programme("theory", quarters: 2, grants: ["theory=intermediate"], seatCost: 4_000_000)
      .intake("it", "2027Q1", seats: 60, classes: 3).intake("it", "2027Q3", seats: 40, classes: 2)
      .intake("theory", "2027Q2", seats: 90).intake("theory", "2028Q1", seats: 70)
      .budget("commune", 2027, 310_000_000).budget("commune", 2028, 200_000_000)
    for number in 0..<510 {
      builder = builder.officer(
        Officer.ID("o\(number)"),
        lacks: [["digital"], ["theory"], ["digital", "theory"], []][number % 4])
    }
    return builder.build()
  }

  @Test func `pricing side by side gives the bits of pricing alone`() throws {
    let index = PlanningIndex(scenario: many())
    let automata = try PathwayAutomata.build(index: index, threads: 2)
    var restricted = RestrictedMaster(
      master: Master(index: index, automata: automata),
      granularity: Granularity(index: index, automata: automata),
      mayBeLeftOut: automata.map { _ in false })
    var session = session(for: restricted)
    begin(.compliance, &restricted, in: &session)
    var generator = SeededGenerator(seed: 5)
    let duals = restricted.signed(
      (0..<session.constraintCount).map { _ in Double(generator.whole(-30...30)) / 20 })
    func priced(threads: Int) -> OfficerPricing.Result {
      OfficerPricing(threads: threads).price(
        restricted, at: restricted.prices(duals: duals), cuts: CutPrices(), duals: duals)
    }
    let alone = priced(threads: 1)
    #expect(!alone.pathways.isEmpty)
    for threads in 2...3 {
      let together = priced(threads: threads)
      #expect(together.pathways == alone.pathways)
      #expect(together.total?.value.bitPattern == alone.total?.value.bitPattern)
      #expect(together.total?.size.bitPattern == alone.total?.size.bitPattern)
    }
  }

  @Test func `a plan for many is the same with two threads`() throws {
    var options = PlanningOptions(effort: 1)
    options.master = .firstOrder
    let alone = try Planner.plan(many(), options: options)
    options.threads = 2
    let together = try Planner.plan(many(), options: options)
    #expect(together.plan == alone.plan)
    #expect(alone.plan.goals.map(\.goal) == many().goals.map(\.goal))
  }
}
