// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// What the search minimises at the moment.
enum Stage: Hashable {
  /// Officers whose decisions are not kept; must come to 0 before anything else.
  case obligations
  case goal(Goal)

  func cost(of candidate: Candidate) -> Int {
    switch self {
    case .obligations: candidate.leftOut
    case .goal(let goal): candidate.cost(of: goal)
    }
  }

  /// How many units a whole has in the solver's figures.
  func unit(_ scales: PathwayScales) -> Double {
    switch self {
    case .obligations: 1
    case .goal(let goal): scales.unit(of: goal)
    }
  }
}
