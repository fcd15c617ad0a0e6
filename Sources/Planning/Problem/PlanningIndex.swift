// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// What all officers share: the scenario with its tests, limits, goal scales and grants numbered.
struct PlanningIndex: Sendable {
  let scenario: Scenario
  let tests: TestIndex
  let limits: SharedLimits
  let scales: GoalScales

  /// The tests that each programme's grants satisfy, and those its condition asks.
  let granted: [TestSet]
  let asked: [TestSet]

  /// Whether all that the first programme grants is granted by the second too.
  let grantsWithin: [[Bool]]

  private let programmePlaces: [Programme.ID: Int]

  init(scenario: Scenario) {
    self.scenario = scenario
    let tests = TestIndex(scenario: scenario)
    self.tests = tests
    limits = SharedLimits(scenario: scenario)
    scales = GoalScales(scenario: scenario)
    granted = scenario.programmes.map { tests.set(satisfiedBy: $0.grants) }
    asked = scenario.programmes.map { tests.set(of: $0.eligible.qualificationTests) }
    let grants = scenario.programmes.map { Set($0.grants) }
    grantsWithin = grants.map { inner in grants.map { inner.isSubset(of: $0) } }
    programmePlaces = Dictionary(
      scenario.programmes.enumerated().map { ($1.id, $0) }
    ) { first, _ in first }
  }

  var quarters: Int { scenario.horizon.count }

  func offset(of quarter: Quarter) -> Int { scenario.horizon.offset(of: quarter) }

  func quarter(_ offset: Int) -> Quarter { scenario.horizon.first.advanced(by: offset) }

  /// The place of a programme among the scenario's.
  ///
  /// - Precondition: the programme is one of them.
  func programmePlace(of id: Programme.ID) -> Int {
    guard let place = programmePlaces[id] else { preconditionFailure("No programme \(id)") }
    return place
  }
}
