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
    let cooling = Cooling(
      dealt: dealt,
      rooms: PartRoom(plan, parts: dealt, reach: reach, turn: generator.below(1 << 20)),
      moves: moves, heat: heat, holds: holds, stage: stage, seed: seed)
    cool(&plan, cooling, shouldStop: shouldStop)
  }

  /// Plans anew for everybody but those in classes that several parts share, each part alone with an even
  /// share of what there is, and cools each down so.
  ///
  /// A commune finds in a few moves what is good for it while nobody else takes its share; with all of them
  /// at once, who comes first takes what serves others better, and it is long until that is given back.
  ///
  /// - Parameters:
  ///   - plan: a plan whose classes may lack learners; who sits in a shared class stays there, but for the
  ///     one part that it belongs to meanwhile.
  ///   - first: the pathways from which everybody else begins.
  ///   - opening: how many classes of each row may open as officers are placed, though they lack learners.
  ///   - moves: how many each cooling takes in all.
  ///   - heat: how warm the plan gets each time.
  ///   - laps: how often it is cooled.
  ///   - shouldStop: asked now and then; when time is up at the start, the plan stays as it is.
  func planApart(
    _ plan: inout WorkingPlan, from first: WorkingPlan, opening: [Int], moves: Int, heat: Double,
    laps: Int, shouldStop: @Sendable () -> Bool
  ) {
    guard !shouldStop() else { return }
    let dealt = parts.apart()
    let shared = PartRoom(first, parts: dealt, reach: reach, turn: 0).sharedClasses
    for officer in reach.movable {
      let isShared = plan.pathways[officer].starts.contains {
        plan.classOfSeat[$0.seatRow].map(shared.contains) ?? false
      }
      guard !isShared else { continue }
      plan.remove(officer)
      plan.insert(first.pathways[officer])
    }
    for lap in 0..<laps where !shouldStop() {
      var cooling = Cooling(
        dealt: dealt, rooms: PartRoom(plan, parts: dealt, reach: reach, turn: lap), moves: moves,
        heat: heat, holds: [:], stage: 0, seed: UInt64(lap) << 32)
      if lap == 0 { cooling.opening = opening }
      cool(&plan, cooling, shouldStop: shouldStop)
    }
  }

  /// What all parts of one cooling share.
  private struct Cooling {
    let dealt: [[Int]]
    let rooms: PartRoom
    let moves: Int
    let heat: Double
    let holds: [Goal: Int]
    let stage: Int
    let seed: UInt64

    /// How many classes of each row may open as officers are placed first; empty where all keep theirs.
    var opening: [Int] = []
  }

  private func cool(
    _ plan: inout WorkingPlan, _ cooling: Cooling, shouldStop: @Sendable () -> Bool
  ) {
    let base = plan
    let count = cooling.dealt.count
    let found = Mutex<[Int: [Pathway]]>([:])
    let workers = max(1, min(threads, count))
    DispatchQueue.concurrentPerform(iterations: workers) { worker in
      for part in stride(from: worker, to: count, by: workers) {
        let changes = changes(of: part, in: cooling, base, shouldStop: shouldStop)
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

  /// What one part finds in its room, the others staying as they are.
  private func changes(
    of part: Int, in cooling: Cooling, _ base: WorkingPlan, shouldStop: () -> Bool
  ) -> [Pathway] {
    let frozen = cooling.rooms.frozen(for: part)
    let pools = RuinPools(
      cooling.rooms.movable(in: part, frozen: frozen), reach: reach, kinship: kinship,
      frozen: frozen, homes: parts.homes)
    let view = base.seen(in: cooling.rooms.room(of: part), classRows: pools.classRows)
    let holds = cooling.holds.map { goal, most in
      let spare = Double(most - base.cost(of: goal)) / Double(cooling.dealt.count)
      return (goal, view.cost(of: goal) + Int(spare.rounded(.down)))
    }
    var search = RuinAndRecreate(
      view, in: setting, holds: Dictionary(uniqueKeysWithValues: holds), stage: cooling.stage,
      pools: pools, seed: cooling.seed &+ UInt64(part))
    if !cooling.opening.isEmpty { search.place(pools.movable, opening: cooling.opening) }
    let moves = cooling.moves * pools.movable.count / max(1, reach.movable.count)
    search.anneal(
      moves: moves, heat: .init(from: cooling.heat, to: 0), strictness: .init(from: 1, to: 4),
      shouldStop: shouldStop)
    search.settle(moves: moves, shouldStop: shouldStop)
    return search.changes(since: base)
  }
}
