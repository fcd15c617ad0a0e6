// SPDX-License-Identifier: GPL-3.0-or-later

import LinearProgramming
import Workforce

@testable import Planning

/// A live master of a scenario to try branches on, with the pathways that start nothing.
struct BranchGround {
  let master: Master

  init(_ scenario: Scenario) throws(PlanningFailure) {
    let ground = try PlanningGround(scenario)
    master = Master(index: ground.index, automata: ground.automata)
  }

  func solve<Result>(
    _ body: (inout RestrictedMaster, inout SolverSession) throws(PlanningFailure) -> Result
  ) throws(PlanningFailure) -> Result {
    var restricted = RestrictedMaster(
      master: master,
      granularity: Granularity(index: master.index, automata: master.automata),
      mayBeLeftOut: master.automata.map { _ in false })
    return try withSolver(for: master.program) { session throws(PlanningFailure) in
      for (officer, automaton) in master.automata.enumerated() {
        guard let idle = automaton.idlePathway(of: officer) else { continue }
        restricted.add(idle, to: &session)
      }
      return try body(&restricted, &session)
    }
  }

  /// What no plan of a branch undercuts in a goal; nothing where the branch holds no plan.
  func bound(of branch: Branch, _ goal: Goal, cutoff: Int) throws(PlanningFailure) -> Int? {
    try solve { restricted, session throws(PlanningFailure) in
      restricted.begin(.goal(goal), in: &session)
      restricted.apply(branch, to: &session)
      return try ColumnGeneration(cutoff: cutoff).solve(&restricted, in: &session) { false }.bound
    }
  }
}
