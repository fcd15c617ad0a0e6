// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import Workforce

/// How plans are looked for where a question needs several: quickly or thoroughly, and until when.
struct PlanSearch: Sendable {
  /// How hard to look.
  enum Way: Sendable {
    /// Within seconds, from a plan there is; what is found is proven only where it is easy.
    ///
    /// Where much changes it may be led by the prices of a relaxation: better plans, for the time that
    /// one relaxation takes.
    /// Where it is refined, a few officers at a time choose anew exactly in the end.
    case quick(effort: Int, isGuided: Bool = false, isRefined: Bool = false)

    /// From a plan there is, with nothing shaken up: what little changes of a scenario bring among many
    /// officers.
    case settled(after: Scenario)

    /// As the verb `plan` looks, up to proof.
    case thorough(effort: Int)
  }

  /// Up to how many officers are planned anew for a little change.
  ///
  /// Among more, moves that have nothing to do with the change bring more than it does: they are settled.
  static let mostPlannedAnew = 600

  /// The way that finds plans so near to the best that a comparison shows the scenarios' differences and not
  /// the searches'.
  ///
  /// - Parameters:
  ///   - effort: how much to search; nothing for as much as so many officers have time for.
  ///   - officers: how many there are.
  /// - Returns: a quick way, led by prices and refined.
  static func close(effort: Int?, among officers: Int) -> Way {
    .quick(
      effort: effort ?? (officers <= mostPlannedAnew ? 100 : ReplanOptions.defaultEffort),
      isGuided: true, isRefined: true)
  }

  private(set) var way: Way
  let threads: Int
  let timeLimit: Duration

  /// The pathways that all searches share: questions of one run differ in little.
  private let library = PathwayLibrary()
  let isInterrupted: @Sendable () -> Bool
  let clock: @Sendable () -> Duration

  init(_ way: Way, threads: Int, timeLimit: Duration, console: Console) {
    self.way = way
    self.threads = threads
    self.timeLimit = timeLimit
    isInterrupted = console.listenForInterrupt()
    clock = console.clock
  }
}

extension PlanSearch {
  /// The same search led by the prices of a relaxation, where it is a quick one.
  var guided: PlanSearch {
    guard case .quick(let effort, _, let isRefined) = way else { return self }
    return inWay(.quick(effort: effort, isGuided: true, isRefined: isRefined))
  }

  /// The same search refined, where it is a quick one.
  var refined: PlanSearch {
    guard case .quick(let effort, let isGuided, _) = way else { return self }
    return inWay(.quick(effort: effort, isGuided: isGuided, isRefined: true))
  }

  /// The same search in another way.
  func inWay(_ way: Way) -> PlanSearch {
    var search = self
    search.way = way
    return search
  }

  /// Whether plans begin with one that there is.
  var isQuick: Bool { if case .thorough = way { false } else { true } }

  var isSettled: Bool { if case .settled = way { true } else { false } }

  /// The prices of what officers share, at the optimum of a relaxation; nothing when there is none in
  /// time.
  func prices(
    of scenario: Scenario, near plan: TrainingPlan
  ) -> LimitPrices? {
    let (start, clock, timeLimit, isInterrupted) = (clock(), clock, timeLimit, isInterrupted)
    return try? Planner.limitPrices(
      of: scenario, near: plan, threads: threads, library: library,
      shouldStop: { isInterrupted() || clock() - start >= timeLimit })
  }

  /// Looks for the plan of a scenario; a quick search begins with the incumbent.
  ///
  /// Open gaps get their reasons only where it `explains`, for that takes time.
  func result(
    for scenario: Scenario, from incumbent: TrainingPlan?, explains: Bool
  ) -> Result<PlanningResult, PlanningFailure> {
    result(for: scenario, from: incumbent, nil, explains: explains, threads: threads)
  }

