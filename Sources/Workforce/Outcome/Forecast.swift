// SPDX-License-Identifier: GPL-3.0-or-later

/// What becomes of a plan in many simulated futures: the content of `forecast.json`.
///
/// Shares are exact decimals of six places; intervals hold with 95 % confidence.
public struct Forecast: Hashable, Sendable {
  /// A mean with its confidence interval.
  public struct Estimate: Hashable, Sendable {
    public let mean: ExactDecimal
    public let halfWidth: ExactDecimal

    public init(mean: ExactDecimal, halfWidth: ExactDecimal) {
      self.mean = mean
      self.halfWidth = halfWidth
    }

    public var low: ExactDecimal { mean - halfWidth }
    public var high: ExactDecimal { mean + halfWidth }
  }

  /// How a figure spreads over the futures.
  public struct Spread: Hashable, Sendable {
    public let estimate: Estimate

    /// The values below which 5, 25, 50, 75 and 95 of a hundred futures end.
    public let quantiles: [ExactDecimal]

    public init(estimate: Estimate, quantiles: [ExactDecimal]) {
      self.estimate = estimate
      self.quantiles = quantiles
    }

    /// The percentages of the quantiles.
    public static let percents = [5, 25, 50, 75, 95]

    public var median: ExactDecimal { quantiles[2] }
    public var low: ExactDecimal { quantiles[0] }
    public var high: ExactDecimal { quantiles[4] }
  }

  /// A chance, counted, with Wilson's interval.
  public struct Chance: Hashable, Sendable {
    public let count: Int
    public let of: Int
    public let low: ExactDecimal
    public let high: ExactDecimal

    public init(count: Int, of: Int, low: ExactDecimal, high: ExactDecimal) {
      self.count = count
      self.of = of
      self.low = low
      self.high = high
    }

    public var rate: ComplianceRate {
      ComplianceRate(numerator: count, denominator: of, base: "replications")
    }
  }

  /// Where the organisation stands at the end of a year, or of the horizon.
  public struct Year: Hashable, Sendable {
    public let quarter: Quarter

    /// What the plan comes to when nothing goes wrong.
    public let planned: ComplianceRate
    public let compliant: Spread
    public let inService: Spread

    /// The compliant among those in service, as a share.
    public let rate: Spread

    /// The chance that everybody in service is compliant.
    public let everybody: Chance

    public init(
      quarter: Quarter, planned: ComplianceRate, compliant: Spread, inService: Spread,
      rate: Spread, everybody: Chance
    ) {
      self.quarter = quarter
      self.planned = planned
      self.compliant = compliant
      self.inService = inService
      self.rate = rate
      self.everybody = everybody
    }
  }

  public struct TargetOutlook: Hashable, Sendable {
    public let target: Target.ID
    public let due: Quarter
    public let plannedMet: Bool
    public let chance: Chance

    /// How many officers are missing to it.
    public let shortfall: Spread

    public init(
      target: Target.ID, due: Quarter, plannedMet: Bool, chance: Chance, shortfall: Spread
    ) {
      self.target = target
      self.due = due
      self.plannedMet = plannedMet
      self.chance = chance
      self.shortfall = shortfall
    }
  }

  /// One fund's year.
  public struct FundOutlook: Hashable, Sendable {
    public let fund: Fund.ID
    public let year: Int
    public let budget: Money
    public let planned: Money
    public let cost: Spread

    /// The chance that more is owed than is there.
    public let exceeded: Chance

    public init(
      fund: Fund.ID, year: Int, budget: Money, planned: Money, cost: Spread, exceeded: Chance
    ) {
      self.fund = fund
      self.year = year
      self.budget = budget
      self.planned = planned
      self.cost = cost
      self.exceeded = exceeded
    }
  }

  /// What a run through a future is besides.
  public struct Effort: Hashable, Sendable {
    /// Starts: one person in one class.
    public let sessions: Spread

    /// Seats of classes that took place that nobody took although the plan meant them for somebody.
    public let emptySeats: Spread

    /// Starts that led to nothing.
    public let unfinished: Spread

    /// Requirement-quarters open beyond the plan's, for each requirement that the plan closes.
    public let delay: Spread
    public let leavers: Spread
    public let newcomers: Spread

    public init(
      sessions: Spread, emptySeats: Spread, unfinished: Spread, delay: Spread, leavers: Spread,
      newcomers: Spread
    ) {
      self.sessions = sessions
      self.emptySeats = emptySeats
      self.unfinished = unfinished
      self.delay = delay
      self.leavers = leavers
      self.newcomers = newcomers
    }
  }

  /// What one policy makes of the same futures.
  public struct PolicyOutlook: Hashable, Sendable {
    public let policy: SimulationPolicy
    public let rate: Spread
    public let shortfall: Spread
    public let cost: Spread
    public let effort: Effort

