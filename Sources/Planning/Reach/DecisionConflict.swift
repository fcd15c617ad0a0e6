// SPDX-License-Identifier: GPL-3.0-or-later

public import Workforce

/// Decisions that can't be kept together, and the limits that forbid it.
public struct DecisionConflict: Hashable, Sendable {
  public let decisions: [Decision]

  /// Limits that forbid it even if no other stood; empty where they were not looked for.
  public let limits: [NamedLimit]

  /// Whether for each decision a plan was found that keeps the others, and for each limit one that the
  /// limits besides allow.
  public let isIrreducible: Bool

  /// What the officers who were left out in some plan would need, where limits were not looked for.
  public let needs: [BilingualText]
}

extension Planner {
  /// Finds out soon whether decisions stand against one another, before any plan is looked for.
  ///
  /// - Parameters:
  ///   - scenario: whose decisions are meant.
  ///   - threads: threads for building pathways; the result does not depend on it.
  ///   - library: the pathways that other questions of the same run share.
  ///   - shouldStop: asked now and then; stopping ends the search.
  /// - Returns: decisions that can't be kept together; nothing where they can, where it is not known within
  ///   the work of one program, or where officers are too many for one.
  /// - Throws: when one officer's decisions can't be kept at all, or pathways outgrow memory.
  @available(*, noasync)
  public static func conflictOfDecisions(
    in scenario: Scenario, threads: Int, library: PathwayLibrary? = nil,
    shouldStop: @escaping @Sendable () -> Bool = { false }
  ) throws(PlanningFailure) -> DecisionConflict? {
    guard scenario.decisions.contains(where: { $0.kind == .require }) else { return nil }
    return try DecisionConflictSearch(
      scenario: scenario, threads: threads, library: library, shouldStop: shouldStop
    ).conflict(suspecting: [])
  }
}
