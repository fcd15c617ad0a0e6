// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce
import WorkforceTestSupport

/// The rules that a plan breaks when it adds some starts to what is committed.
func brokenRules(_ builder: ScenarioBuilder, _ starts: (Scenario) -> [Enrolment]) -> [PlanRule] {
  let scenario = builder.build()
  return PlanAudit.violations(of: scenario.enrolments(adding: starts(scenario)), in: scenario)
    .map(\.rule)
}

/// Two officers, the first of whom lacks theory, and a course of two quarters that gives it.
let oneLacksTheory = ScenarioBuilder()
  .officer("a", lacks: ["theory"], name: "Nguyễn Văn A").officer("b")
  .programme("course", quarters: 2, grants: ["theory=intermediate"])
  .intake("course", "2027Q2", seats: 1)

/// Two officers who both lack theory, and the same course.
let bothLackTheory = ScenarioBuilder()
  .officer("a", lacks: ["theory"]).officer("b", lacks: ["theory"])
  .programme("course", quarters: 2, grants: ["theory=intermediate"])
  .intake("course", "2027Q2", seats: 2)

/// Both officers at the course, in classes where numbers are given.
func both(_ scenario: Scenario, classes: (Int?, Int?) = (nil, nil)) -> [Enrolment] {
  [
    scenario.start("a", "course", "2027Q2", class: classes.0),
    scenario.start("b", "course", "2027Q2", class: classes.1),
  ]
}