  /// Looks for the plans of several scenarios side by side, on all threads.
  ///
  /// Each scenario is given by a number, so that it is made where it is needed; nothing is searched
  /// where there is none. Relaxations go on from where that of a scenario like these stood, if that is known.
  /// Whoever watches is told, a few plans at a time, how many are done.
  func results(
    _ count: Int, from incumbent: TrainingPlan?, _ footing: RelaxationFooting? = nil,
    explains: Bool,
    tell: (_ done: Int, _ count: Int) -> Void, scenario: @Sendable (Int) -> Scenario?
  ) -> [Result<PlanningResult, PlanningFailure>?] {
    let together = max(1, min(count, threads))
    var found: [Result<PlanningResult, PlanningFailure>?] = []
    while found.count < count {
      tell(found.count, count)
      let first = found.count
      found += SideBySide.map(min(2 * together, count - first), threads: together) { number in
        scenario(first + number).map {
          result(
            for: $0, from: incumbent, footing, explains: explains,
            threads: max(1, threads / together))
        }
      }
    }
    return found
  }

  /// A scenario's plan beside those of changed ones, as `plan --from` sets them beside each other; those
  /// of a thorough search stand as they are.
  ///
  /// - Parameters:
  ///   - scenario: the scenario without a change.
  ///   - plan: its plan.
  ///   - count: how many changes there are.
  ///   - changed: the scenario with a change, by its number, and its plan.
  /// - Returns: a pair for each change, in their order.
  func pairs(
    of scenario: Scenario, _ plan: TrainingPlan, _ count: Int,
    changed: @Sendable (Int) -> (scenario: Scenario, plan: TrainingPlan)
  ) -> [PlanPair] {
    guard isQuick else {
      return (0..<count).map { PlanPair(unchanged: plan, changed: changed($0).plan) }
    }
    let together = max(1, min(count, threads))
    @Sendable func anew(_ scenario: Scenario, from plan: TrainingPlan) -> TrainingPlan? {
      try? result(
        for: scenario, from: plan, nil, explains: false, threads: max(1, threads / together)
      ).get().plan
    }
    return SideBySide.map(count, threads: together) { number in
      let other = changed(number)
      return PlanPair(unchanged: plan, changed: other.plan).alternated(
        replanUnchanged: { anew(scenario, from: $0) },
        replanChanged: { anew(other.scenario, from: $0) })
    }
  }

  /// A scenario's plan, or what the plan of another scenario comes to in it where that is better.
  func better(
    _ known: PlanningResult, of scenario: Scenario, by plans: [TrainingPlan]
  ) -> PlanningResult {
    let still = inWay(.quick(effort: 0))
    return plans.reduce(known) { best, plan in
      guard case .success(let other) = still.result(for: scenario, from: plan, explains: true),
        GoalGain(from: best.plan, to: other.plan).isBetter
      else { return best }
      return other
    }
  }

  private func result(
    for scenario: Scenario, from incumbent: TrainingPlan?, _ footing: RelaxationFooting?,
    explains: Bool, threads: Int
  ) -> Result<PlanningResult, PlanningFailure> {
    let (start, clock, timeLimit, isInterrupted) = (clock(), clock, timeLimit, isInterrupted)
    do throws(PlanningFailure) {
      switch way {
      case .quick, .settled:
        var options = ReplanOptions()
        if case .quick(let effort, let isGuided, let isRefined) = way {
          (options.effort, options.isGuided, options.refines) = (effort, isGuided, isRefined)
        }
        if case .settled(let before) = way { options.settlesAfter = before.intakes }
        options.threads = threads
        options.explains = explains
        options.footing = footing
        return .success(
          try Planner.replan(
            scenario, from: incumbent, options: options, library: library,
            shouldStop: { isInterrupted() || clock() - start >= timeLimit }))
      case .thorough(let effort):
        return .success(
          try Planner.plan(
            scenario, options: PlanningOptions(effort: effort, threads: threads),
            shouldStop: { isInterrupted() || clock() - start >= timeLimit * $0 }))
      }
    } catch {
      return .failure(error)
    }
  }
}
