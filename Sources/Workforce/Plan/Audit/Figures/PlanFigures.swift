// SPDX-License-Identifier: GPL-3.0-or-later

/// Every figure of a plan, computed from a scenario and the plan's enrolments alone.
///
/// What a plan file shows is taken from here, and an audit compares with the same.
public struct PlanFigures: Sendable {
  /// A requirement that an officer in service does not meet at the horizon's end.
  public struct UnmetRequirement: Hashable, Comparable, Sendable {
    public let officer: Officer.ID
    public let requirement: Requirement.ID

    public init(officer: Officer.ID, requirement: Requirement.ID) {
      self.officer = officer
      self.requirement = requirement
    }

    public static func < (left: Self, right: Self) -> Bool {
      (left.officer, left.requirement) < (right.officer, right.requirement)
    }
  }

  /// What a goal comes to.
  public struct GoalValue: Hashable, Sendable {
    public let goal: Goal
    public let value: ExactDecimal

    public init(goal: Goal, value: ExactDecimal) {
      self.goal = goal
      self.value = value
    }
  }

  /// The officers of the scenario, by identifier.
  public let officers: [Officer.ID]

  /// The enrolments, those committed among them, with `end` and `closes` as they ought to be.
  public let enrolments: [Enrolment]
  public let classes: [TrainingPlan.ClassCount]
  public let progress: [TrainingPlan.Progress]
  public let spending: [TrainingPlan.Spending]
  public let targets: [TrainingPlan.TargetResult]
  public let unmet: [UnmetRequirement]

  /// The goals in the scenario's order.
  public let goals: [GoalValue]

  /// Computes the figures of some enrolments.
  ///
  /// Rows of unknown officers or programmes, and planned starts outside the horizon, count nowhere.
  /// The committed starts are the scenario's, whatever the enrolments say.
  ///
  /// `possiblePreviousStarts` are the starts of the previous plan that are still in some admissible
  /// pathway of their officer. Where nothing is given they are searched for, which takes time when
  /// many officers have several ways to go.
  ///
  /// Complexity: linear in officers and enrolments, times quarters and requirements.
  public init(
    of enrolments: [Enrolment], in scenario: Scenario,
    possiblePreviousStarts: Set<Commitment>? = nil
  ) {
    let plan = AuditedPlan(of: enrolments, in: scenario)
    let tally = Tally(of: plan)
    officers = scenario.officers.map(\.id)
    self.enrolments = plan.enrolmentsWithClosures()
    classes = plan.classCounts()
    progress = tally.progress
    spending = plan.spending()
    targets = tally.targets
    unmet = tally.unmet
    let spent = spending.reduce(Money.zero) { $0 + $1.planned }
    goals = scenario.goals.map { setting in
      let value: ExactDecimal =
        switch setting.goal {
        case .targets: tally.shortfall
        case .compliance: ExactDecimal(tally.progress.last?.compliant ?? 0)
        case .requirements: tally.requirements
        case .earliness: tally.earliness
        case .stability:
          ExactDecimal(plan.changes(sincePreviousPlanWith: possiblePreviousStarts))
        case .cost: ExactDecimal(spent.dong)
        }
      return GoalValue(goal: setting.goal, value: value)
    }
  }

  /// The value of a goal, where the scenario has that goal.
  public func value(of goal: Goal) -> ExactDecimal? { goals.first { $0.goal == goal }?.value }
}
