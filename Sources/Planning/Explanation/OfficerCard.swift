// SPDX-License-Identifier: GPL-3.0-or-later

package import Workforce

/// Where one officer stands: what is asked, held, missing, and what becomes of it in a plan.
package struct OfficerCard: Sendable {
  package let officer: Officer.ID

  /// Whether the officer serves at the end of the horizon, when the plan is judged.
  package let servesToTheEnd: Bool

  /// What the plan has the officer do, training under way among it.
  package let enrolments: [Enrolment]

  /// The requirements of the post held at the end, then those of the planned post.
  package let requirements: [Line]

  /// One requirement.
  package struct Line: Sendable {
    package let requirement: Requirement

    /// Whether it is the planned post that asks it.
    package let isOfPlannedPost: Bool

    /// What is held of what is asked about, the best and latest first.
    package let held: [Qualification]
    package let standing: Standing
  }

  package enum Standing: Sendable {
    /// Met at the end by what was held from the start.
    case met

    /// Met at the end thanks to training.
    case closes([Enrolment])

    /// Not met at the end.
    case open(OpenRequirement)

    /// Not met at the end; of a planned post, whose requirements are not counted as gaps.
    case missing
  }
}

/// A requirement that stays unmet, with every way to it.
package struct OpenRequirement: Sendable {
  package let gap: OpenGap

  /// The last quarter in which the way to it must begin; nothing when no way leads there.
  package let pointOfNoReturn: Quarter?

  /// Whether that holds once decisions that forbid the officer something are lifted: with them no way
  /// leads there at all.
  package let isWithoutProhibitions: Bool
  package let doors: [Door]
  package let remedy: Remedy?
}
