// SPDX-License-Identifier: GPL-3.0-or-later

/// What is told of policies, hazards, people and programmes.
extension Forecast {
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
}
