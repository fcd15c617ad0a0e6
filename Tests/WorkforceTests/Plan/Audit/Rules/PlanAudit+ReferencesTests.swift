// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce
import WorkforceTestSupport

@Suite struct PlanAuditReferencesTests {
  @Test func `a plan that keeps every rule breaks none`() {
    #expect(brokenRules(oneLacksTheory) { [$0.start("a", "course", "2027Q2")] } == [])
    #expect(brokenRules(oneLacksTheory) { _ in [] } == [])
  }

  @Test func `an officer whom nobody knows is named and does no harm`() {
    let broken = brokenRules(oneLacksTheory) { scenario in
      [scenario.start("nobody", "course", "2027Q2")]
    }
    #expect(broken == [.unknownOfficer])
  }

  @Test func `a programme that nobody knows is named and does no harm`() {
    let broken = brokenRules(oneLacksTheory) { _ in
      [Enrolment(officer: "a", programme: "dance", start: "2027Q2", end: "2027Q2")]
    }
    #expect(broken == [.unknownProgramme])
  }

  @Test func `the same start twice is one too many`() {
    let broken = brokenRules(oneLacksTheory) { scenario in
      [scenario.start("a", "course", "2027Q2"), scenario.start("a", "course", "2027Q2")]
    }
    #expect(broken == [.duplicateStart])
  }

  @Test func `rows of one programme and quarter are taken at most once`() {
    let builder = oneLacksTheory.intake("course", "2027Q2", unit: "commune", seats: 1)
    let broken = brokenRules(builder) { scenario in
      [
        scenario.start("a", "course", "2027Q2"),
        scenario.start("a", "course", "2027Q2", intake: "commune"),
      ]
    }
    #expect(broken.contains(.twoRowsOfOneIntake))
    #expect(!broken.contains(.duplicateStart))
  }

  @Test func `an end that the length does not give is wrong`() {
    let broken = brokenRules(oneLacksTheory) { _ in
      [Enrolment(officer: "a", programme: "course", start: "2027Q2", end: "2027Q2")]
    }
    #expect(broken == [.wrongEnd])
  }

  @Test(arguments: ["2026Q4", "2029Q1"] as [Quarter])
  func `a start outside the horizon is no plan's`(quarter: Quarter) {
    let builder = oneLacksTheory.intake("course", quarter)
    #expect(
      brokenRules(builder) { [$0.start("a", "course", quarter)] } == [.startsOutsideHorizon])
  }

  @Test func `a violation names officer, programme and quarter in both languages`() throws {
    let scenario = oneLacksTheory.build()
    let violations = PlanAudit.violations(
      of: [scenario.start("a", "course", "2027Q3")], in: scenario)
    let violation = try #require(violations.first)
    #expect(violation.officer == "a")
    #expect(violation.programme == "course")
    #expect(violation.quarter == "2027Q3")
    #expect(
      violation.wording.vietnamese
        == "Nguyễn Văn A (a), lớp “Lớp course” từ quý III/2027: không có đợt tuyển sinh (chung)")
    #expect(
      violation.wording.english
        == "Nguyễn Văn A (a), “Lớp course” from 2027Q3: there is no such intake (everybody's)")
  }
}

@Suite struct PlanAuditCommitmentsTests {
  let builder = oneLacksTheory.commitment("b", "course", "2026Q4")

  @Test func `committed rows are the scenario's`() {
    #expect(brokenRules(builder) { [$0.start("a", "course", "2027Q2")] } == [])
  }

  @Test func `a commitment that the plan leaves out is missed`() {
    let scenario = builder.build()
    let broken = PlanAudit.violations(
      of: [scenario.start("a", "course", "2027Q2")], in: scenario)
    #expect(broken.map(\.rule) == [.commitmentMissing])
  }

  @Test func `a commitment that the scenario does not know is invented`() {
    let broken = brokenRules(builder) { _ in
      [
        Enrolment(
          officer: "a", programme: "course", start: "2027Q2", end: "2027Q3", committed: true)
      ]
    }
    #expect(broken == [.commitmentInvented])
  }

  @Test func `a commitment takes no row and no class of the plan`() {
    let scenario = builder.build()
    let row = Enrolment(
      officer: "b", programme: "course", start: "2026Q4", end: "2027Q1", classNumber: 1,
      committed: true)
    #expect(
      PlanAudit.violations(of: [row], in: scenario).map(\.rule) == [.commitmentWithSeat])
  }

  @Test func `a commitment needs no intake, no eligibility and no need`() {
    let builder =
      oneLacksTheory
      .programme("old", quarters: 3, grants: ["digital=basic"], eligible: "age < 20")
      .commitment("b", "old", "2026Q4")
    #expect(brokenRules(builder) { _ in [] } == [])
  }
}
