// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import Workforce

/// How plans are looked for in one run: how hard, how long, and until when the user wants it.
struct PlanSearch {
  let options: PlanningOptions
  let timeLimit: Duration
  private let isInterrupted: @Sendable () -> Bool
  private let clock: @Sendable () -> Duration

  init(options: PlanningOptions, timeLimit: Duration, console: Console) {
    self.options = options
    self.timeLimit = timeLimit
    isInterrupted = console.listenForInterrupt()
    clock = console.clock
  }
}

extension PlanSearch: Sendable {
  /// Looks for the plan of a scenario, beginning with one that is known where there is one.
  func result(
    for scenario: Scenario, from incumbent: TrainingPlan?
  ) -> Result<PlanningResult, PlanningFailure> {
    let (start, clock, timeLimit, isInterrupted) = (clock(), clock, timeLimit, isInterrupted)
    do {
      return .success(
        try Planner.plan(
          scenario, options: options,
          shouldStop: { isInterrupted() || clock() - start >= timeLimit * $0 }))
    } catch {
      return .failure(error)
    }
  }

  /// Looks for the plans of several scenarios side by side, all beginning with the same one.
  func results(
    for scenarios: [Scenario], from incumbent: TrainingPlan?
  ) -> [Result<PlanningResult, PlanningFailure>] {
    let together = max(1, min(scenarios.count, options.threads))
    var each = self.options
    each.threads = max(1, options.threads / together)
    let search = PlanSearch(self, options: each)
    return SideBySide.map(scenarios.count, threads: together) { place in
      search.result(for: scenarios[place], from: incumbent)
    }
  }

  private init(_ search: PlanSearch, options: PlanningOptions) {
    self.options = options
    timeLimit = search.timeLimit
    isInterrupted = search.isInterrupted
    clock = search.clock
  }
}

extension PlanningOptions {
  /// How hard to search where several plans are wanted within seconds.
  static let questionEffort = 1
}
