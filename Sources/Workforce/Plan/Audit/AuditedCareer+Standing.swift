// SPDX-License-Identifier: GPL-3.0-or-later

/// What is asked of an officer in service at the end of a quarter, and what of it is open.
package struct Standing: Sendable {
  package let quarter: Quarter
  package let asked: Int

  /// The weights of what is met, in thousandths.
  let metWeight: Int

  /// The requirements asked and not met, sorted by name.
  package let unmet: [Requirement]

  package var met: Int { asked - unmet.count }
  package var isCompliant: Bool { unmet.isEmpty }
  var unmetWeight: Int { unmet.reduce(0) { $0 + $1.weight.count } }
}

extension AuditedCareer {
  /// The standings at the ends of those of some quarters in which the officer serves.
  ///
  /// Complexity: quarters × requirements, plus awards × requirements × holdings; requirements with
  /// `valid_months` are looked at anew in each quarter.
  package func standings(in quarters: some Sequence<Quarter>, of scenario: Scenario) -> [Standing] {
    var standings: [Standing] = []
    var standard: [Requirement] = []
    var position: Position.ID?
    var holdings = officer.holdings
    var awardsHeld = -1
    // Met or not for as long as nothing is awarded; unknown where time alone can change it.
    var lasting: [Bool?] = []
    for quarter in quarters where officer.isInService(in: quarter) {
      let nowPosition = officer.position(in: quarter)
      let nowHeld = self.awardsHeld(atEndOf: quarter)
      if position != nowPosition || awardsHeld != nowHeld {
        (position, awardsHeld) = (nowPosition, nowHeld)
        holdings = self.holdings(atEndOf: quarter)
        standard = scenario.standard(scenario.position(nowPosition).standard).requirements
          .filter { !officer.exempt.contains($0.id) }
        lasting = standard.map {
          $0.validMonths == nil ? $0.isMet(by: holdings, atEndOf: quarter) : nil
        }
      }
      var circumstances: Circumstances?
      var asked = 0
      var metWeight = 0
      var unmet: [Requirement] = []
      for (place, requirement) in standard.enumerated() where requirement.isInForce(in: quarter) {
        if requirement.applies != .all {
          let known =
            circumstances
            ?? scenario.circumstances(of: officer, on: quarter.lastDay, holding: holdings)
          circumstances = known
          guard requirement.applies.holds(in: known) else { continue }
        }
        asked += 1
        if lasting[place] ?? requirement.isMet(by: holdings, atEndOf: quarter) {
          metWeight += requirement.weight.count
        } else {
          unmet.append(requirement)
        }
      }
      standings.append(
        Standing(quarter: quarter, asked: asked, metWeight: metWeight, unmet: unmet))
    }
    return standings
  }
}

extension AuditedCareer {
  /// Whether a target counts the officer at the end of a quarter, and whether the measure holds.
  ///
  /// - Parameters:
  ///   - target: whose population and measure are meant, whatever its due quarter.
  ///   - standing: of the quarter in question.
  ///   - circumstances: of the officer on that quarter's last day.
  /// - Returns: nothing where the population does not have the officer.
  package func passes(
    _ target: Target, _ standing: Standing, in circumstances: Circumstances
  ) -> Bool? {
    guard target.population.holds(in: circumstances) else { return nil }
    return switch target.measure {
    case .compliant: standing.isCompliant
    case .meets(let requirement): !standing.unmet.contains { $0.id == requirement }
    case .condition(let condition): condition.holds(in: circumstances)
    }
  }
}
