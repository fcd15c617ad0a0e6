// SPDX-License-Identifier: GPL-3.0-or-later

import LinearProgramming
import Testing
import Workforce
import WorkforceTestSupport

@testable import Planning

/// Class sizes fitted to those who can learn there.
@Suite struct ClassSizesTests {
  @Test(arguments: 0..<80)
  func `every whole plan keeps the fitted sizes`(seed: Int) throws {
    let ground = try PlanningGround(seed: 845_000 + seed, size: .init(officers: 2...5))
    let limits = ground.index.limits
    let sizes = ClassSizes(limits, fittedTo: ground.automata)
    var generator = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<300 {
      let drawn = ground.drawn(&generator).map(Optional.some)
      guard
        let plan = Candidate(pathways: drawn, automata: ground.automata, index: ground.index)
      else { continue }
      var learners = limits.classes.map { _ in 0 }
      for start in plan.pathways.compactMap(\.self).flatMap(\.starts) {
        if let row = limits.seats[start.seatRow].classRow { learners[row] += 1 }
      }
      for row in limits.classes.indices {
        #expect(plan.classes[row] <= sizes.classes[row])
        #expect(learners[row] <= sizes.maximum[row] * plan.classes[row])
        #expect(learners[row] >= sizes.minimum[row] * plan.classes[row])
      }
    }
  }

  @Test(arguments: 0..<40)
  func `nothing grows by being fitted`(seed: Int) throws {
    let ground = try PlanningGround(seed: 846_000 + seed)
    let given = ClassSizes(ground.index.limits)
    let fitted = ClassSizes(ground.index.limits, fittedTo: ground.automata)
    #expect(fitted.minimum == given.minimum)
    #expect(zip(fitted.maximum, given.maximum).allSatisfy { $0 <= $1 })
    #expect(zip(fitted.classes, given.classes).allSatisfy { $0 <= $1 })
  }

  private let two = ScenarioBuilder().officer("a", lacks: ["digital"])
    .officer("b", lacks: ["digital"])

  private func master(_ scenario: ScenarioBuilder, isElastic: Bool = false) throws -> Master {
    let ground = try PlanningGround(scenario.build())
    return Master(index: ground.index, automata: ground.automata, isElastic: isElastic)
  }

  @Test func `where two can learn a class of three has no seats`() throws {
    let scenario = two.programme("it", grants: ["digital=basic"], classes: .of(3...9))
      .intake("it", "2027Q1", seats: 9, classes: 2)
    let fitted = try master(scenario)
    #expect(fitted.classes.maximumClasses == [0])
    #expect(fitted.seats.room == [0])
    let elastic = try master(scenario, isElastic: true)
    #expect(elastic.classes.maximumClasses == [2])
    #expect(elastic.seats.room == [9])
  }

  @Test func `where three can learn only one class of two opens`() throws {
    let scenario = two.officer("c", lacks: ["digital"])
      .programme("it", grants: ["digital=basic"], classes: .of(2...9))
      .intake("it", "2027Q1", seats: 9, classes: 4)
    let sizes = try master(scenario).classes.sizes
    #expect(sizes.classes == [1])
    #expect(sizes.maximum == [3])
  }

  @Test func `an officer who must go counts as a learner though there is no choice`() throws {
    let scenario = two.decision(.require, "a", "it", "2027Q1").decision(.require, "b", "it")
      .programme("it", grants: ["digital=basic"], classes: .of(2...9))
      .intake("it", "2027Q1", seats: 9, classes: 1)
    #expect(try master(scenario).classes.maximumClasses == [1])
  }

  @Test(arguments: [(false, -1.0), (true, -2.0)])
  func `two learners share a class of twenty by halves`(isElastic: Bool, value: Double) throws {
    let scenario = two.programme(
      "it", grants: ["digital=basic"], classes: .of(1...20, cost: 10_000_000), seatCost: 0
    ).intake("it", "2027Q1", seats: 20, classes: 1).budget("commune", 2027, 5_000_000)
    let ground = try PlanningGround(scenario.build())
    var restricted = RestrictedMaster(
      master: Master(index: ground.index, automata: ground.automata, isElastic: isElastic),
      granularity: Granularity(index: ground.index, automata: ground.automata),
      mayBeLeftOut: [false, false])
    let relaxation = try withSolver(for: restricted.master.program, options: SolverOptions()) {
      (session) throws(PlanningFailure) in
      restricted.begin(.goal(.compliance), in: &session)
      return try ColumnGeneration().solve(&restricted, in: &session) { false }
    }
    #expect(abs(try #require(relaxation.reading).objective - value) < 1e-6)
  }
}
