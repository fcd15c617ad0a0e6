// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

extension WhyNot {
  /// The plan that leaves the fewest behind, and how few no plan can leave.
  struct Reach {
    var best: ReachSearch.Whole?
    var least = 0

    var fewest: Int { best?.leftOut.count ?? .max }
    var isProven: Bool { fewest <= least }

    mutating func offer(_ whole: ReachSearch.Whole?) {
      if let whole, whole.leftOut.count < fewest { best = whole }
    }
  }

  /// How many can reach the aim within all limits.
  ///
  /// Plans come from the plan that is there, from ruin and recreate for the aim and for the scenario's own
  /// goals, and from the programs that bound them; whichever knows the best shares it with all.
  func most(
    _ ground: ReachGround, _ search: ReachSearch, _ planning: ReachPlanning,
    _ exact: ReachProgram?, in scenario: Scenario, _ shouldStop: @escaping @Sendable () -> Bool
  ) throws(PlanningFailure) -> Reach {
    var reach = Reach()
    if let plan { reach.offer(planning.whole(of: plan)) }
    if ground.isLarge {
      if !reach.isProven, let scaled = try planning.scaled(threads: threads) {
        reach.offer(scaled.whole)
        reach.least = scaled.least
      }
      if !reach.isProven { reach.offer(try planning.ownGoals(of: scenario, threads: threads)) }
      return reach
    }
    if !reach.isProven { reach.offer(try planning.plan(.most, isGuided: true)) }
    if let exact { try prove(&reach, ground, exact) }
    if reach.isProven { return reach }
    let bound = try search.bound(of: ground.possible, lifting: [], allowed: .max - 1)
    reach.least = max(reach.least, min(bound.least, ground.possible.count))
    if !reach.isProven { reach.offer(try search.whole(of: ground.possible, lifting: [])) }
    var starts: [[Officer.ID: Set<Int>]] = []
    if !reach.isProven, let own = try planning.ownGoals(of: scenario, threads: threads) {
      reach.offer(own)
      starts.append(planning.starts(of: own.pathways))
    }
    if let best = reach.best { starts.append(planning.starts(of: best.pathways)) }
    starts.append([:])
    for (seed, start) in starts.enumerated() where !reach.isProven && !shouldStop() {
      reach.offer(
        try planning.plan(.most, from: start, seed: UInt64(seed + 2), isGuided: true))
    }
    return reach
  }

  /// How many can reach the aim where only what may never give way stands; nothing where that is not asked,
  /// or where the scenario is too large to be one program.
  func mostKeeping(
    _ ground: ReachGround, _ exact: ReachProgram?, _ known: Reach, isForbidden: Bool
  ) throws(PlanningFailure) -> WhyNotAnswer.Kept? {
    guard !keptFamilies.isEmpty, let exact else { return nil }
    var reach = known
    reach.least = 0
    try prove(
      &reach, ground, exact,
      lifting: Set(
        LimitElement.all(of: ground.index.limits).filter {
          keptFamilies.isDisjoint(with: $0.family)
        }))
    let possible = ground.possible.count
    let found = reach.best.map { possible - $0.leftOut.count } ?? 0
    let least = max(reach.least, isForbidden ? ground.spare + 1 : 0)
    return WhyNotAnswer.Kept(found: found, bound: max(found, possible - least))
  }

  /// Asks for a better plan until there is none.
  private func prove(
    _ reach: inout Reach, _ ground: ReachGround, _ exact: ReachProgram,
    lifting lifted: Set<LimitElement> = []
  ) throws(PlanningFailure) {
    let question = ReachProgram.Question(
      wanted: ground.possible, allowed: ground.possible.count, lifted: lifted)
    while !reach.isProven {
      switch try exact.fewestBehind(question, below: reach.fewest) {
      case .nothing:
        reach.least = reach.fewest == .max ? 0 : reach.fewest
        return
      case .plan(let whole, let least):
        reach.offer(whole)
        reach.least = max(reach.least, Self.rounded(least))
        // A better plan that the whole numbers deny would be asked for again and again.
        if whole.leftOut.count > reach.fewest { return }
      case .unknown(let least):
        reach.least = max(reach.least, least.map(Self.rounded) ?? 0)
        return
      }
    }
  }

  private static func rounded(_ least: Double) -> Int {
    least.isFinite ? max(0, Int((least - 1e-6).rounded(.up))) : 0
  }
}
