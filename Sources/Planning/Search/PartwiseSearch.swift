// SPDX-License-Identifier: GPL-3.0-or-later

import Dispatch
import Synchronization
import Workforce

/// Ruin and recreate on parts of the officers side by side.
///
/// A cooling is a number of sweeps: each deals the officers into parts anew, lets every part search
/// in its own room at this sweep's heat, and puts what they found together. The last one closes what
/// lacks learners. Parts know nothing of one another, so the result does not depend on threads.
struct PartwiseSearch {
  let setting: RuinSetting
  let reach: OfficerReach
  let kinship: Kinship
  let parts: PlanParts
  let threads: Int
  private static let sweeps = 8

  init(_ setting: RuinSetting, reach: OfficerReach, parts: PlanParts? = nil, threads: Int) {
    self.setting = setting
    self.reach = reach
    self.threads = threads
    kinship = Kinship(index: setting.index, automata: setting.automata)
    self.parts = parts ?? PlanParts(reach.movable, index: setting.index)
  }

  /// Cools a plan down from some heat in a number of moves.
  func cool(
    _ plan: inout WorkingPlan, moves: Int, heat: Double, holds: [Goal: Int], stage: Int,
    seed: UInt64, shouldStop: @Sendable () -> Bool
  ) {
    var generator = SplitMix(seed: seed)
    for sweep in 0..<Self.sweeps {
      let (from, to) = (
        Double(sweep) / Double(Self.sweeps), Double(sweep + 1) / Double(Self.sweeps)
      )
      let order = Order(
        moves: moves / Self.sweeps,
        heat: .init(from: heat * (1 - from), to: heat * (1 - to)),
        strictness: .init(from: 1 + 3 * from, to: 1 + 3 * to), settles: sweep == Self.sweeps - 1)
      self.sweep(&plan, order, holds: holds, stage: stage, by: &generator, shouldStop: shouldStop)
    }
  }

  /// What every part does in a sweep.
  private struct Order {
    let moves: Int
    let heat: RuinAndRecreate.Course
    let strictness: RuinAndRecreate.Course
    let settles: Bool
  }

  private func sweep(
    _ plan: inout WorkingPlan, _ order: Order, holds: [Goal: Int], stage: Int,
    by generator: inout SplitMix, shouldStop: @Sendable () -> Bool
  ) {
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
          rooms.movable(in: part, frozen: frozen), reach: reach, kinship: kinship, frozen: frozen)
        let view = base.seen(in: rooms.room(of: part), classRows: pools.classRows)
        let holds = holds.map { goal, most in
          let spare = Double(most - base.cost(of: goal)) / Double(dealt.count)
          return (goal, view.cost(of: goal) + Int(spare.rounded(.down)))
        }
        var search = RuinAndRecreate(
          view, in: setting, holds: Dictionary(uniqueKeysWithValues: holds), stage: stage,
          pools: pools, seed: seed &+ UInt64(part))
        let moves = order.moves * pools.movable.count / max(1, reach.movable.count)
        search.anneal(
          moves: moves, heat: order.heat, strictness: order.strictness, shouldStop: shouldStop)
        if order.settles { search.settle(moves: moves, shouldStop: shouldStop) }
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
