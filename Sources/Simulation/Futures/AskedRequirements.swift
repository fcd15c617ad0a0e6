// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// What somebody's post asks, with what of it is known until something is awarded.
struct AskedRequirements: Sendable {
  private var position: Position.ID?
  private var version = -1
  private var standard: [Requirement] = []

  /// Met or not while nothing is awarded; unknown where time alone can change it.
  private var lasting: [Bool?] = []

  /// The requirements that are asked at the end of a quarter and not met, and how many are asked.
  mutating func unmet(
    of officer: Officer, holding holdings: Holdings, version: Int, atEndOf quarter: Quarter,
    in scenario: Scenario
  ) -> (unmet: [Requirement.ID], asked: Int) {
    let held = officer.position(in: quarter)
    if position != held {
      standard = scenario.standard(scenario.position(held).standard).requirements
        .filter { !officer.exempt.contains($0.id) }
      self.version = -1
      position = held
    }
    if self.version != version {
      lasting = standard.map {
        $0.validMonths == nil ? $0.isMet(by: holdings, atEndOf: quarter) : nil
      }
      self.version = version
    }
    var circumstances: Circumstances?
    var unmet: [Requirement.ID] = []
    var asked = 0
    for (place, requirement) in standard.enumerated() where requirement.isInForce(in: quarter) {
      if requirement.applies != .all {
        let known =
          circumstances
          ?? scenario.circumstances(of: officer, on: quarter.lastDay, holding: holdings)
        circumstances = known
        guard requirement.applies.holds(in: known) else { continue }
      }
      asked += 1
      if !(lasting[place] ?? requirement.isMet(by: holdings, atEndOf: quarter)) {
        unmet.append(requirement.id)
      }
    }
    return (unmet, asked)
  }
}
