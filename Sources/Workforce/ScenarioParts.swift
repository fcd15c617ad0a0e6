// SPDX-License-Identifier: GPL-3.0-or-later

/// What a scenario is made of, for making another one that differs in a few tables.
public struct ScenarioParts: Sendable {
  public var name: String
  public var asOf: Day
  public var horizon: Horizon
  public var dimensions: [Dimension]
  public var absenceShare: Thousandths
  public var plannedWeight: Thousandths
  public var priorities: [Priority]
  public var goals: [GoalSetting]
  public var relaxationCosts: RelaxationCosts
  public var previousPlan: PreviousPlan?
  public var units: [Unit]
  public var positions: [Position]
  public var standards: [PositionStandard]
  public var legalBases: [LegalBasis]
  public var officers: [Officer]
  public var programmes: [Programme]
  public var intakes: [Intake]
  public var absenceCaps: [AbsenceCap]
  public var budgets: [Budget]
  public var commitments: [Commitment]
  public var decisions: [Decision]
  public var targets: [Target]

  public init(_ scenario: Scenario) {
    name = scenario.name
    asOf = scenario.asOf
    horizon = scenario.horizon
    dimensions = scenario.dimensions
    absenceShare = scenario.absenceShare
    plannedWeight = scenario.plannedWeight
    priorities = scenario.priorities
    goals = scenario.goals
    relaxationCosts = scenario.relaxationCosts
    previousPlan = scenario.previousPlan
    units = scenario.units
    positions = scenario.positions
    standards = scenario.standards
    legalBases = scenario.legalBases
    officers = scenario.officers
    programmes = scenario.programmes
    intakes = scenario.intakes
    absenceCaps = scenario.absenceCaps
    budgets = scenario.budgets
    commitments = scenario.commitments
    decisions = scenario.decisions
    targets = scenario.targets
  }
}

extension Scenario {
  /// Creates a scenario from parts whose keys are unique and whose references lead somewhere.
  public init(_ parts: ScenarioParts) {
    self.init(
      name: parts.name, asOf: parts.asOf, horizon: parts.horizon, dimensions: parts.dimensions,
      absenceShare: parts.absenceShare, plannedWeight: parts.plannedWeight,
      priorities: parts.priorities, goals: parts.goals, relaxationCosts: parts.relaxationCosts,
      previousPlan: parts.previousPlan, units: parts.units, positions: parts.positions,
      standards: parts.standards, legalBases: parts.legalBases, officers: parts.officers,
      programmes: parts.programmes, intakes: parts.intakes, absenceCaps: parts.absenceCaps,
      budgets: parts.budgets, commitments: parts.commitments, decisions: parts.decisions,
      targets: parts.targets)
  }

  /// The scenario with some of its parts changed.
  public func changed(_ change: (inout ScenarioParts) -> Void) -> Scenario {
    var parts = ScenarioParts(self)
    change(&parts)
    return Scenario(parts)
  }

  /// The same scenario without the seats that nobody has confirmed.
  public func withConfirmedIntakesOnly() -> Scenario {
    changed { $0.intakes.removeAll { !$0.confirmed } }
  }
}