    /// How much higher its rate at the end is than the main policy's, future by future.
    public let difference: Estimate

    public init(
      policy: SimulationPolicy, rate: Spread, shortfall: Spread, cost: Spread, effort: Effort,
      difference: Estimate
    ) {
      self.policy = policy
      self.rate = rate
      self.shortfall = shortfall
      self.cost = cost
      self.effort = effort
      self.difference = difference
    }
  }

  /// How much a hazard matters.
  public struct HazardEffect: Hashable, Sendable {
    public let hazard: Hazard

    /// How much higher the rate at the end would be without it, future by future.
    public let gain: Estimate

    public init(hazard: Hazard, gain: Estimate) {
      self.hazard = hazard
      self.gain = gain
    }
  }

  /// How often an officer is not compliant at the end although in service.
  public struct OfficerRisk: Hashable, Sendable {
    public let officer: Officer.ID
    public let unit: Unit.ID

    /// Whether the plan brings them up to standard.
    public let plannedCompliant: Bool
    public let missed: Chance

    /// What most often stood at the beginning of it.
    public let cause: Setback?

    public init(
      officer: Officer.ID, unit: Unit.ID, plannedCompliant: Bool, missed: Chance, cause: Setback?
    ) {
      self.officer = officer
      self.unit = unit
      self.plannedCompliant = plannedCompliant
      self.missed = missed
      self.cause = cause
    }
  }

  /// How many of a unit's people are not compliant at the end.
  public struct UnitRisk: Hashable, Sendable {
    public let unit: Unit.ID

    /// How many the plan leaves short.
    public let planned: Int
    public let missed: Spread
    public let cause: Setback?

    public init(unit: Unit.ID, planned: Int, missed: Spread, cause: Setback?) {
      self.unit = unit
      self.planned = planned
      self.missed = missed
      self.cause = cause
    }
  }

  /// Why a start or a gain was lost.
  public enum Setback: Hashable, Sendable {
    case hazard(Hazard)
    /// The plan has nothing for what is asked now, or others had to come first.
    case plan
  }

  /// How often the starts of a programme lead to nothing.
  public struct ProgrammeOutlook: Hashable, Sendable {
    public let programme: Programme.ID

    /// Starts that the plan in force meant, and those of them that led to nothing, in one future.
    public let meant: Estimate
    public let lost: Estimate
    public let cause: Setback?

    public init(programme: Programme.ID, meant: Estimate, lost: Estimate, cause: Setback?) {
      self.programme = programme
      self.meant = meant
      self.lost = lost
      self.cause = cause
    }
  }

  /// Who takes a seat that falls free, in this order.
  public struct ReserveList: Hashable, Sendable {
    public let row: Intake.ID
    public let learners: Int
    public let reserves: [Officer.ID]

    public init(row: Intake.ID, learners: Int, reserves: [Officer.ID]) {
      self.row = row
      self.learners = learners
      self.reserves = reserves
    }
  }

  /// How exact the mean rate at the end was after so many replications.
  public struct Convergence: Hashable, Sendable {
    public let replications: Int
    public let rate: Estimate

    public init(replications: Int, rate: Estimate) {
      self.replications = replications
      self.rate = rate
    }
  }

  public var scenario: String
  public var horizon: Horizon

  /// SHA-256 of the inputs and of the plan, in hexadecimal.
  public var inputs: String
  public var plan: String
  public var seed: Int
  public var replications: Int
  public var policy: SimulationPolicy
  public var years: [Year]
  public var targets: [TargetOutlook]
  public var funds: [FundOutlook]
  public var effort: Effort
  public var policies: [PolicyOutlook]
  public var hazards: [HazardEffect]
  public var officers: [OfficerRisk]
  public var units: [UnitRisk]
  public var programmes: [ProgrammeOutlook]
  public var reserves: [ReserveList]
  public var convergence: [Convergence]

  public init(
    scenario: String, horizon: Horizon, inputs: String, plan: String, seed: Int,
    replications: Int, policy: SimulationPolicy, years: [Year], targets: [TargetOutlook],
    funds: [FundOutlook], effort: Effort, policies: [PolicyOutlook], hazards: [HazardEffect],
    officers: [OfficerRisk], units: [UnitRisk], programmes: [ProgrammeOutlook],
    reserves: [ReserveList], convergence: [Convergence]
  ) {
    self.scenario = scenario
    self.horizon = horizon
    self.inputs = inputs
    self.plan = plan
    self.seed = seed
    self.replications = replications
    self.policy = policy
    self.years = years
    self.targets = targets
    self.funds = funds
    self.effort = effort
    self.policies = policies
    self.hazards = hazards
    self.officers = officers
    self.units = units
    self.programmes = programmes
    self.reserves = reserves
    self.convergence = convergence
  }
}
