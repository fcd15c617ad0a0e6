// SPDX-License-Identifier: GPL-3.0-or-later

import LinearProgramming

/// What a search may spend, and who can call it off.
struct SearchControl {
  /// How hard to search: a deterministic amount of work.
  let effort: Int

  /// The gap at which a goal is good enough; 0 asks for proof.
  let gap: Double

  /// Asked between solves with the share of the time that may be spent by then; a run that it stops
  /// is valid and marked.
  let shouldStop: @Sendable (_ share: Double) -> Bool

  /// Threads for what can be done side by side; no result depends on it.
  let threads: Int

  /// How the master programs are solved.
  var master = PlanningOptions.Master.automatic

  /// What solves them, and small integer programs.
  var library = SolverLibrary.glpk

  /// How many changes of the previous plan there may be at most.
  var maxChanges: Int?

  /// Up to how many pathways are all written down, so that nothing need be priced.
  let enumerationLimit: Int

  init(
    effort: Int, gap: Double, threads: Int, enumerationLimit: Int = 0,
    shouldStop: @escaping @Sendable (Double) -> Bool
  ) {
    self.effort = effort
    self.gap = gap
    self.threads = threads
    self.enumerationLimit = enumerationLimit
    self.shouldStop = shouldStop
  }

  /// How many nodes each goal may take.
  var nodesPerStage: Int { 20 * effort }

  /// How many simplex iterations all goals may take together.
  ///
  /// Nodes differ too much to be counted alone: some take ten iterations, some a thousand.
  var iterations: Int { 15_000 * effort }

  /// How many of the iterations that are left a goal may take, the rest being for those after it.
  static func iterations(ofGoalWith left: Int) -> Int { max(0, left) / 3 * 2 }

  /// The officers beyond whom the simplex method is too slow.
  ///
  /// Measured: it takes about three times as long for twice the officers, a first-order method twice.
  static let mostForSimplex = 600

  static func isForSimplex(officers: Int) -> Bool { officers <= mostForSimplex }

  func isFirstOrder(officers: Int) -> Bool {
    switch master {
    case .automatic: !Self.isForSimplex(officers: officers)
    case .simplex: false
    case .firstOrder: true
    }
  }

  /// The share of the time in which to look for a first good plan.
  static let shareOfLookAround = 0.2

  /// The shares of the time that many officers' relaxation may take, and the first plan after it.
  static let shareOfRelaxation = 0.2
  static let shareOfFirstPlan = 0.5

  /// The share of the time that may be spent when a goal ends, so that the first, the hardest as a
  /// rule, takes half and yet leaves something to the last.
  ///
  /// - Parameters:
  ///   - place: the goal's place.
  ///   - goals: how many there are.
  ///   - before: the share that is spent when the first goal begins.
  /// - Returns: a share from 0 to 1.
  static func share(ofGoal place: Int, of goals: Int, after before: Double = 0.375) -> Double {
    1 - 0.8 * (1 - before) * Double(goals - 1 - place) / Double(max(1, goals - 1))
  }
}
