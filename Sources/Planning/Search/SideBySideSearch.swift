// SPDX-License-Identifier: GPL-3.0-or-later

import Dispatch
import Synchronization
import Workforce

/// Ruin and recreate from one plan with several seeds side by side; the best plan found counts.
///
/// Seeds know nothing of one another, so the result does not depend on threads.
struct SideBySideSearch {
  let setting: RuinSetting
  let holds: [Goal: Int]

  /// The place of the goal in work; earlier ones are held.
  let stage: Int
  let seeds: Int

  /// How many moves each seed makes.
  let moves: Int

  /// Whether every officer is placed anew first, and every second seed opens all classes.
  var placesFirst = false

  /// The best plan that keeps every hold; nothing when no seed found any.
  func run(
    from start: Candidate, pools: RuinPools, threads: Int,
    shouldStop: @escaping @Sendable () -> Bool
  ) -> Candidate? {
    let found = Mutex<[Int: Candidate]>([:])
    let isStopped = Atomic(false)
    let workers = max(1, min(threads, seeds))
    DispatchQueue.concurrentPerform(iterations: workers) { worker in
      for seed in stride(from: worker, to: seeds, by: workers) {
        var search = RuinAndRecreate(
          start, in: setting, holds: holds, stage: stage, pools: pools,
          seed: UInt64(stage << 8 + seed))
        if placesFirst { search.place(pools.movable) }
        let better = search.run(moves: moves, opensAll: !placesFirst || seed % 2 == 1) {
          if shouldStop() { isStopped.store(true, ordering: .relaxed) }
          return isStopped.load(ordering: .relaxed)
        }
        if let better { found.withLock { $0[seed] = better } }
      }
    }
    let candidates = found.withLock { $0 }
    let scenario = setting.index.scenario
    return (0..<seeds).compactMap { candidates[$0] }
      .filter { candidate in holds.allSatisfy { candidate.cost(of: $0.key) <= $0.value } }
      .min {
        $0.order(from: stage, in: scenario)
          .lexicographicallyPrecedes($1.order(from: stage, in: scenario))
      }
  }
}
