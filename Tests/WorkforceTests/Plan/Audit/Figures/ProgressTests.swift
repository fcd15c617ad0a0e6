// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce
import WorkforceTestSupport

@Suite struct ProgressTests {
  private let start: (Scenario) -> [Enrolment] = { [$0.start("a", "course", "2027Q2")] }

  @Test func `a grant counts at the end of the programme's last quarter`() {
    let progress = figures(oneLacksTheory, start).progress
    #expect(progress.map(\.inService) == Array(repeating: 2, count: 8))
    #expect(progress.map(\.requirements) == Array(repeating: 4, count: 8))
    #expect(progress.map(\.met) == [3, 3, 4, 4, 4, 4, 4, 4])
    #expect(progress.map(\.compliant) == [1, 1, 2, 2, 2, 2, 2, 2])
  }

  @Test func `who retires leaves the count with the quarter that is not served to its end`() {
    let progress = figures(
      oneLacksTheory.officer("b", retires: "2027-09-29")
    ).progress
    #expect(progress.map(\.inService) == [2, 2, 1, 1, 1, 1, 1, 1])
  }

  @Test func `who comes later joins the count then`() {
    let builder = oneLacksTheory.officer("b", inServiceSince: "2027-09-30")
    #expect(
      figures(builder).progress.map(\.inService) == [1, 1, 2, 2, 2, 2, 2, 2])
    #expect(figures(builder).value(of: .earliness) == "8")
  }

  @Test func `requirements come into force, end, and do not ask the exempt`() {
    let builder = ScenarioBuilder()
      .requirement("theory", accepts: ["theory>=intermediate"], from: "2027Q3", until: "2028Q1")
      .officer("a", lacks: ["theory"]).officer("b", lacks: ["theory"], exempt: ["theory"])
    #expect(figures(builder).progress.map(\.requirements) == [2, 2, 3, 3, 3, 2, 2, 2])
    #expect(figures(builder).progress.map(\.met) == Array(repeating: 2, count: 8))
    #expect(figures(builder).unmet == [])
  }

  @Test func `who is asked is read on the quarter's last day`() {
    // 42 on 30 September 2027.
    let builder = ScenarioBuilder()
      .requirement("theory", accepts: ["theory>=intermediate"], applies: "age < 42")
      .officer("a", lacks: ["theory"], birthDate: "1985-09-30")
      .officer("b", birthDate: "1990-01-01")
    #expect(figures(builder).progress.map(\.requirements) == [4, 4, 3, 3, 3, 3, 3, 3])
  }

  @Test func `who is asked may move with what the plan grants`() {
    let builder =
      oneLacksTheory
      .requirement("degree", accepts: ["degree>=bachelor"], applies: "theory >= intermediate")
      .officer("a", lacks: ["theory", "degree"]).officer("b", lacks: ["degree"])
    let sums = figures(builder, start)
    #expect(sums.progress.map(\.requirements) == [5, 5, 6, 6, 6, 6, 6, 6])
    #expect(sums.unmet.map(\.officer) == ["a", "b"])
    #expect(sums.unmet.map(\.requirement) == ["degree", "degree"])
  }

  @Test func `an award lapses, and a refresher counts from its own day`() {
    let builder = ScenarioBuilder()
      .requirement("digital", accepts: ["digital>=basic"], validMonths: 12)
      .officer("a", lacks: ["digital"], holds: ["digital=basic 2026-06-30"])
      .programme("refresher", grants: ["digital=basic"]).intake("refresher", "2027Q3")
    #expect(figures(builder).progress.map(\.met) == [2, 2, 1, 1, 1, 1, 1, 1])
    #expect(
      figures(builder) { [$0.start("a", "refresher", "2027Q3")] }.progress.map(\.met)
        == [2, 2, 2, 2, 2, 2, 2, 1])
  }

  @Test func `the planned position's standard is the position's own from the day it is held`() {
    let builder = ScenarioBuilder().position("chair")
      .requirement("degree", of: "chair", accepts: ["degree>=bachelor"])
      .officer("a", plannedPosition: "chair", plannedFrom: "2028Q1")
    #expect(figures(builder).progress.map(\.requirements) == [2, 2, 2, 2, 1, 1, 1, 1])
    #expect(figures(builder).progress.map(\.met) == [2, 2, 2, 2, 0, 0, 0, 0])
    #expect(figures(builder).unmet.map(\.requirement) == ["degree"])
  }

  @Test func `what a commitment granted before the horizon is held when it begins`() {
    let builder = oneLacksTheory.setting(\.asOf, "2026-08-15").commitment("a", "course", "2026Q3")
    #expect(figures(builder).progress.map(\.met) == Array(repeating: 4, count: 8))
    let inside = oneLacksTheory.commitment("a", "course", "2027Q1")
    #expect(figures(inside).progress.map(\.met) == [3, 4, 4, 4, 4, 4, 4, 4])
  }

  @Test func `only those in service at the end stand among the unmet`() {
    let builder = bothLackTheory.officer("b", lacks: ["theory"], retires: "2028-12-30")
    #expect(figures(builder).unmet.map(\.officer) == ["a"])
  }

  @Test func `standings kept over quarters are those read anew in each`() {
    let builder = ScenarioBuilder().position("chair")
      .requirement("digital", accepts: ["digital>=basic"], validMonths: 7)
      .requirement("degree", of: "chair", accepts: ["degree>=bachelor@law", "degree>=master"])
      .requirement("theory", of: "chair", accepts: ["theory>=advanced"], applies: "age >= 42")
      .officer("a", lacks: ["theory"], plannedPosition: "chair", plannedFrom: "2027Q4")
      .officer("b", holds: ["theory=advanced"], plannedPosition: "chair", plannedFrom: "2028Q2")
      .programme("t", grants: ["theory=advanced", "digital=basic"]).intake("t", "2027Q2")
      .programme("l", grants: ["degree=bachelor"]).intake("l", "2028Q2")
    let scenario = builder.build()
    let starts = [
      scenario.start("a", "t", "2027Q2"), scenario.start("a", "l", "2028Q2"),
      scenario.start("b", "l", "2028Q2"),
    ]
    let progress = PlanFigures(of: starts, in: scenario).progress
    for row in progress {
      var (asked, met) = (0, 0)
      for officer in scenario.officers {
        let career = Career(
          officer: officer,
          starts: starts.filter { $0.officer == officer.id }
            .map { Career.Start(programme: scenario.programme($0.programme), quarter: $0.start) })
        let held = career.holdings(atEndOf: row.quarter)
        let requirements = scenario.requirementsAsked(of: officer, in: row.quarter, holding: held)
        asked += requirements.count
        met += requirements.count { $0.isMet(by: held, atEndOf: row.quarter) }
      }
      #expect(row.requirements == asked)
      #expect(row.met == met)
    }
  }
}

