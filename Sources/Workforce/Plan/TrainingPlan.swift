// SPDX-License-Identifier: GPL-3.0-or-later

/// Who goes to which class when, what it costs and what it reaches: the content of `plan.json`.
public struct TrainingPlan: Hashable, Sendable {
  /// One goal's value with its proof.
  public struct GoalResult: Hashable, Sendable {
    public let goal: Goal
    public let value: ExactDecimal

    /// What no plan can beat, given the earlier goals.
    public let bound: ExactDecimal

    /// |bound − value| / max(1, |bound|), six places, halves up.
    public let gap: ExactDecimal
    public let proven: Bool

    /// Whether it is proven and all earlier goals are too.
    public let firm: Bool

    public init(
      goal: Goal, value: ExactDecimal, bound: ExactDecimal, gap: ExactDecimal, proven: Bool,
      firm: Bool
    ) {
      self.goal = goal
      self.value = value
      self.bound = bound
      self.gap = gap
      self.proven = proven
      self.firm = firm
    }
  }

  /// How many classes open for an intake row, and how many learners the plan adds there.
  public struct ClassCount: Hashable, Sendable {
    public let programme: Programme.ID
    public let quarter: Quarter

    /// The unit of the intake row.
    public let intake: Unit.ID?

    /// The classes that open; where a group of rows fills the same ones, the group's number.
    public let classes: Int

    /// Those who take a seat of this row.
    public let learners: Int

    public init(
      programme: Programme.ID, quarter: Quarter, intake: Unit.ID?, classes: Int, learners: Int
    ) {
      self.programme = programme
      self.quarter = quarter
      self.intake = intake
      self.classes = classes
      self.learners = learners
    }
  }

  /// Where the organisation stands at the end of a quarter.
  public struct Progress: Hashable, Sendable {
    public let quarter: Quarter
    public let inService: Int
    public let compliant: Int
    public let requirements: Int
    public let met: Int

    public init(quarter: Quarter, inService: Int, compliant: Int, requirements: Int, met: Int) {
      self.quarter = quarter
      self.inService = inService
      self.compliant = compliant
      self.requirements = requirements
      self.met = met
    }
  }

  /// One fund's year.
  public struct Spending: Hashable, Sendable {
    public let fund: Fund.ID
    public let year: Int
    public let budget: Money
    public let committed: Money
    public let planned: Money

    public init(fund: Fund.ID, year: Int, budget: Money, committed: Money, planned: Money) {
      self.fund = fund
      self.year = year
      self.budget = budget
      self.committed = committed
      self.planned = planned
    }
  }

  /// What a target comes to on its due quarter.
  public struct TargetResult: Hashable, Sendable {
    public let target: Target.ID
    public let due: Quarter
    public let population: Int
    public let needed: Int
    public let value: Int
    public let met: Bool

    public init(
      target: Target.ID, due: Quarter, population: Int, needed: Int, value: Int, met: Bool
    ) {
      self.target = target
      self.due = due
      self.population = population
      self.needed = needed
      self.value = value
      self.met = met
    }
  }

  public var scenario: String
  public var asOf: Day
  public var horizon: Horizon

  /// The SHA-256 of all inputs, in hexadecimal.
  public var inputs: String
  public var goals: [GoalResult]
  public var officers: [Officer.ID]
  public var enrolments: [Enrolment]
  public var classes: [ClassCount]
  public var progress: [Progress]
  public var spending: [Spending]
  public var targets: [TargetResult]
  public var unmet: [OpenGap]

  public init(
    scenario: String, asOf: Day, horizon: Horizon, inputs: String, goals: [GoalResult],
    officers: [Officer.ID], enrolments: [Enrolment], classes: [ClassCount], progress: [Progress],
    spending: [Spending], targets: [TargetResult], unmet: [OpenGap]
  ) {
    self.scenario = scenario
    self.asOf = asOf
    self.horizon = horizon
    self.inputs = inputs
    self.goals = goals
    self.officers = officers
    self.enrolments = enrolments
    self.classes = classes
    self.progress = progress
    self.spending = spending
    self.targets = targets
    self.unmet = unmet
  }
}

/// What `stability` compares with: the starts an earlier plan added, and whom it knew.
public struct PreviousPlan: Hashable, Sendable {
  public let officers: Set<Officer.ID>

  /// The starts that the plan added itself; commitments are not among them.
  public let starts: [Commitment]

  public init(officers: Set<Officer.ID>, starts: [Commitment]) {
    self.officers = officers
    self.starts = starts.sorted()
  }
}
