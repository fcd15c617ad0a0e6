// SPDX-License-Identifier: GPL-3.0-or-later

/// What becomes of a plan in many simulated futures: the content of `forecast.json`.
///
/// Shares are exact decimals of six places; intervals hold with 95 % confidence.
public struct Forecast: Hashable, Sendable {
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
