// SPDX-License-Identifier: GPL-3.0-or-later

/// What becomes of a plan while the future unfolds.
public enum SimulationPolicy: String, Hashable, Sendable, CaseIterable {
  /// The plan is never made anew.
  case `static`
  /// It is made anew each December, with what is known then.
  case yearly
  /// The same, and each class has a list of reserves for seats that fall free.
  case yearlyWithReserves = "yearly+reserves"
  /// As `yearly`, with more learners a seat than one where enough of them are sure not to turn up.
  case overbook
}

extension SimulationPolicy {
  public var replans: Bool { self != .static }
  public var hasReserves: Bool { self == .yearlyWithReserves }
  public var overbooks: Bool { self == .overbook }
}

/// How futures are simulated: the setting `simulation` of a scenario.
public struct SimulationSettings: Hashable, Sendable {
  public var seed = 1
  public var replications = 200
  public var policy = SimulationPolicy.yearly

  /// The chance that more turn up than there are seats, at which overbooking ends.
  public var overbookingRisk = Thousandths(50)

  /// The rules of each hazard; a hazard without rules never strikes.
  public var hazards: [Hazard: [HazardRule]] = [:]

  public init() {}

  /// The same settings with one hazard switched off.
  public func without(_ hazard: Hazard) -> SimulationSettings {
    var settings = self
    settings.hazards[hazard] = nil
    return settings
  }

  /// The hazards that can strike, in the order in which they are declared.
  public var activeHazards: [Hazard] {
    Hazard.allCases.filter { hazards[$0]?.isEmpty == false }
  }
}
