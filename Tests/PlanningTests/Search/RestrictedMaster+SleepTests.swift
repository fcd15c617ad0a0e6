// SPDX-License-Identifier: GPL-3.0-or-later

import LinearProgramming
import Testing
import Workforce
import WorkforceTestSupport

@testable import Planning

/// Pathways that sleep change how soon an optimum is found, never which.
@Suite struct RestrictedMasterSleepTests {
  private func optimum(
    _ goal: Goal, _ restricted: inout RestrictedMaster, in session: inout SolverSession
  ) throws(PlanningFailure) -> Double? {
    restricted.begin(.goal(goal), in: &session)
    let solved = try ColumnGeneration().solve(&restricted, in: &session) { false }
    return solved.reading?.objective
  }

  @Test(arguments: 0..<60)
  func `whoever sleeps is woken when wanted, so that every goal ends where it did`(
    seed: Int
  ) throws {
    let ground = try PlanningGround(seed: 1_030_000 + seed, size: .init(officers: 2...5))
    let goals = ground.index.scenario.goals.map(\.goal)
    try BranchGround(ground.index.scenario).solve { restricted, session throws(PlanningFailure) in
      var first: [Double?] = []
      for goal in goals { first.append(try optimum(goal, &restricted, in: &session)) }
      for (place, goal) in goals.enumerated() {
        restricted.rest(keeping: 0, in: &session)
        guard let expected = first[place],
          let found = try optimum(goal, &restricted, in: &session)
        else { continue }
        #expect(abs(found - expected) < 1e-6 * max(1, abs(expected)))
      }
    }
  }

  @Test(arguments: 0..<60)
  func `only what is not in use sleeps, and all wake again`(seed: Int) throws {
    let ground = try PlanningGround(seed: 1_035_000 + seed, size: .init(officers: 2...5))
    try BranchGround(ground.index.scenario).solve { restricted, session throws(PlanningFailure) in
      _ = try optimum(.requirements, &restricted, in: &session)
      let weights = restricted.read(session).weights
      restricted.rest(keeping: 1, in: &session)
      let awake = restricted.isAsleep.count { !$0 }
      #expect(restricted.awakeCount == awake && !restricted.isCrowded)
      for (column, weight) in weights.enumerated() where weight > 1e-6 {
        #expect(!restricted.isAsleep[column])
      }
      restricted.wakeAll(in: &session)
      #expect(restricted.isAsleep.allSatisfy { !$0 })
    }
  }

  @Test(arguments: 0..<60)
  func `cuts that are slack go, and the others cut as before`(seed: Int) throws {
    let ground = try PlanningGround(seed: 1_040_000 + seed, size: .init(officers: 2...5))
    try BranchGround(ground.index.scenario).solve { restricted, session throws(PlanningFailure) in
      restricted.begin(.goal(.compliance), in: &session)
      let first = try ColumnGeneration(addsCuts: true).solve(&restricted, in: &session) { false }
      guard let expected = first.reading?.objective else { return }
      let before = restricted.cuts.cuts.count
      restricted.dropSlackCuts(in: &session)
      #expect(restricted.cuts.cuts.count <= before)
      #expect(
        session.constraintCount == restricted.master.program.rows.count + restricted.cuts.cuts.count
      )
      let again = try ColumnGeneration(addsCuts: true).solve(&restricted, in: &session) { false }
      guard let found = again.reading?.objective else { return }
      #expect(abs(found - expected) < 1e-6 * max(1, abs(expected)))
    }
  }
}
