// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce
import WorkforceTestSupport

@Suite struct PlanAuditCareersTests {
  private func first(_ scenario: Scenario) -> [Enrolment] {
    [scenario.start("a", "course", "2027Q2")]
  }

  // Intakes

  @Test func `seats of a unit are for its officers and those below it`() {
    let builder =
      oneLacksTheory
      .unit("village", parent: "commune").unit("elsewhere")
      .officer("a", lacks: ["theory"], unit: "village")
      .intake("course", "2027Q2", unit: "commune").intake("course", "2027Q2", unit: "elsewhere")
    #expect(
      brokenRules(builder) { [$0.start("a", "course", "2027Q2", intake: "commune")] } == [])
    #expect(
      brokenRules(builder) { [$0.start("a", "course", "2027Q2", intake: "elsewhere")] }
        == [.intakeNotOpen])
  }

  @Test func `a start needs a row of its quarter`() {
    #expect(brokenRules(oneLacksTheory) { [$0.start("a", "course", "2027Q1")] } == [.noIntake])
    #expect(
      brokenRules(oneLacksTheory) { [$0.start("a", "course", "2027Q2", intake: "commune")] }
        == [.noIntake])
  }

  // Decisions

  @Test func `what is forbidden is not planned`() {
    #expect(
      brokenRules(oneLacksTheory.decision(.forbid, "a", "course"), first) == [.forbidden])
    #expect(
      brokenRules(oneLacksTheory.decision(.forbid, "a", "course", "2027Q2"), first)
        == [.forbidden])
    #expect(brokenRules(oneLacksTheory.decision(.forbid, "a", "course", "2027Q3"), first) == [])
    #expect(brokenRules(oneLacksTheory.decision(.forbid, "b", "course"), first) == [])
  }

  @Test func `what is required is planned, whether needed or not`() {
    let builder = oneLacksTheory.decision(.require, "b", "course")
    #expect(brokenRules(builder) { _ in [] } == [.requiredStartMissing])
    #expect(brokenRules(builder) { [$0.start("b", "course", "2027Q2")] } == [])
  }

  @Test func `a required quarter is that quarter`() {
    let builder = oneLacksTheory.intake("course", "2027Q3")
      .decision(.require, "a", "course", "2027Q3")
    #expect(brokenRules(builder, first) == [.requiredStartMissing])
    #expect(brokenRules(builder) { [$0.start("a", "course", "2027Q3")] } == [])
  }

  @Test func `training under way keeps a decision, and more is not required then`() {
    let builder = oneLacksTheory.decision(.require, "b", "course")
      .commitment("b", "course", "2026Q4")
    #expect(brokenRules(builder) { _ in [] } == [])
    #expect(brokenRules(builder) { [$0.start("b", "course", "2027Q2")] } == [.notNeeded])
  }

  // Eligibility

  @Test func `eligibility is read on the first day of the start quarter`() {
    // 35 on 2 April 2027: too young on the first day.
    let builder =
      oneLacksTheory
      .programme("course", quarters: 2, grants: ["theory=intermediate"], eligible: "age >= 35")
    #expect(
      brokenRules(
        builder.officer("a", lacks: ["theory"], birthDate: "1992-04-02"), first)
        == [.notEligible])
    #expect(
      brokenRules(
        builder.officer("a", lacks: ["theory"], birthDate: "1992-04-01"), first) == [])
  }

  @Test func `a step counts from the quarter after it ends`() {
    let builder =
      oneLacksTheory
      .programme(
        "course", quarters: 2, grants: ["theory=intermediate"],
        eligible: "degree >= college"
      )
      .programme("step", load: "0.2", grants: ["degree=college"])
      .intake("step", "2027Q1").intake("step", "2027Q2")
    #expect(
      brokenRules(builder) {
        [$0.start("a", "step", "2027Q1"), $0.start("a", "course", "2027Q2")]
      } == [])
    #expect(
      brokenRules(builder) {
        [$0.start("a", "step", "2027Q2"), $0.start("a", "course", "2027Q2")]
      } == [.notEligible])
  }

  @Test func `the failing clause is told`() throws {
    let scenario =
      oneLacksTheory
      .programme(
        "course", quarters: 2, grants: ["theory=intermediate"],
        eligible: "sex = female and theory >= elementary"
      )
      .build()
    let violation = try #require(
      PlanAudit.violations(of: first(scenario), in: scenario).first)
    #expect(violation.wording.english.contains("Lý luận chính trị: elementary or above"))
    #expect(!violation.wording.english.contains("female"))
  }

  // Service

  @Test func `service lasts through the programme and the months after it`() {
    // The course ends in September 2027; six months after is March 2028.
    let builder =
      oneLacksTheory
      .programme("course", quarters: 2, grants: ["theory=intermediate"], serviceAfter: 6)
    #expect(
      brokenRules(builder.officer("a", lacks: ["theory"], retires: "2028-03-30"), first)
        .contains(.notInService))
    #expect(
      brokenRules(builder.officer("a", lacks: ["theory"], retires: "2028-03-31"), first) == [])
  }

  @Test func `who is not yet in service starts nothing`() {
    #expect(
      brokenRules(
        oneLacksTheory.officer("a", lacks: ["theory"], inServiceSince: "2027-07-01"), first)
        == [.notInService])
    #expect(
      brokenRules(
        oneLacksTheory.officer("a", lacks: ["theory"], inServiceSince: "2027-06-30"), first)
        == [])
  }

  @Test func `a start ends inside the horizon unless it is required`() {
    let builder = oneLacksTheory.intake("course", "2028Q4").intake("course", "2028Q3")
    let last: (Scenario) -> [Enrolment] = { [$0.start("a", "course", "2028Q4")] }
    #expect(brokenRules(builder) { [$0.start("a", "course", "2028Q3")] } == [])
    #expect(brokenRules(builder, last).contains(.endsAfterHorizon))
    #expect(brokenRules(builder.decision(.require, "a", "course"), last) == [])
  }

  // Time

  @Test func `loads that fit to the last thousandth are kept, one more is not`() {
    let builder = ScenarioBuilder().requirement("degree", accepts: ["degree>=bachelor"])
      .officer("a", lacks: ["theory", "digital", "degree"]).officer("b")
      .programme("t", load: "0.35", grants: ["theory=intermediate"])
      .programme("d", load: "0.35", grants: ["digital=basic"])
      .programme("g", load: "0.301", grants: ["degree=bachelor"])
      .intake("t", "2027Q1").intake("d", "2027Q1").intake("g", "2027Q1")
    let all: (Scenario) -> [Enrolment] = { scenario in
      ["t", "d", "g"].map { scenario.start("a", $0, "2027Q1") }
    }
    #expect(brokenRules(builder, all) == [.overload])
    #expect(
      brokenRules(
        builder.programme("g", load: "0.3", grants: ["degree=bachelor"]), all) == [])
  }

  @Test func `the smallest of overlapping unavailabilities counts`() {
    let rows = [
      Unavailability(from: "2027Q1", to: "2027Q4", load: "0.5"),
      Unavailability(from: "2027Q3", to: "2027Q3", load: "0.4"),
    ]
    #expect(
      brokenRules(
        oneLacksTheory.officer("a", lacks: ["theory"], unavailability: [rows[0]]), first) == [])
    #expect(
      brokenRules(
        oneLacksTheory.officer("a", lacks: ["theory"], unavailability: rows), first)
        == [.overload])
  }

  @Test func `training under way takes time, and where it takes too much the plan adds nothing`() {
    let builder =
      oneLacksTheory
      .programme("old", load: "1", grants: ["digital=basic"])
      .officer(
        "a", lacks: ["theory"],
        unavailability: [Unavailability(from: "2027Q1", to: "2027Q4", load: "0.6")])
    #expect(brokenRules(builder.commitment("a", "old", "2027Q1"), first) == [])
    #expect(brokenRules(builder.commitment("a", "old", "2027Q2"), first) == [.overload])
    #expect(brokenRules(builder.commitment("a", "old", "2027Q2")) { _ in [] } == [])
  }

  @Test func `long programmes of one officer never overlap, short ones may`() {
    let builder = ScenarioBuilder()
      .officer("a", lacks: ["theory", "digital"]).officer("b")
      .programme("t", quarters: 2, load: "0.2", grants: ["theory=intermediate"])
      .programme("d", quarters: 2, load: "0.2", grants: ["digital=basic"])
      .programme("short", quarters: 1, load: "0.2", grants: ["digital=basic"])
      .intake("t", "2027Q1").intake("d", "2027Q2").intake("d", "2027Q3").intake("short", "2027Q2")
    let theory: (Scenario) -> Enrolment = { $0.start("a", "t", "2027Q1") }
    #expect(
      brokenRules(builder) { [theory($0), $0.start("a", "d", "2027Q2")] } == [.longOverlap])
    #expect(brokenRules(builder) { [theory($0), $0.start("a", "d", "2027Q3")] } == [])
    #expect(brokenRules(builder) { [theory($0), $0.start("a", "short", "2027Q2")] } == [])
  }

  @Test func `a long programme under way excludes others, two of them are the scenario's business`()
  {
    let builder =
      oneLacksTheory
      .programme("old", quarters: 3, load: "0.1", grants: ["digital=basic"])
      .programme("older", quarters: 4, load: "0.1", grants: ["digital=basic"])
      .commitment("a", "old", "2026Q4")
    #expect(brokenRules(builder, first) == [.longOverlap])
    #expect(brokenRules(builder.commitment("a", "older", "2026Q3")) { _ in [] } == [])
  }

  // Money that has no fund

  @Test func `a unit without a fund can't pay its own share`() {
    let builder =
      oneLacksTheory
      .programme("course", quarters: 2, grants: ["theory=intermediate"], funding: "own")
    #expect(brokenRules(builder, first) == [])
    #expect(brokenRules(builder.unit("commune"), first) == [.noOwnFund])
  }
}
