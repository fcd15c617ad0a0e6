// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// The search for a conflict of decisions, none of whose parts can be spared.
///
/// Decisions are taken away while what is left still can't be kept within all limits; then limits while the
/// others still forbid it. Each step is one integer program in which nobody need reach anything.
///
/// Complexity: about two programs for each part that stays; those of decisions with graphs of their own.
struct DecisionConflictSearch {
  let scenario: Scenario
  let threads: Int
  var library: PathwayLibrary? = nil
  let shouldStop: @Sendable () -> Bool

  /// Up to how many variables a program may have.
  private static let mostVariables = 12_000

  /// Finds the conflict, of those who are suspected rather than of others; nothing where the scenario is
  /// too large for it, or nothing is proven.
  func conflict(suspecting suspects: [Decision]) throws(PlanningFailure) -> DecisionConflict? {
    let required = scenario.decisions.filter { $0.kind == .require }
    let all = required.filter(suspects.contains) + required.filter { !suspects.contains($0) }
    guard SearchControl.isForSimplex(officers: scenario.officers.count),
      try verdict(on: all) == .forbidden
    else { return nil }
    let core = try ConflictPart.shown(
      try ConflictPart.core(of: all, shouldStop) { (decisions) throws(PlanningFailure) in
        try verdict(on: decisions)
      }
    ) { (decisions) throws(PlanningFailure) in try verdict(on: decisions) }
    let decisions = core.map(\.part)
    guard let oracle = try oracle(keeping: decisions) else { return nil }
    let standing = try ConflictSearch(oracle: oracle)
      .needed(of: LimitGroup.all(of: oracle.ground.index.limits), toForbid: [])
    let limits = try ConflictPart.shown(
      try ConflictPart.core(of: standing, shouldStop) { (limits) throws(PlanningFailure) in
        try oracle.verdict(on: [], by: limits)
      }
    ) { (limits) throws(PlanningFailure) in try oracle.verdict(on: [], by: limits) }
    let order = Set(decisions)
    return DecisionConflict(
      decisions: scenario.decisions.filter(order.contains),
      limits: limits.map { oracle.ground.index.named($0.part) },
      isIrreducible: core.allSatisfy(\.isNeeded) && limits.allSatisfy(\.isNeeded), needs: [])
  }

  private func verdict(on decisions: [Decision]) throws(PlanningFailure) -> ReachOracle.Verdict {
    guard let oracle = try oracle(keeping: decisions) else { return .unknown }
    return try oracle.verdict(on: [], by: LimitGroup.all(of: oracle.ground.index.limits))
  }

  /// What can be asked of the scenario in which only some decisions require anything.
  private func oracle(keeping decisions: [Decision]) throws(PlanningFailure) -> ReachOracle? {
    let kept = Set(decisions)
    let index = PlanningIndex(
      scenario: scenario.changed { parts in
        parts.decisions.removeAll { $0.kind == .require && !kept.contains($0) }
      })
    let ground = ReachGround(
      .compliance(.one), among: [], index: index,
      automata: try PathwayAutomata.build(index: index, threads: threads, library: library))
    return ReachProgram(
      ground, mostVariables: Self.mostVariables, shouldStop: shouldStop
    ).map {
      ReachOracle(
        ground: ground, exact: $0, search: ReachSearch(ground, shouldStop: shouldStop), allowed: 0)
    }
  }
}
