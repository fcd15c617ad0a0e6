// SPDX-License-Identifier: GPL-3.0-or-later

import Dispatch
import Synchronization
import Workforce

/// Ruin and recreate on parts of the officers side by side.
///
/// A cooling deals the officers into parts anew, lets every part cool down in its own room, close what
/// lacks learners and return to the best it met, and puts what they found together: a plan that keeps
/// every limit never gets worse. Parts know nothing of one another, so the result does not depend on
/// threads.
struct PartwiseSearch {
  let setting: RuinSetting
  let reach: OfficerReach
  let kinship: Kinship
  let parts: PlanParts
  let threads: Int

  init(_ setting: RuinSetting, reach: OfficerReach, parts: PlanParts? = nil, threads: Int) {
    self.setting = setting
    self.reach = reach
    self.threads = threads
    kinship = Kinship(index: setting.index, automata: setting.automata)
    self.parts = parts ?? PlanParts(reach.movable, index: setting.index)
  }

  /// Cools a plan down from some heat in a number of moves, and settles in as many again.
  func cool(
    _ plan: inout WorkingPlan, moves: Int, heat: Double, holds: [Goal: Int], stage: Int,
    seed: UInt64, shouldStop: @Sendable () -> Bool
  ) {
    var generator = SplitMix(seed: seed)
    let seed = generator.next()
    let dealt = parts.dealt(by: &generator)
    let rooms = PartRoom(plan, parts: dealt, reach: reach, turn: generator.below(1 << 20))
    let base = plan
    let found = Mutex<[Int: [Pathway]]>([:])
    let workers = max(1, min(threads, dealt.count))
    DispatchQueue.concurrentPerform(iterations: workers) { worker in
      for part in stride(from: worker, to: dealt.count, by: workers) {
        let frozen = rooms.frozen(for: part)
        let pools = RuinPools(
          rooms.movable(in: part, frozen: frozen), reach: reach, kinship: kinship, frozen: frozen,
          homes: parts.homes)
        let view = base.seen(in: rooms.room(of: part), classRows: pools.classRows)
        let holds = holds.map { goal, most in
          let spare = Double(most - base.cost(of: goal)) / Double(dealt.count)
          return (goal, view.cost(of: goal) + Int(spare.rounded(.down)))
        }
        var search = RuinAndRecreate(
          view, in: setting, holds: Dictionary(uniqueKeysWithValues: holds), stage: stage,
          pools: pools, seed: seed &+ UInt64(part))
        let moves = moves * pools.movable.count / max(1, reach.movable.count)
        search.anneal(
          moves: moves, heat: .init(from: heat, to: 0), strictness: .init(from: 1, to: 4),
          shouldStop: shouldStop)
        search.settle(moves: moves, shouldStop: shouldStop)
        let changes = search.changes(since: base)
        found.withLock { $0[part] = changes }
      }
    }
    for (_, changes) in found.withLock({ $0 }).sorted(by: { $0.key < $1.key }) {
      for pathway in changes {
        plan.remove(pathway.officer)
        plan.insert(pathway)
      }
    }
  }
}
