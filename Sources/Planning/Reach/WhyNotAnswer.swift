// SPDX-License-Identifier: GPL-3.0-or-later

package import Workforce

/// Why an aim is out of reach, how much of it can be reached, and what would bring it.
package struct WhyNotAnswer: Sendable {
  package let aim: ReachAim

  /// How many are meant, and how many of them must reach it.
  package let population: Int
  package let needed: Int

  /// Whether the population depends on what is learnt: then it is the most that may be meant.
  package let movesWithPlan: Bool

  /// Those who can never reach it, even if nothing were shared.
  package let hopeless: [Hopeless]

  /// Rules about single officers that have given way, as was asked: who could never reach it otherwise.
  package let rules: [Concession]

  /// The most who can reach it together: found in a plan, and what no plan exceeds.
  package let found: Int
  package let bound: Int

  /// A plan for the aim alone, in which as many reach it as were found.
  package let plan: [Enrolment]

  /// What stands against those who could reach it if nothing were shared, part by part.
  package let conflicts: [NamedConflict]

  /// Whether these are all there are: the others can reach it together.
  package let isComplete: Bool

  /// What would have to give way; nothing where nothing has to, or nothing may.
  package let relief: Relief?

  /// How many can reach it where only what may never give way stands; nothing where the aim can be brought,
  /// or nothing is kept.
  package let keeping: Kept?

  /// Whether it is proven that what may never give way forbids the aim.
  package let isForbidden: Bool

  /// Whether time ended some part of the search.
  package let isStoppedEarly: Bool

  /// The most who can reach it: found in a plan, and what no plan exceeds.
  package struct Kept: Hashable, Sendable {
    package let found: Int
    package let bound: Int
  }

  /// An officer with what can never be met.
  package struct Hopeless: Sendable {
    package let officer: Officer.ID

    /// The requirements with their reasons; empty where each could be met, but not all together.
    package let gaps: [OpenGap]

    /// What a target asks that no training brings.
    package let detail: BilingualText?
  }

  /// Officers and limits that together forbid the aim; without any one of them it would be reached.
  package struct NamedConflict: Sendable {
    package let officers: [Part<Officer.ID>]
    package let limits: [Part<NamedLimit>]

    /// Whether each officer is needed with every limit standing, not only within those named.
    package var isOfAllLimits = false
  }

  /// A part of a conflict.
  package struct Part<Value: Sendable>: Sendable {
    package let value: Value

    /// Whether a plan was found that reaches the aim without this part alone.
    package let isProven: Bool
  }

  /// The cheapest concessions found, with a plan that shows that they do.
  package struct Relief: Sendable {
    /// What two prices may differ by, in millionths, without being told apart: a hundredth.
    package static let tolerance = 10_000

    package let concessions: [Concession]

    /// In millionths of the unit of `relaxationCosts`; and what no concessions undercut.
    package let cost: Int
    package let bound: Int

    /// Whether no concessions are cheaper, as far as prices are told.
    package var isCheapest: Bool { cost - bound <= Self.tolerance }

    /// For each concession, whether the aim is proven to be out of reach without it alone.
    package let isNeeded: [Bool]

    /// How many reach the aim then.
    package let reached: Int
    package let plan: [Enrolment]
  }
}
