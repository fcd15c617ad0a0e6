// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce
import WorkforceTestSupport

@testable import Planning

/// Searches side by side that together are one plan.
@Suite struct PartwiseSearchTests {
  private func cooled(
    _ ground: PlanningGround, threads: Int, heat: Double = 1, from start: WorkingPlan? = nil,
    holds: [Goal: Int] = [:], stage: Int = 0
  ) -> WorkingPlan? {
    let first = FirstPlan(index: ground.index, automata: ground.automata).plan
    guard var plan = start ?? first else { return nil }
    let reach = OfficerReach(index: ground.index, automata: ground.automata)
    let search = PartwiseSearch(
      ground.ruinSetting(), reach: reach,
      parts: PlanParts(reach.movable, index: ground.index, mostInAtom: 1, usualInPart: 1),
      threads: threads)
    search.cool(
      &plan, moves: 300, heat: heat, holds: holds, stage: stage, seed: 3, shouldStop: { false })
    return plan
  }

  @Test(arguments: 0..<40)
  func `sums are those of the pathways found, and no seat is taken twice`(seed: Int) throws {
    let ground = try PlanningGround(seed: 1_000_000 + seed, size: .init(officers: 2...5))
    guard let plan = cooled(ground, threads: 1) else { return }
    let fresh = ground.workingPlan(plan.pathways)
    #expect(plan.seats == fresh.seats && plan.money == fresh.money)
    #expect(plan.breach == fresh.breach)
    for goal in Goal.allCases { #expect(plan.cost(of: goal) == fresh.cost(of: goal)) }
    for row in plan.seats.indices { #expect(plan.seats[row] <= plan.room.seats[row]) }
  }

  @Test(arguments: 0..<30)
  func `a plan that keeps every limit never gets worse, however hot it is warmed`(seed: Int) throws
  {
    let ground = try PlanningGround(seed: 1_005_000 + seed, size: .init(officers: 2...5))
    guard let plan = cooled(ground, threads: 1, heat: 1), plan.isPossible else { return }
    let again = cooled(ground, threads: 1, heat: 5, from: plan)
    let (before, after) = (plan.score(holds: [:], from: 0), again?.score(holds: [:], from: 0) ?? [])
    #expect(!before.lexicographicallyPrecedes(after))
  }

  @Test(arguments: 0..<20)
  func `two threads find what one finds`(seed: Int) throws {
    let ground = try PlanningGround(seed: 1_010_000 + seed, size: .init(officers: 2...5))
    #expect(cooled(ground, threads: 1)?.pathways == cooled(ground, threads: 2)?.pathways)
  }

  @Test(arguments: 0..<30)
  func `what is held stays as good as it was`(seed: Int) throws {
    let ground = try PlanningGround(seed: 1_020_000 + seed, size: .init(officers: 2...5))
    let goals = ground.index.scenario.goals.map(\.goal)
    guard goals.count > 1,
      let start = FirstPlan(index: ground.index, automata: ground.automata).plan,
      let plan = cooled(ground, threads: 1, holds: [goals[0]: start.cost(of: goals[0])], stage: 1)
    else { return }
    if plan.isPossible { #expect(plan.cost(of: goals[0]) <= start.cost(of: goals[0])) }
  }

  // MARK: Apart

  /// What parts of one officer, or of one unit, plan apart from a cooled plan, or from the first.
  private func apart(
    _ ground: PlanningGround, threads: Int = 1, mostInAtom: Int = 1, from start: WorkingPlan? = nil,
    isLate: Bool = false
  ) -> WorkingPlan? {
    guard let first = FirstPlan(index: ground.index, automata: ground.automata).plan else {
      return nil
    }
    let reach = OfficerReach(index: ground.index, automata: ground.automata)
    let search = PartwiseSearch(
      ground.ruinSetting(), reach: reach,
      parts: PlanParts(reach.movable, index: ground.index, mostInAtom: mostInAtom),
      threads: threads)
    var plan = start ?? first
    search.planApart(
      &plan, from: first, opening: Array(repeating: 1, count: ground.index.limits.classes.count),
      moves: 200, heat: 0.4, laps: 2, shouldStop: { isLate })
    return plan
  }

  @Test(arguments: 0..<60)
  func `who plans apart takes no seat twice and exceeds no fund and no cap`(seed: Int) throws {
    let ground = try PlanningGround(seed: 1_030_000 + seed, size: .init(officers: 2...5))
    guard let start = cooled(ground, threads: 1), start.isPossible,
      let plan = apart(ground, from: start)
    else { return }
    let fresh = ground.workingPlan(plan.pathways)
    #expect(plan.seats == fresh.seats && plan.money == fresh.money)
    for row in plan.seats.indices { #expect(plan.seats[row] <= plan.room.seats[row]) }
    for row in plan.money.indices { #expect(plan.money[row] <= plan.room.money[row]) }
    for row in plan.absence.indices { #expect(plan.roomAway(row) >= 0) }
  }

  @Test(arguments: 0..<20)
  func `two threads plan apart as one does`(seed: Int) throws {
    let ground = try PlanningGround(seed: 1_040_000 + seed, size: .init(officers: 2...5))
    #expect(
      apart(ground, threads: 1)?.pathways == apart(ground, threads: 2)?.pathways)
  }

  @Test func `each commune gets its share of the seats, though others come first`() throws {
    let people = ScenarioBuilder().unit("north").unit("south")
      .officer("a", lacks: ["theory"], unit: "north").officer("b", lacks: ["theory"], unit: "north")
      .officer("c", lacks: ["theory"], unit: "south").officer("d", lacks: ["theory"], unit: "south")
    let ground = try PlanningGround(
      people.programme("course", grants: ["theory=intermediate"])
        .intake("course", "2027Q2", seats: 2).build())
    let plan = try #require(apart(ground, mostInAtom: 2))
    let learners = plan.pathways.map { $0.starts.count }
    #expect(learners[0] + learners[1] == 1)
    #expect(learners[2] + learners[3] == 1)
  }

  @Test func `a class that communes share stays as it was`() throws {
    let ground = try PlanningGround(
      ScenarioBuilder().unit("north").unit("south")
        .officer("a", lacks: ["theory"], unit: "north")
        .officer("b", lacks: ["theory"], unit: "south")
        .programme("course", grants: ["theory=intermediate"], classes: .of(2...2))
        .intake("course", "2027Q2", seats: 2, classes: 1).build())
    let both = ground.pathways.compactMap { own in own.first { !$0.starts.isEmpty } }
    let start = ground.workingPlan(both)
    #expect(start.isPossible && both.count == 2)
    let plan = try #require(apart(ground, from: start))
    #expect(plan.pathways == both)
  }

  @Test(arguments: 0..<10)
  func `when time is up nobody gives up a place to plan apart`(seed: Int) throws {
    let ground = try PlanningGround(seed: 1_050_000 + seed, size: .init(officers: 2...5))
    guard let start = cooled(ground, threads: 1) else { return }
    #expect(apart(ground, from: start, isLate: true)?.pathways == start.pathways)
  }
}
