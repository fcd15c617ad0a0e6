// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// What it costs the targets to come when officers do not meet requirements.
struct TargetCosts {
  let scenario: Scenario
  private var known: [Key: Int] = [:]

  private struct Key: Hashable {
    let officer: Officer.ID
    let requirements: Set<Requirement.ID>
  }

  init(_ scenario: Scenario) { self.scenario = scenario }

  /// The weights, in thousandths, of the targets that count the officer at their due date and fail
  /// for want of one of these requirements.
  mutating func cost(of officer: Officer.ID, lacking requirements: Set<Requirement.ID>) -> Int {
    guard scenario.knows(officer: officer), !requirements.isEmpty else { return 0 }
    let key = Key(officer: officer, requirements: requirements)
    if let cost = known[key] { return cost }
    let cost = computed(scenario.officer(officer), requirements)
    known[key] = cost
    return cost
  }

  /// What it costs when these officers do not meet a requirement.
  mutating func cost(of officers: [Officer.ID], lacking requirement: Requirement.ID) -> Int {
    officers.reduce(0) { $0 + cost(of: $1, lacking: [requirement]) }
  }

  private func computed(_ officer: Officer, _ requirements: Set<Requirement.ID>) -> Int {
    var asked: [Quarter: [Requirement]] = [:]
    var cost = 0
    for target in scenario.targets where officer.isInService(in: target.due) {
      let circumstances = scenario.circumstances(
        of: officer, on: target.due.lastDay, holding: officer.holdings)
      guard target.population.holds(in: circumstances) else { continue }
      let own =
        asked[target.due]
        ?? scenario.requirementsAsked(of: officer, in: target.due, holding: officer.holdings)
      asked[target.due] = own
      let lacking = own.filter { requirements.contains($0.id) }
      let fails =
        switch target.measure {
        case .compliant: !lacking.isEmpty
        case .meets(let requirement): lacking.contains { $0.id == requirement }
        case .condition(let condition):
          !condition.holds(in: circumstances)
            && condition.qualificationTests.contains { test in
              lacking.contains { requirement in
                requirement.accepts.contains { $0.level.dimension == test.level.dimension }
              }
            }
        }
      if fails { cost += target.weight.count }
    }
    return cost
  }
}
