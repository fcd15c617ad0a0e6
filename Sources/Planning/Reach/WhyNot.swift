// SPDX-License-Identifier: GPL-3.0-or-later

package import Workforce

/// The question why an aim is out of reach, and what would bring it.
package struct WhyNot: Sendable {
  package let aim: ReachAim

  /// The only officers who are meant, all of whom must reach it; everybody when nothing is given.
  ///
  /// All others are free: they do what helps these, such as to fill a class, or nothing. Nothing is
  /// promised to them.
  package var officers: Set<Officer.ID>?

  /// The families of limits that may never give way.
  package var kept: Set<ConcessionFamily> = []

  /// The rules about single officers that may give way for once; none unless asked for.
  package var relaxed: Set<RuleFamily> = []

  /// A plan that is there, for what it reaches already.
  package var plan: TrainingPlan?

  /// How many conflicts are looked for.
  package var mostConflicts = 12
  package var threads = 1

  /// Up to how many variables the whole problem is solved as one program.
  package var exactLimit = 12_000

  /// How many officers are looked at together at most; of more, in parts.
  package var mostTogether: Int = SearchControl.mostForSimplex

  package init(_ aim: ReachAim) { self.aim = aim }

  /// Answers the question.
  ///
  /// The same inputs give the same answer unless it is stopped.
  ///
  /// - Parameters:
  ///   - scenario: what is asked about.
  ///   - shouldStop: asked now and then whether a share of the time is over. What is found by then is
  ///     told; what is not shown by then is marked as not proven.
  /// - Returns: how many can reach the aim, what stands against the others, and what would bring it.
  /// - Throws: when officers' pathways outgrow memory, or the solver fails.
  @available(*, noasync)
  package func answer(
    in scenario: Scenario,
    shouldStop: @escaping @Sendable (_ share: Double) -> Bool = { _ in false }
  ) throws(PlanningFailure) -> WhyNotAnswer {
    let limit = StageLimit(Self.shareForMost, isOver: shouldStop)
    let shouldStop: @Sendable () -> Bool = { limit.shouldStop() }
    let first = try ground(in: scenario)
    let rules = try ruleConcessions(first)
    let ground = rules.isEmpty ? first : try self.ground(in: scenario.relaxed(by: rules))
    // What opens nobody's way need not give way.
    let opened = Set(ground.possible).subtracting(first.possible)
    let given = rules.filter { rule in
      opened.contains { rule.concerns(scenario.officers[$0].id) }
    }
    let index = ground.index
    let search = ReachSearch(ground, shouldStop: shouldStop)
    let planning = ReachPlanning(ground, shouldStop: shouldStop)
    let exact = ReachProgram(ground, mostVariables: exactLimit, shouldStop: shouldStop)
    let rows = PlanEnrolments(index: index, automata: ground.free)

    let reach = try most(ground, search, planning, exact, in: scenario, shouldStop)
    let possible = ground.possible.count
    let found = reach.best.map { possible - $0.leftOut.count } ?? 0
    limit.begin(until: Self.shareForConflicts)
    var conflicts: [Conflict] = []
    var isComplete = found >= min(ground.needed, possible)
    let behind = reach.best?.leftOut ?? ground.possible
    let shortages =
      ground.isLarge && !isComplete ? ground.shortages(concerning: behind, threads: threads) : []
    if ground.isLarge, !isComplete {
      conflicts = try conflictsOfParts(ground, behind: behind, shortages, shouldStop: shouldStop)
    } else if !isComplete {
      (conflicts, isComplete) = try self.conflicts(ground, search, exact, reach.best, shouldStop)
    }
    // Conflicts are of different officers: each leaves one of them behind.
    let least =
      conflicts.isEmpty ? 0 : ground.spare == 0 ? conflicts.count : ground.spare + 1
    limit.begin(until: 1)
    var isForbidden = false
    let relief =
      found >= ground.needed
      ? nil
      : try relief(
        search, planning, exact, rows, reach.best, shortages, isForbidden: &isForbidden)
    return WhyNotAnswer(
      aim: aim, population: ground.population.count, needed: ground.needed,
      movesWithPlan: ground.movesWithPlan,
      hopeless: try hopeless(in: ground, automata: ground.free), rules: given, found: found,
      bound: max(found, possible - max(least, reach.least)),
      plan: reach.best.map { rows.enrolments(of: $0.pathways) } ?? [],
      conflicts: conflicts.map { named($0, index) }, isComplete: isComplete,
      relief: relief,
      keeping: found >= ground.needed || relief != nil
        ? nil : try mostKeeping(ground, exact, reach, isForbidden: isForbidden),
      isForbidden: isForbidden,
      isStoppedEarly: limit.isReached)
  }

  /// By when the most who can reach it, and the conflicts, have to be found.
  private static let shareForMost = 0.5
  private static let shareForConflicts = 0.8

  private func ground(in scenario: Scenario) throws(PlanningFailure) -> ReachGround {
    let index = PlanningIndex(scenario: scenario.putting(aim, among: officers))
    return ReachGround(
      aim, among: officers, index: index,
      automata: try PathwayAutomata.build(index: index, threads: threads),
      mostTogether: mostTogether)
  }

  /// Conflicts of different officers, until the others can reach the aim together.
  private func conflicts(
    _ ground: ReachGround, _ search: ReachSearch, _ exact: ReachProgram?,
    _ best: ReachSearch.Whole?, _ shouldStop: () -> Bool
  ) throws(PlanningFailure) -> (found: [Conflict], isComplete: Bool) {
    let oracle = ReachOracle(
      ground: ground, exact: exact, search: search, allowed: ground.spare)
    let finder = ConflictSearch(oracle: oracle)
    var left = ground.possible
    var behind = best?.leftOut ?? []
    var found: [Conflict] = []
    let all = LimitGroup.all(of: ground.index.limits)
    while found.count < mostConflicts, !shouldStop() {
      if behind.count <= ground.spare, best != nil { return (found, true) }
      guard let conflict = try finder.conflict(among: left, behind: behind, shouldStop: shouldStop)
      else {
        let isReached = try oracle.verdict(on: left, by: all) == .reached
        return (found, isReached && !shouldStop())
      }
      found.append(conflict)
      // Where only some of many must reach it, one conflict of limits is all that can be said.
      if conflict.officers.isEmpty { return (found, true) }
      let named = Set(conflict.officers)
      left.removeAll(where: named.contains)
      behind.removeAll(where: named.contains)
    }
    return (found, false)
  }
}

/// A kind of limit that can be kept whatever it costs.
package enum ConcessionFamily: String, Hashable, Sendable, CaseIterable {
  case seats, classes, money, absence
}

/// A kind of rule about single officers that gives way only when asked for.
package enum RuleFamily: String, Hashable, Sendable, CaseIterable {
  case retirement, eligibility, decisions
}
