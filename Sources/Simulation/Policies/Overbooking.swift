// SPDX-License-Identifier: GPL-3.0-or-later

public import Workforce

/// How many learners more than seats may be planned for.
enum Overbooking {
  /// The most extra learners with whom more than `seats` turn up with at most a given chance.
  ///
  /// Those who turn up are binomial; the tail is summed term by term from the top, where all come.
  static func extra(seats: Int, noShow: Double, risk: Double) -> Int {
    guard noShow > 0, noShow < 1 else { return 0 }
    var extra = 0
    while extra < seats, tail(above: seats, of: seats + extra + 1, noShow: noShow) <= risk {
      extra += 1
    }
    return extra
  }

  /// The chance that more than so many of some turn up.
  static func tail(above seats: Int, of learners: Int, noShow: Double) -> Double {
    // P(all come), then P(one stays away) and so on while still more than `seats` come.
    var term = 1.0
    for _ in 0..<learners { term *= 1 - noShow }
    var sum = 0.0
    for absent in 0..<max(0, learners - seats) {
      sum += term
      term *= Double(learners - absent) / Double(absent + 1) * noShow / (1 - noShow)
    }
    return sum
  }
}

extension Future {
  /// The seats by which a row is overbooked: 0 under every policy but one.
  func extraSeats(of row: Intake) -> Int {
    guard policy.overbooks else { return 0 }
    return Overbooking.extra(
      seats: row.seats, noShow: perils.lossBeforeClasses(of: row.programme, in: row.quarter),
      risk: settings.overbookingRisk.fraction)
  }
}

extension Scenario {
  /// The intakes that more learners than seats may safely be planned for, and how many more.
  public var overbookedIntakes: [(row: Intake, extra: Int)] {
    let perils = Perils(simulation)
    return intakes.compactMap { row in
      let extra = Overbooking.extra(
        seats: row.seats, noShow: perils.lossBeforeClasses(of: row.programme, in: row.quarter),
        risk: simulation.overbookingRisk.fraction)
      return extra > 0 ? (row, extra) : nil
    }
  }

  /// Whether any intake is so large that more learners than seats may safely be planned for.
  public var canBeOverbooked: Bool { !overbookedIntakes.isEmpty }
}

extension Perils {
  /// The chance that a learner whom a plan means does not come: no-show, and half a year of what
  /// happens to officers.
  ///
  /// Only rules that concern everybody count, so that it is never thought too high.
  func lossBeforeClasses(of programme: Programme.ID? = nil, in quarter: Quarter? = nil) -> Double {
    func general(_ hazard: Hazard) -> HazardRule? {
      self[hazard].last { peril in
        peril.rule.who == .all
          && (programme.map { peril.rule.concerns($0) } ?? true)
          && (quarter.map { peril.rule.isInForce(in: $0) } ?? true)
      }?.rule
    }
    let yearly = Hazard.allCases.filter { $0.subject == .officer }
      .reduce(0.0) { $0 + (general($1)?[.yearly].fraction ?? 0) }
    return min(0.5, (general(.noShow)?[.chance].fraction ?? 0) + yearly / 2)
  }
}
