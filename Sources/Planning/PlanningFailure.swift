// SPDX-License-Identifier: GPL-3.0-or-later

import LinearProgramming
public import Workforce

/// Why there is no plan.
public enum PlanningFailure: Error, Sendable {
  /// No admissible pathway of the officer keeps the decisions that require something of them.
  case obligationAlone(officer: Officer.ID, decisions: [Decision])

  /// The decisions can be kept alone, but not together within these limits.
  case obligationsTogether(DecisionConflict)

  /// The search was stopped, or gave up, before it knew whether all decisions can be kept.
  case obligationsUnsettled(decisions: [Decision])

  /// Changes of the previous plan are limited, and there is none.
  case noPreviousPlan

  /// No plan changes the previous one so little.
  case tooFewChanges(allowed: Int, least: Int)

  /// The search was stopped, or gave up, before it knew whether so few changes are enough.
  case changesUnsettled(allowed: Int)

  /// One officer's pathways have more states than fit in memory.
  case tooManyPathways(officer: Officer.ID, limit: Int)

  /// The solver failed in a way that no retry mended; a fault of the program.
  case solver(String)

  /// The plan does not keep a rule; a fault of the program, caught before anything is written.
  case audit([String])

  init(_ failure: SolverFailure) {
    self = .solver("\(failure)")
  }
}
