// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// The rules of all hazards, made ready to be asked by the million.
struct Perils: Sendable {
  /// One rule with the chance of a quarter.
  struct Peril: Sendable {
    let rule: HazardRule
    let quarterly: Double

    init(_ rule: HazardRule) {
      self.rule = rule
      // 1 − (1 − yearly)^(1/4), by two square roots, which every machine rounds alike.
      quarterly = 1 - (1 - rule[.yearly].fraction).squareRoot().squareRoot()
    }

    func concerns(_ programme: Programme.ID, in quarter: Quarter) -> Bool {
      rule.isInForce(in: quarter) && rule.concerns(programme)
    }
  }

  private let perils: [Hazard: [Peril]]
  private let worst: [Hazard: Double]

  init(_ settings: SimulationSettings) {
    perils = settings.hazards.mapValues { $0.map(Peril.init) }
    worst = perils.mapValues { $0.map(\.quarterly).max() ?? 0 }
  }

  subscript(hazard: Hazard) -> [Peril] { perils[hazard] ?? [] }

  /// The largest chance of a quarter that anybody has: below it nobody's rule must be looked for.
  func worstQuarterly(of hazard: Hazard) -> Double { worst[hazard] ?? 0 }
}

extension Thousandths {
  /// The value as a binary fraction, for chances only.
  var fraction: Double { Double(count) / 1000 }
}
