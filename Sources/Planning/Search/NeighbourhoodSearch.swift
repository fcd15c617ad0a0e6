// SPDX-License-Identifier: GPL-3.0-or-later

import LinearProgramming
import Workforce

/// Better plans of a goal by one exact neighbourhood after another.
///
/// A few neighbourhoods are drawn and solved side by side from the same plan, and the best of what they
/// find is the next plan. Where some in a row find nothing they grow, until they are too large to be
/// settled. The draws come from a seed and know nothing of threads.
struct NeighbourhoodSearch {
  let exact: ExactNeighbourhood
  let pools: RuinPools
  let threads: Int

  /// How many times neighbourhoods are drawn at most.
  let rounds: Int

  /// How many are drawn at a time.
  private static let together = 4

  /// How many officers choose anew at first, and at most; fewer where small
  /// neighbourhoods have found nothing, for large ones take long.
  private static let sizes = 12...32
  private static let mostInVain = 28

  /// How many rounds without anything better let neighbourhoods grow.
  private static let patience = 3

  /// How many nodes each may take.
  private static let nodeLimit = 20

  /// The best plan found, or the plan itself.
  func run(
    from start: Candidate, seed: UInt64, shouldStop: @escaping @Sendable () -> Bool
  ) throws(PlanningFailure) -> Candidate {
    var plan = start
    var generator = SplitMix(seed: seed)
    var (size, misses) = (Self.sizes.lowerBound, 0)
    guard !pools.movable.isEmpty else { return plan }
    for _ in 0..<rounds where !shouldStop() {
      let draws = (0..<Self.together).map { _ in
        neighbourhood(of: size, in: plan, &generator)
      }
      let base = plan
      let found = SideBySide.map(draws.count, threads: threads) { number in
        Result { () throws(SolverFailure) in
          try exact.better(
            than: base, changing: draws[number], nodeLimit: Self.nodeLimit, shouldStop: shouldStop)
        }
      }
      var settled = 0
      for result in found {
        switch result {
        case .failure(let failure): throw PlanningFailure(failure)
        case .success(let finding):
          settled += finding.isSettled ? 1 : 0
          if let better = finding.plan, better.cost(of: exact.goal) < plan.cost(of: exact.goal) {
            plan = better
          }
        }
      }
      misses = plan.cost(of: exact.goal) < base.cost(of: exact.goal) ? 0 : misses + 1
      guard misses >= Self.patience else { continue }
      let isInVain = plan.cost(of: exact.goal) == start.cost(of: exact.goal)
      let most = min(pools.movable.count, isInVain ? Self.mostInVain : Self.sizes.upperBound)
      if settled == 0 || size >= most { return plan }
      (size, misses) = (min(most, size * 4 / 3), 0)
    }
    return plan
  }

  // MARK: Who chooses anew

  /// Officers who have something to do with one another: those of one programme's classes, of one seat
  /// row, of one fund's year or of one unit, and some others.
  private func neighbourhood(
    of size: Int, in plan: Candidate, _ generator: inout SplitMix
  ) -> [Int] {
    var chosen: Set<Int> = []
    func take(_ pool: [Int], upTo count: Int, _ generator: inout SplitMix) {
      guard !pool.isEmpty else { return }
      for _ in 0..<4 * size where chosen.count < count {
        chosen.insert(pool[generator.below(pool.count)])
      }
    }
    func starting(_ pool: [Int], on isMeant: (Int) -> Bool) -> [Int] {
      pool.filter { plan.pathways[$0]?.starts.contains { isMeant($0.seatRow) } ?? false }
    }
    let classOfSeat = exact.master.index.limits.seats.map(\.classRow)
    switch generator.below(5) {
    case 0 where !pools.classRows.isEmpty:
      let row = pools.classRows[generator.below(pools.classRows.count)]
      let rows = Set([row] + pools.siblings(of: row))
      let pool = pools.officersOfClass[row]
      let learners = starting(pool) { seat in classOfSeat[seat].map(rows.contains) ?? false }
      take(learners, upTo: size * 2 / 3, &generator)
      take(pool, upTo: size, &generator)
    case 1 where !pools.seatRows.isEmpty:
      let row = pools.seatRows[generator.below(pools.seatRows.count)]
      let pool = pools.officersOfSeat[row]
      take(starting(pool) { $0 == row }, upTo: size / 2, &generator)
      take(pool, upTo: size, &generator)
    case 2 where !pools.moneyRows.isEmpty:
      let row = pools.moneyRows[generator.below(pools.moneyRows.count)]
      let payers = pools.officersOfMoney[row].filter {
        plan.pathways[$0]?.money.contains { $0.row == row } ?? false
      }
      take(payers, upTo: size * 2 / 3, &generator)
    case 3:
      let one = pools.movable[generator.below(pools.movable.count)]
      take(pools.neighbours(of: one), upTo: size, &generator)
    default: break
    }
    take(pools.movable, upTo: size, &generator)
    return chosen.sorted()
  }
}
