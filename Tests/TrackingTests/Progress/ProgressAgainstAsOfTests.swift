// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Tracking
import Workforce
import WorkforceTestSupport

/// Progress on made-up journals, held against a count of each quarter's scenario on its own.
struct ProgressAgainstAsOfTests {
  @Test(arguments: 1...12)
  func `what happened is what the scenario of each day says`(seed: Int) {
    var draw = Draw(seed: UInt64(seed))
    let (scenario, plan) = draw.scenario()
    let journal = draw.journal(of: scenario, plan: plan)
    let day: Day = ["2027-06-30", "2027-11-15", "2028-03-31", "2028-12-31"][seed % 4]
    let report = ProgressReport(
      of: scenario, after: journal, on: day, base: plan, present: plan, threads: 2)

    for (number, target) in report.targets.enumerated() {
      for point in target.points {
        let state = scenario.asOf(point.quarter.lastDay, after: journal)
        if point.quarter.lastDay <= day {
          let counted = Self.count(
            target.target, in: state.scenario, holding: { $0.holdings }, atEndOf: point.quarter)
          #expect(point.actual == counted, "target \(number), \(point.quarter)")
        } else {
          #expect(point.actual == nil)
        }
      }
    }
    let now = scenario.asOf(day, after: journal).scenario
    let quarter = Quarter(containing: day)
    let compliant = now.officers.count { officer in
      officer.isInService(in: quarter)
        && now.requirementsAsked(of: officer, in: quarter, holding: officer.holdings)
          .allSatisfy { $0.isMet(by: officer.holdings, atEndOf: quarter) }
    }
    #expect(report.all.actual.compliant == compliant)
    // One thread counts the same as two.
    let alone = ProgressReport(
      of: scenario, after: journal, on: day, base: plan, present: plan)
    #expect(alone.targets == report.targets && alone.groups == report.groups)
  }

  @Test(arguments: 1...6)
  func `what is planned and promised at first is what the audit of the plan counts`(seed: Int) {
    var draw = Draw(seed: UInt64(seed))
    let (scenario, plan) = draw.scenario()
    let report = ProgressReport(
      of: scenario, after: Journal(), on: scenario.asOf, base: plan, present: plan)
    let possible = Set(report.outlook.ahead)
    let starts = { (starts: [Commitment]) in
      scenario.enrolments(adding: starts.map { scenario.start($0.officer, $0.programme, $0.start) })
    }
    let planned = PlanFigures(of: starts(plan), in: scenario).targets
    let promised = PlanFigures(of: starts(plan.filter(possible.contains)), in: scenario).targets
    #expect(report.targets.map(\.planned.value) == planned.map(\.value))
    #expect(report.targets.map(\.promised.value) == promised.map(\.value))
    #expect(report.targets.map(\.needed) == promised.map(\.needed))
    #expect(report.outlook.missed.isEmpty)
  }

  /// Counts a target the plain way.
  private static func count(
    _ target: Target, in scenario: Scenario, holding: (Officer) -> Holdings,
    atEndOf quarter: Quarter
  ) -> TargetCount {
    var (population, value) = (0, 0)
    for officer in scenario.officers where officer.isInService(in: quarter) {
      let held = holding(officer)
      let circumstances = scenario.circumstances(of: officer, on: quarter.lastDay, holding: held)
      guard target.population.holds(in: circumstances) else { continue }
      population += 1
      let unmet = scenario.requirementsAsked(of: officer, in: quarter, holding: held)
        .filter { !$0.isMet(by: held, atEndOf: quarter) }
      let passes =
        switch target.measure {
        case .compliant: unmet.isEmpty
        case .meets(let requirement): !unmet.contains { $0.id == requirement }
        case .condition(let condition): condition.holds(in: circumstances)
        }
      if passes { value += 1 }
    }
    return TargetCount(population: population, value: value)
  }
}
