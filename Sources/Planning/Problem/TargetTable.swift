// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// Which targets may see the officers of a unit, and the tests that each measure asks.
struct TargetTable: Sendable {
  /// By target, the tests in the measure; none where the measure is no condition.
  let wanted: [TestSet]
  private let within: [Unit.ID: [Int]]
  private let ofEverybody: [Int]

  init(scenario: Scenario, tests: TestIndex) {
    wanted = scenario.targets.map { target in
      guard case .condition(let condition) = target.measure else {
        return TestSet(count: tests.count)
      }
      return tests.set(of: condition.qualificationTests)
    }
    var within: [Unit.ID: [Int]] = [:]
    var ofEverybody: [Int] = []
    for (number, target) in scenario.targets.enumerated() {
      guard let units = target.population.unitsMeant else {
        ofEverybody.append(number)
        continue
      }
      for unit in Set(units) { within[unit, default: []].append(number) }
    }
    self.within = within
    self.ofEverybody = ofEverybody
  }

  /// The targets whose population may count an officer of a unit, in their order.
  func numbers(along path: [Unit.ID]) -> [Int] {
    if within.isEmpty { return ofEverybody }
    return Set(ofEverybody + path.flatMap { within[$0] ?? [] }).sorted()
  }
}