@Suite struct ClosureTests {
  private func closes(
    _ builder: ScenarioBuilder, _ starts: (Scenario) -> [Enrolment] = { _ in [] }
  ) -> [[Requirement.ID]] {
    figures(builder, starts).enrolments.map(\.closes)
  }

  @Test func `a start closes what would be open without it at its end`() {
    #expect(closes(oneLacksTheory) { [$0.start("a", "course", "2027Q2")] } == [["theory"]])
    #expect(closes(oneLacksTheory.commitment("a", "course", "2026Q4")) == [["theory"]])
    #expect(closes(oneLacksTheory.commitment("b", "course", "2026Q4")) == [[]])
  }

  @Test func `a step closes nothing by itself`() {
    let builder =
      oneLacksTheory
      .programme("step", grants: ["theory=elementary"]).intake("step", "2027Q1")
    #expect(
      closes(builder) {
        [$0.start("a", "step", "2027Q1"), $0.start("a", "course", "2027Q2")]
      } == [[], ["theory"]])
  }

  @Test func `one programme may close several, by name`() {
    let builder = oneLacksTheory.officer("a", lacks: ["theory", "digital"])
      .programme("course", quarters: 2, grants: ["theory=advanced", "digital=basic"])
    #expect(
      closes(builder) { [$0.start("a", "course", "2027Q2")] } == [["digital", "theory"]])
  }

  @Test func `a refresher in time closes nothing, one too late closes`() {
    let builder = ScenarioBuilder()
      .requirement("digital", accepts: ["digital>=basic"], validMonths: 12)
      .officer("a", lacks: ["digital"], holds: ["digital=basic 2026-06-30"])
      .programme("refresher", grants: ["digital=basic"])
    #expect(closes(builder) { [$0.start("a", "refresher", "2027Q2")] } == [[]])
    #expect(closes(builder) { [$0.start("a", "refresher", "2027Q3")] } == [["digital"]])
  }

  @Test func `what the planned position asks is not closed before it is held`() {
    let builder = oneLacksTheory.position("chair")
      .requirement("theory", of: "chair", accepts: ["theory>=intermediate"])
    let start: (Scenario) -> [Enrolment] = { [$0.start("a", "course", "2027Q2")] }
    func planned(from quarter: Quarter?) -> ScenarioBuilder {
      builder.position("driver")
        .officer("a", position: "driver", plannedPosition: "chair", plannedFrom: quarter)
    }
    #expect(closes(planned(from: nil), start) == [[]])
    #expect(closes(planned(from: "2027Q3"), start) == [["theory"]])
  }
}
