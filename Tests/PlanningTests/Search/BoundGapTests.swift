// SPDX-License-Identifier: GPL-3.0-or-later

import LinearProgramming
import Testing
import Workforce
import WorkforceTestSupport

@testable import Planning

/// The terms of a gap: none negative, and together all of it, at the duals of both masters and at any.
@Suite struct BoundGapTests {
  private func restricted(_ ground: PlanningGround) -> RestrictedMaster {
    RestrictedMaster(
      master: Master(index: ground.index, automata: ground.automata),
      granularity: Granularity(index: ground.index, automata: ground.automata),
      mayBeLeftOut: ground.automata.map { _ in false })
  }

  /// Some whole plans, drawn at random.
  private func plans(_ ground: PlanningGround, seed: Int) -> [Candidate] {
    var generator = SeededGenerator(seed: UInt64(seed))
    return (0..<100).compactMap { _ in
      Candidate(
        pathways: ground.drawn(&generator).map(Optional.some), automata: ground.automata,
        index: ground.index)
    }
  }

  private func expectWhole(
    _ plan: Candidate, at point: DualPoint, _ restricted: RestrictedMaster, _ label: String
  ) {
    guard let gap = BoundGap(of: plan, at: point, in: restricted, threads: 1) else {
      Issue.record("\(label): nothing to take apart")
      return
    }
    let size = 1e-7 * (1 + abs(gap.value) + abs(gap.bound) + gap.terms.reduce(0) { $0 + $1.amount })
    #expect(gap.terms.allSatisfy { $0.amount > -size }, "\(label): \(gap.terms)")
    let sum = gap.terms.reduce(0) { $0 + $1.amount }
    #expect(
      abs(sum - (gap.value - gap.bound)) < size,
      "\(label): \(sum) of \(gap.value) − \(gap.bound)")
  }

  /// Takes the plans' gaps at a point apart, holds the goal at the best of them, and goes on with
  /// those that keep the hold.
  private func check<Solver: LinearSolver & ~Copyable>(
    _ goal: Goal, _ point: DualPoint?, _ plans: inout [Candidate],
    _ restricted: inout RestrictedMaster, in session: inout Solver,
    _ generator: inout SeededGenerator, seed: Int
  ) {
    guard let best = plans.map({ $0.cost(of: goal) }).min() else { return }
    var points = [point].compactMap(\.self)
    points.append(
      restricted.point(
        duals: restricted.signed(
          (0..<session.constraintCount).map { _ in
            generator.chance(40) ? Double(generator.whole(-30...30)) / 10 : 0
          })))
    for point in points {
      for plan in plans.prefix(8) {
        expectWhole(plan, at: point, restricted, "seed \(seed), \(goal)")
      }
    }
    restricted.hold(goal, at: best + generator.whole(0...1) * abs(best) / 4, in: &session)
    plans = plans.filter(restricted.keepsHolds)
  }

  @Test(arguments: 0..<40)
  func `the terms are the gap at the simplex method's duals, cuts and holds among them`(
    seed: Int
  ) throws {
    let ground = try PlanningGround(seed: 900_000 + seed, size: .init(officers: 2...4))
    var plans = plans(ground, seed: seed)
    var restricted = restricted(ground)
    var generator = SeededGenerator(seed: UInt64(seed))
    try withSolver(for: restricted.master.program) { session throws(PlanningFailure) in
      for own in ground.pathways { restricted.add(own[0], to: &session) }
      for setting in ground.index.scenario.goals where !plans.isEmpty {
        restricted.begin(.goal(setting.goal), in: &session)
        let relaxation = try ColumnGeneration(addsCuts: true)
          .solve(&restricted, in: &session) { false }
        check(
          setting.goal, relaxation.point, &plans, &restricted, in: &session, &generator,
          seed: seed)
      }
    }
  }

  @Test(arguments: 0..<40)
  func `the terms are the gap at duals that are near`(seed: Int) throws {
    let ground = try PlanningGround(seed: 910_000 + seed, size: .init(officers: 2...4))
    guard let first = FirstPlan(index: ground.index, automata: ground.automata).plan,
      first.isPossible
    else { return }
    var plans = plans(ground, seed: seed)
    var restricted = restricted(ground)
    let master = restricted.master
    var generator = SeededGenerator(seed: UInt64(seed))
    var session = FirstOrderSession(
      master.program, partition: master.officers.rows, options: FirstOrderOptions())
    for variable in master.officers.leftOut { session.setBounds(.exactly(0), of: variable) }
    for pathway in first.pathways { restricted.add(pathway, to: &session) }
    for setting in ground.index.scenario.goals where !plans.isEmpty {
      restricted.begin(.goal(setting.goal), in: &session)
      for variable in master.classes.missing + master.goals.exceeded + master.seats.missing {
        session.setBounds(.exactly(0), of: variable)
      }
      let result = try NearColumnGeneration()
        .solve(&restricted, in: &session) { false }
      check(
        setting.goal, result?.point, &plans, &restricted, in: &session, &generator, seed: seed)
    }
  }

  /// What the tests above look at: every kind of term there is.
  @Test func `drawn plans at drawn duals have terms of every cause`() throws {
    var seen: Set<GapShares.Cause> = []
    for seed in 0..<60 {
      let ground = try PlanningGround(seed: 900_000 + seed, size: .init(officers: 2...5))
      var generator = SeededGenerator(seed: UInt64(seed))
      guard let plan = plans(ground, seed: seed).last else { continue }
      var restricted = restricted(ground)
      withSolver(for: restricted.master.program) { session in
        for setting in ground.index.scenario.goals {
          restricted.begin(.goal(setting.goal), in: &session)
          let duals = (0..<session.constraintCount).map { _ in
            generator.chance(40) ? Double(generator.whole(-30...30)) / 10 : 0
          }
          let point = restricted.point(duals: restricted.signed(duals))
          expectWhole(plan, at: point, restricted, "seed \(seed), \(setting.goal)")
          let gap = BoundGap(of: plan, at: point, in: restricted, threads: 1)
          seen.formUnion(gap?.terms.map(\.part.cause) ?? [])
          let held = plan.cost(of: setting.goal)
          restricted.hold(setting.goal, at: held + max(1, abs(held) / 4), in: &session)
        }
      }
    }
    #expect(seen == Set(GapShares.Cause.allCases))
  }

  // MARK: By hand

  /// Two officers lack the skill; the terms of a goal's gap when nobody is sent.
  private func idleGap(
    _ builder: ScenarioBuilder, _ goal: Goal, duals: (Master) -> [(Constraint, Double)]
  ) throws -> BoundGap {
    let ground = try PlanningGround(
      builder.officer("a", lacks: ["digital"]).officer("b", lacks: ["digital"]).build())
    var restricted = restricted(ground)
    let master = restricted.master
    let plan = try #require(
      Candidate(
        pathways: ground.automata.enumerated().map { $1.idlePathway(of: $0) },
        automata: ground.automata, index: ground.index))
    var values = Array(repeating: 0.0, count: master.program.rows.count)
    for (row, value) in duals(master) { values[row.index] = value }
    withSolver(for: master.program) { session in
      restricted.begin(.goal(goal), in: &session)
    }
    let point = restricted.point(duals: values)
    return try #require(BoundGap(of: plan, at: point, in: restricted, threads: 1))
  }

  @Test func `a free seat that has a price is the whole gap`() throws {
    let gap = try idleGap(
      ScenarioBuilder().programme("it", grants: ["digital=basic"])
        .intake("it", "2027Q1", seats: 1), .compliance
    ) { [($0.seats.rows[0], -1)] }
    // At the price of an officer who meets all, staying away is as cheap as learning.
    #expect(gap.value == 0)
    #expect(gap.bound == -1)
    #expect(gap.terms.map(\.part) == [.seats(row: 0)])
    #expect(gap.terms.map(\.amount) == [1])
  }

  @Test func `money left over and officers who could be cheaper share a gap`() throws {
    let gap = try idleGap(
      ScenarioBuilder().programme("it", grants: ["digital=basic"], seatCost: 4_000_000)
        .intake("it", "2027Q1", seats: 5).budget("commune", 2027, 4_000_000), .compliance
    ) { [($0.money.rows[0], -0.125)] }
    // Four millions at an eighth are half an officer; learning saves the other half of each.
    #expect(gap.bound == -1.5)
    #expect(gap.terms.map(\.part) == [.money(row: 0), .officer(0), .officer(1)])
    #expect(gap.terms.map(\.amount) == [0.5, 0.5, 0.5])
  }

  @Test func `a class that would pay at the prices is a class's term`() throws {
    let gap = try idleGap(
      ScenarioBuilder()
        .programme("it", grants: ["digital=basic"], classes: .of(2...4, cost: 1_000_000))
        .intake("it", "2027Q1", seats: 4, classes: 1), .compliance
    ) { [($0.classes.most[0], -0.25)] }
    // A class gives room for the two whom there are at a quarter each; learning saves three quarters.
    #expect(gap.bound == -2)
    #expect(gap.terms.map(\.part) == [.classes(row: 0), .officer(0), .officer(1)])
    #expect(gap.terms.map(\.amount) == [0.5, 0.75, 0.75])
  }

  @Test func `shares are put together by cause, the greatest first`() throws {
    let gap = try idleGap(
      ScenarioBuilder().programme("it", grants: ["digital=basic"], seatCost: 4_000_000)
        .intake("it", "2027Q1", seats: 5).budget("commune", 2027, 4_000_000), .compliance
    ) { [($0.money.rows[0], -0.125)] }
    let ground = try PlanningGround(
      ScenarioBuilder().officer("a", lacks: []).officer("b", lacks: []).build())
    let shares = try #require(GapShares(gap, bound: -1, index: ground.index))
    #expect(shares.percentClosed == 33)
    #expect(shares.shares.map(\.cause) == [.people, .money])
    #expect(shares.shares.map(\.percent) == [67, 33])
    #expect(shares.shares.map(\.places) == [2, 1])
    #expect(shares.shares.map(\.greatest) == [.officer("a"), .money("commune", year: 2027)])
  }
}
