// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// Why a requirement stays open, and what would close it.
struct Explanation {
  let index: PlanningIndex
  let automata: [PathwayAutomaton]
  let pathways: [Pathway]

  /// Whether the plan is the best there is; else a better one may just not have been found.
  let allProven: Bool

  func openGap(
    officer: Officer.ID, requirement: Requirement.ID
  ) throws(PlanningFailure) -> OpenGap {
    OpenGap(
      officer: officer, requirement: requirement, reason: .lowerPriority,
      detail: BilingualText("", ""))
  }
}
