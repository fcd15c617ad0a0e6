// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// What the search minimises at the moment.
enum Stage: Hashable {
  /// Officers whose decisions are not kept; must come to 0 before anything else.
  case obligations
  case goal(Goal)

  /// Several goals at once, each by its weight per whole: for whole plans near a mixture, never for
  /// a bound.
  case blend([Goal: Double])

  func cost(of candidate: Candidate) -> Int {
    switch self {
    case .obligations: candidate.leftOut
    case .goal(let goal): candidate.cost(of: goal)
    case .blend: 0
    }
  }

  /// What a whole of a goal weighs.
  func weight(of goal: Goal) -> Double {
    switch self {
    case .goal(goal): 1
    case .blend(let weights): weights[goal] ?? 0
    case .obligations, .goal: 0
    }
  }

  /// How many units a whole has in the solver's figures.
  func unit(_ scales: PathwayScales) -> Double {
    switch self {
    case .obligations, .blend: 1
    case .goal(let goal): scales.unit(of: goal)
    }
  }
}
