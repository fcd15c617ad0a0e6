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

/// A small world made up from a seed.
private struct Draw {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

  mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }

  mutating func scenario() -> (Scenario, [Commitment]) {
    var builder = ScenarioBuilder()
      .unit("office", parent: "commune")
      .position("head", group: "head", leadership: true)
      .requirement("theory", of: "head", accepts: ["theory>=advanced"])
      .requirement("refresher", accepts: ["digital>=basic"], validMonths: 11)
      .programme("course", quarters: 2, grants: ["theory=intermediate"])
      .programme("skills", grants: ["digital=basic"])
      .target("all", measure: "compliant", goal: "0.8")
      .target("theory", measure: "meets theory", due: "2028Q2", goal: "1")
      .target("young", population: "leadership = yes", measure: "age < 42", goal: "1 officer")
      .target("digital", population: "within = office", measure: "digital >= basic", goal: "1")
    var plan: [Commitment] = []
    for number in 0..<12 {
      let id = Officer.ID("o\(number)")
      builder = builder.officer(
        id, lacks: below(2) == 0 ? ["theory"] : ["digital"],
        birthDate: Day(1967 + below(30), 1 + below(12), 1) ?? "1980-01-01",
        sex: below(2) == 0 ? .female : .male, unit: below(2) == 0 ? "office" : "commune",
        position: below(4) == 0 ? "head" : "clerk",
        retires: below(6) == 0 ? "2027-09-30" : nil)
      for programme: Programme.ID in ["course", "skills"] where below(3) > 0 {
        plan.append(
          Commitment(
            officer: id, programme: programme,
            start: Quarter(2027, 1).advanced(by: below(6))))
      }
    }
    return (builder.build(), plan)
  }

  mutating func journal(of scenario: Scenario, plan: [Commitment]) -> Journal {
    var journal = Journal()
    for start in plan {
      let first = start.start.firstDay
      let last = scenario.programme(start.programme).end(startingIn: start.start).lastDay
      switch below(6) {
      case 0: break
      case 1: journal.record(.withdrew(start), trueFrom: first.advanced(byDays: 20))
      case 2: journal.record(.failed(start), trueFrom: last)
      default:
        journal.record(.started(start), trueFrom: first.advanced(byDays: 3))
        journal.record(
          .completed(Completion(officer: start.officer, training: start)),
          trueFrom: last.advanced(byDays: -below(20)))
      }
    }
    journal.record(.left("o3"), trueFrom: "2027-08-12")
    journal.record(
      .transferred(Placement(officer: "o4", unit: "office")), trueFrom: "2027-05-02")
    journal.record(.appointed(Placement(officer: "o5", position: "head")), trueFrom: "2027-10-01")
    journal.record(.exempted("o6", from: "theory"), trueFrom: "2028-01-01")
    journal.record(
      .joined(
        Newcomer(
          officer: "n", name: "Người Mới", birthDate: "1999-09-09", sex: .male, unit: "office",
          position: "clerk", awards: [Award(dimension: "digital", level: "basic")])),
      trueFrom: "2027-07-15")
    // A mistake that was withdrawn later never happened.
    let number = journal.events.count + 1
    journal.record(.left("o7"), trueFrom: "2027-03-01")
    journal.record(.corrected, trueFrom: "2027-03-02", replaces: number)
    return journal
  }
}
