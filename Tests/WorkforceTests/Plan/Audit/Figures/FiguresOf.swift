// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce
import WorkforceTestSupport

/// The figures of the plan that adds some starts to what is committed.
func figures(
  _ builder: ScenarioBuilder, possible: Set<Commitment>? = nil,
  _ starts: (Scenario) -> [Enrolment] = { _ in [] }
) -> PlanFigures {
  let scenario = builder.build()
  return PlanFigures(
    of: scenario.enrolments(adding: starts(scenario)), in: scenario,
    possiblePreviousStarts: possible)
}

extension PlanFigures {
  /// The planned spending of a fund, year by year.
  func planned(_ fund: Fund.ID) -> [Int] {
    spending.filter { $0.fund == fund }.map(\.planned.dong)
  }

  /// The committed spending of a fund, year by year.
  func committed(_ fund: Fund.ID) -> [Int] {
    spending.filter { $0.fund == fund }.map(\.committed.dong)
  }
}
