// SPDX-License-Identifier: GPL-3.0-or-later

public import Workforce

extension Scenario {
  /// How likely a start on each intake row leads to what it grants: by itself, or by a retry later.
  ///
  /// By itself: the classes are held, the money is there in time, the learner comes, stays and passes,
  /// sitting again as often as the horizon leaves time for. By a retry: whoever fails is planned
  /// again in a later year's row of the same programme, if there is one that ends within the horizon.
  /// Half of them find a seat there: an assumption. Rules for some officers only are left out.
  ///
  /// - Complexity: the square of the rows of each programme.
  public func startOdds() -> StartOdds {
    let perils = Perils(simulation)
    var rows: [Programme.ID: [Intake]] = [:]
    for intake in intakes { rows[intake.programme, default: []].append(intake) }
    var odds: [Intake.ID: Thousandths] = [:]
    for (id, rows) in rows {
      let programme = programme(id)
      // From the last quarter back, so that every retry is known before what it is a retry of.
      for row in rows.sorted(by: { $1.quarter < $0.quarter }) {
        let once = perils.success(of: programme, on: row, through: horizon.last)
        let known = programme.end(startingIn: row.quarter)
        let retry =
          rows.filter {
            $0.quarter.year > known.year && ($0.unit == nil || $0.unit == row.unit)
              && programme.end(startingIn: $0.quarter) <= horizon.last
          }.compactMap { odds[$0.id]?.fraction }.max() ?? 0
        let chance = once + (1 - once) * Self.seatForRetry * retry
        odds[row.id] = Thousandths(Int((chance * 1000).rounded()))
      }
    }
    return StartOdds(odds)
  }

  private static let seatForRetry = 0.5
}

extension Perils {
  /// The rule of a hazard of learners or intakes that concerns anybody.
  private func rule(
    of hazard: Hazard, _ programme: Programme.ID, in quarter: Quarter
  ) -> HazardRule? {
    self[hazard].first { $0.rule.who == .all && $0.concerns(programme, in: quarter) }?.rule
  }

  /// The chance that whoever is meant to start on a row gets what the programme grants.
  fileprivate func success(
    of programme: Programme, on row: Intake, through last: Quarter
  ) -> Double {
    let end = programme.end(startingIn: row.quarter)
    func rule(_ hazard: Hazard, in quarter: Quarter) -> HazardRule? {
      self.rule(of: hazard, programme.id, in: quarter)
    }
    var chance = 1 - (rule(.noShow, in: row.quarter)?[.chance].fraction ?? 0)
    if let cancelled = rule(.cancelledIntake, in: row.quarter) {
      let own = min(1, (1 - (row.chance ?? .one).fraction) * cancelled[.factor].fraction)
      chance *= (1 - own) * (1 - cancelled[.chance].fraction)
    }
    let late = self[.lateBudget].first {
      $0.rule.isInForce(in: row.quarter) && row.quarter.number < $0.rule.count(.until)
    }?.rule
    if let late { chance *= 1 - late[.chance].fraction }
    if let withdrawal = rule(.withdrawal, in: row.quarter) {
      let dropout =
        programme.dropout.map { min(1, $0.fraction * withdrawal[.factor].fraction) }
        ?? withdrawal[.chance].fraction
      chance *= 1 - dropout
    }
    if let failure = rule(.failure, in: end) {
      let sittings =
        1
        + min(
          failure.count(.retries), max(0, end.distance(to: last)) / max(1, failure.count(.after)))
      var fails = 1.0
      for _ in 0..<sittings { fails *= failure[programme.isLong ? .long : .chance].fraction }
      chance *= 1 - fails
    }
    return chance
  }
}
