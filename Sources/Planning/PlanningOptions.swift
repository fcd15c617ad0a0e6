// SPDX-License-Identifier: GPL-3.0-or-later

public import Workforce

/// How hard to look for a plan, and what it may rest on.
public struct PlanningOptions: Hashable, Sendable {
  /// How hard to search: twenty nodes of the search tree for each goal, fifteen thousand iterations of
  /// the simplex method for all; all other work grows with it too.
  public var effort: Int

  /// The gap at which a goal is good enough; 0 asks for proof.
  public var gap: Double

  /// Threads for what can be done side by side; the result does not depend on it.
  public var threads: Int

  /// How master programs are solved.
  public enum Master: String, Hashable, Sendable, CaseIterable {
    /// By the simplex method up to some hundred officers, else by a first-order one.
    case automatic

    /// By the simplex method, with exact duals, and with branch and price.
    case simplex

    /// By a first-order method: near prices, proven bounds, no tree.
    case firstOrder = "first-order"
  }

  public var master = Master.automatic

  /// The library that solves where the simplex method, or an integer program, does.
  public var solver = PlanningSolver.glpk

  /// How many changes of the previous plan there may be at most; any where nothing is said.
  ///
  /// The changes are those that the goal `stability` counts. All other goals, and their bounds, are
  /// then those of plans within this limit.
  public var maxChanges: Int?

  /// Whether seats that nobody has confirmed are left out.
  public var confirmedOnly: Bool

  /// Up to how many pathways, of all officers together, are all written down and solved outright.
  package var enumerationLimit = 2_000

  public static let defaultEffort = 20

  public init(
    effort: Int = defaultEffort, gap: Double = 0, threads: Int = 1, confirmedOnly: Bool = false
  ) {
    self.effort = effort
    self.gap = gap
    self.threads = threads
    self.confirmedOnly = confirmedOnly
  }
}

/// Something that happened while planning, for whoever watches.
public enum PlanningEvent: Hashable, Sendable {
  /// The pathways of the officers are known: how many states they have.
  case pathwaysBuilt(officers: Int, states: Int)

  /// A goal is being worked on, or done with.
  case goal(GoalProgress)

  public struct GoalProgress: Hashable, Sendable {
    public let goal: Goal
    public let value: ExactDecimal
    public let bound: ExactDecimal
    public let gap: ExactDecimal
    public let nodes: Int
    public let isFinished: Bool
  }
}

/// A plan and how it came about.
public struct PlanningResult: Sendable {
  /// The plan; its `inputs` are for the caller to fill in.
  public var plan: TrainingPlan

  /// Whether the search was called off before every goal was proven or within the gap asked for.
  public let isStoppedEarly: Bool

  /// What a careful reader should know besides: see `PlanAudit.warnings(of:in:)`.
  public let warnings: [BilingualText]

  /// The planned enrolments whose seats nobody has confirmed.
  public let unconfirmed: [Enrolment]

  /// What each goal reached in its own stage, before later ones used what `within` gives away.
  public let reached: [Goal: ExactDecimal]

  /// What separates value from bound, for each goal that is not proven.
  public let gaps: [Goal: GapShares]

  /// Where the relaxation of a guided search stood, for those of scenarios like this one.
  public internal(set) var footing: RelaxationFooting? = nil
}
