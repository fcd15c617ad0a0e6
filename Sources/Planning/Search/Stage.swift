// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// What the search minimises at the moment.
enum Stage: Hashable {
  /// Officers whose decisions are not kept; must come to 0 before anything else.
  case obligations
  case goal(Goal)

  /// How few, or how many, classes a row opens; asked to narrow a search, never a plan's own goal.
  case classes(row: Int, end: End)

  /// An end of a range.
  enum End: CaseIterable { case least, greatest }

  func cost(of candidate: Candidate) -> Int {
    switch self {
    case .obligations: candidate.leftOut
    case .goal(let goal): candidate.cost(of: goal)
    case .classes(let row, let end): end.sign * candidate.classes[row]
    }
  }

  /// How many units a whole has in the solver's figures.
  func unit(_ scales: PathwayScales) -> Double {
    switch self {
    case .obligations, .classes: 1
    case .goal(let goal): scales.unit(of: goal)
    }
  }
}
