// SPDX-License-Identifier: GPL-3.0-or-later

import LinearProgramming
import Workforce

/// A plan bettered in all goals in order by exact neighbourhoods, without any bound.
///
/// Each goal is held at what it came to before the next is touched, as `GoalSequence` holds them. For plans
/// made anew: some seconds after the draws bring a commune's plan near to what the whole search proves.
struct NeighbourhoodSequence {
  let restricted: RestrictedMaster
  let pools: RuinPools
  let threads: Int

  /// How many times neighbourhoods are drawn for each goal at most: more bring little for their time.
  private static let rounds = 6

  /// The best plan found, or the plan itself.
  ///
  /// - Complexity: for each goal at most `rounds` times a few small integer programs, each with all rows of
  ///   the master.
  func run(
    from start: Candidate, shouldStop: @escaping @Sendable () -> Bool
  ) throws(PlanningFailure) -> Candidate {
    let master = restricted.master
    let parts = CompactPart.all(master.automata.indices, of: master, threads: threads)
    var plan = start
    var held: [Goal: Int] = [:]
    for (place, setting) in master.index.scenario.goals.enumerated() {
      let search = NeighbourhoodSearch(
        exact: ExactNeighbourhood(
          master: master, parts: parts, goal: setting.goal, held: held,
          step: restricted.granularity.step(of: .goal(setting.goal))),
        pools: pools, threads: threads, rounds: Self.rounds)
      plan = try search.run(from: plan, seed: UInt64(place), shouldStop: shouldStop)
      held[setting.goal] = GoalProof.most(of: plan.cost(of: setting.goal), setting)
    }
    return plan
  }
}
