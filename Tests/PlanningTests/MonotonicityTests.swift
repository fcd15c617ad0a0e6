// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import Testing
import Workforce

/// More of something shared never makes the first goal worse.
@Suite struct MonotonicityTests {
  private enum Gift: CaseIterable {
    case seat, money, absence
  }

  @Test(arguments: 0..<40)
  func `one more seat, more money, a higher cap never hurts the first goal`(seed: Int) throws {
    let scenario = RandomScenario.scenario(seed: 5_000 + seed)
    guard let goal = scenario.goals.first?.goal, goal != .stability,
      let before = provenValue(scenario)
    else { return }
    for gift in Gift.allCases {
      let richer = given(gift, scenario, seed: seed)
      let after = try #require(provenValue(richer), "\(gift) makes the plan impossible")
      #expect(goal.isMinimised ? after <= before : after >= before, "\(gift)")
    }
  }

  /// The first goal's value with proof; nothing when the decisions can't be kept.
  private func provenValue(_ scenario: Scenario) -> ExactDecimal? {
    let first = scenario.replacing(goals: scenario.goals.first.map { [GoalSetting($0.goal)] })
    for effort in Comparison.efforts {
      let options = PlanningOptions(effort: effort)
      guard let goal = try? Planner.plan(first, options: options).plan.goals.first else {
        return nil
      }
      if goal.bound == goal.value { return goal.value }
    }
    Issue.record("not proven")
    return nil
  }

  private func given(_ gift: Gift, _ scenario: Scenario, seed: Int) -> Scenario {
    switch gift {
    case .seat:
      var intakes = scenario.intakes
      let place = seed % intakes.count
      let row = intakes[place]
      intakes[place] = Intake(
        programme: row.programme, quarter: row.quarter, unit: row.unit, seats: row.seats + 1,
        classes: row.classes, group: row.group, confirmed: row.confirmed)
      return scenario.replacing(intakes: intakes)
    case .money:
      return scenario.replacing(
        budgets: scenario.budgets.map {
          Budget(fund: $0.fund, year: $0.year, amount: $0.amount + Money(dong: 5_000_000))
        })
    case .absence:
      return scenario.replacing(
        absenceCaps: scenario.absenceCaps.map {
          AbsenceCap(
            id: $0.id, unit: $0.unit, who: $0.who, from: $0.from, to: $0.to,
            load: $0.load + Thousandths(300))
        }, absenceShare: scenario.absenceShare + Thousandths(200))
    }
  }
}
