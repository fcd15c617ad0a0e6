// SPDX-License-Identifier: GPL-3.0-or-later

package import Workforce

/// The question why an aim is out of reach, and what would bring it.
package struct WhyNot: Sendable {
  package let aim: ReachAim

  /// The only officers who are meant, all of whom must reach it; everybody when nothing is given.
  package var officers: Set<Officer.ID>?

  /// The families of limits that may never give way.
  package var kept: Set<ConcessionFamily> = []

  /// A plan that is there, for what it reaches already.
  package var plan: TrainingPlan?

  /// How many conflicts are looked for.
  package var mostConflicts = 12
  package var threads = 1

  package init(_ aim: ReachAim) { self.aim = aim }

  /// Answers the question.
  ///
  /// The same inputs give the same answer unless it is stopped.
  @available(*, noasync)
  package func answer(
    in scenario: Scenario, shouldStop: @escaping @Sendable () -> Bool = { false }
  ) throws(PlanningFailure) -> WhyNotAnswer {
    let index = PlanningIndex(scenario: scenario.putting(aim, among: officers))
    let automata = try PathwayAutomata.build(index: index, threads: threads)
    let ground = ReachGround(aim, among: officers, index: index, automata: automata)
    let search = ReachSearch(ground, shouldStop: shouldStop)
    let rows = PlanEnrolments(index: index, automata: automata)

    let bound = try search.bound(of: ground.possible, lifting: [], allowed: .max - 1)
    let planning = ReachPlanning(ground, shouldStop: shouldStop)
    let whole = try whole(search, planning, within: bound.least)
    let most = ground.possible.count - min(ground.possible.count, max(0, bound.least))
    var found = whole.map { ground.possible.count - $0.leftOut.count } ?? 0
    var enrolments = whole.map { rows.enrolments(of: $0.pathways) } ?? []
    if let plan, let own = reached(by: plan, ground), own > found {
      (found, enrolments) = (own, plan.enrolments)
    }
    var conflicts: [Conflict] = []
    var isComplete = found >= min(ground.needed, ground.possible.count)
    if !isComplete {
      (conflicts, isComplete) = try self.conflicts(search, shouldStop)
    }
    var relief = found >= ground.needed ? nil : try relief(search, planning, rows, whole)
    if let free = relief, free.concessions.isEmpty, free.reached > found {
      // What was looked for beyond the limits was found within them.
      (found, enrolments) = (free.reached, free.plan)
      (conflicts, isComplete) = ([], true)
      if found >= ground.needed { relief = nil }
    }
    return WhyNotAnswer(
      aim: aim, population: ground.population.count, needed: ground.needed,
      movesWithPlan: ground.movesWithPlan,
      hopeless: try hopeless(in: ground, automata: automata), found: found,
      bound: max(found, most), plan: enrolments,
      conflicts: conflicts.map { named($0, index) }, isComplete: isComplete,
      relief: relief)
  }

  /// The best plan within all limits: of the pathways that pricing met, and of plans made for the aim
  /// first, from the plan that is there and from nothing.
  private func whole(
    _ search: ReachSearch, _ planning: ReachPlanning, within least: Int
  ) throws(PlanningFailure) -> ReachSearch.Whole? {
    var best = try search.best(of: search.ground.possible, lifting: [])
    let (ground, seeds) = (search.ground, [1, 2] as [UInt64])
    var starts: [[Officer.ID: Set<Int>]] = [[:]]
    if let plan {
      starts.append(PlanRevival(index: ground.index, automata: ground.free).seatRows(of: plan))
    }
    for (start, seed) in starts.flatMap({ start in seeds.map { (start, $0) } }) {
      let fewest = best?.leftOut.count ?? .max
      guard fewest > least else { break }
      let found = try planning.plan(.most, from: start, seed: seed, isGuided: true)
      if let found, found.leftOut.count < fewest { best = found }
    }
    return best
  }

  /// Conflicts of different officers, until the others can reach the aim together.
  private func conflicts(
    _ search: ReachSearch, _ shouldStop: () -> Bool
  ) throws(PlanningFailure) -> (found: [Conflict], isComplete: Bool) {
    let ground = search.ground
    let finder = ConflictSearch(search: search, allowed: ground.spare)
    var left = ground.possible
    var found: [Conflict] = []
    while found.count < mostConflicts, !shouldStop() {
      guard let conflict = try finder.conflict(among: left) else {
        let whole = try search.best(of: left, lifting: [])
        return (found, whole.map { $0.leftOut.count <= ground.spare } ?? false)
      }
      found.append(conflict)
      // Where only some of many must reach it, one conflict of limits is all that can be said.
      if conflict.officers.isEmpty { return (found, true) }
      let named = Set(conflict.officers)
      left.removeAll(where: named.contains)
    }
    return (found, false)
  }

  private func reached(by plan: TrainingPlan, _ ground: ReachGround) -> Int? {
    guard officers == nil else { return nil }
    switch aim {
    case .compliance: return plan.progress.last?.compliant
    case .target(let id):
      guard let result = plan.targets.first(where: { $0.target == id }) else { return nil }
      return result.population == ground.population.count ? result.value : nil
    }
  }
}

/// A kind of limit that can be kept whatever it costs.
package enum ConcessionFamily: String, Hashable, Sendable, CaseIterable {
  case seats, classes, money, absence
}
