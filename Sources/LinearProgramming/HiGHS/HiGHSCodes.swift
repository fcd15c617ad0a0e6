// SPDX-License-Identifier: GPL-3.0-or-later

import CHiGHSDoor

// The one table between the library's words and ours.

extension Termination {
  /// Creates the verdict on a run; nil when the run was our mistake.
  init?(highs status: Int32) {
    switch status {
    case CHIGHS_OPTIMAL: self = .optimal
    case CHIGHS_INFEASIBLE: self = .infeasible
    case CHIGHS_UNBOUNDED: self = .unbounded
    case CHIGHS_TIME_LIMIT, CHIGHS_ITERATION_LIMIT, CHIGHS_SOLUTION_LIMIT, CHIGHS_INTERRUPT,
      CHIGHS_OBJECTIVE_BOUND, CHIGHS_OBJECTIVE_TARGET:
      self = .limitReached
    case ..<0: return nil
    default: self = .numericalTrouble
    }
  }
}

extension Bounds {
  var least: Double { lower ?? -.infinity }
  var most: Double { upper ?? .infinity }
}
