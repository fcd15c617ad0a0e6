// SPDX-License-Identifier: GPL-3.0-or-later

/// What is told of compliance, targets and money.
extension Forecast {
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
}
