// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce
import WorkforceTestSupport

@Suite struct GoalValueTests {
  @Test func `goals come in the scenario's order and only those`() {
    let builder = oneLacksTheory.setting(\.goals, [GoalSetting(.cost), GoalSetting(.compliance)])
    #expect(figures(builder).goals.map(\.goal) == [.cost, .compliance])
    #expect(figures(builder).value(of: .earliness) == nil)
  }

  @Test func `compliance counts officers in service at the end`() {
    #expect(figures(oneLacksTheory).value(of: .compliance) == "1")
    #expect(
      figures(oneLacksTheory) { [$0.start("a", "course", "2027Q2")] }.value(of: .compliance)
        == "2")
    #expect(
      figures(oneLacksTheory.officer("b", retires: "2028-12-30")).value(of: .compliance) == "0")
  }

  @Test func `requirements weigh what is met by the requirement and by the officer`() {
    let builder =
      oneLacksTheory
      .requirement("theory", accepts: ["theory>=intermediate"], weight: "2.125")
      .officer("b", birthDate: "1980-01-01")
      .priority("age < 42", factor: "1.2").priority("officer = a", factor: "1.5")
    // a: 1.8 × 1; b: 2.125 + 1.
    #expect(figures(builder).value(of: .requirements) == "4.925")
    // a also has 1.8 × 2.125.
    #expect(
      figures(builder) { [$0.start("a", "course", "2027Q2")] }.value(of: .requirements)
        == "8.75")
  }

  @Test func `priorities are read on the roster's day from what was held then`() {
    let builder = oneLacksTheory.priority("theory < intermediate", factor: "3")
    #expect(figures(builder).value(of: .requirements) == "5")
    #expect(
      figures(builder) { [$0.start("a", "course", "2027Q2")] }.value(of: .requirements) == "8")
  }

  @Test func `a planned position's requirements count at their weight, those asked alike once`() {
    let builder = oneLacksTheory.setting(\.plannedWeight, "0.25").position("chair")
      .requirement("theory", of: "chair", accepts: ["theory>=intermediate"], weight: "8")
      .requirement("degree", of: "chair", accepts: ["degree>=bachelor"], weight: "2")
      .requirement("digital", of: "chair", accepts: ["digital>=basic"], validMonths: 600)
      .officer("b", plannedPosition: "chair")
    // a: digital; b: theory and digital, and nothing of the chair: digital needs a date there.
    #expect(figures(builder).value(of: .requirements) == "3")
    let held = builder.officer(
      "b", holds: ["degree=bachelor", "digital=basic 2026-01-01"], plannedPosition: "chair")
    #expect(figures(held).value(of: .requirements) == "3.75")
    let exempt = builder.officer(
      "b", holds: ["degree=bachelor"], plannedPosition: "chair", exempt: ["degree"])
    #expect(figures(exempt).value(of: .requirements) == "3")
    // Exempt at the position, asked by neither.
    let noTheory = builder.officer(
      "b", lacks: ["theory"], holds: ["theory=advanced"], plannedPosition: "chair",
      exempt: ["theory"])
    #expect(figures(noTheory).value(of: .requirements) == "2")
  }

  @Test func `earliness sums weighted requirement-quarters out of standard`() {
    let builder =
      oneLacksTheory
      .requirement("theory", accepts: ["theory>=intermediate"], weight: "0.5")
      .priority("officer = a", factor: "1.001")
    #expect(figures(builder).value(of: .earliness) == "4.004")
    #expect(
      figures(builder) { [$0.start("a", "course", "2027Q2")] }.value(of: .earliness)
        == "1.001")
  }

  @Test func `earliness asks only those in service`() {
    #expect(
      figures(oneLacksTheory.officer("a", lacks: ["theory"], retires: "2027-06-30"))
        .value(of: .earliness) == "2")
  }

  @Test func `rows that mean nothing count nowhere`() {
    let empty = figures(oneLacksTheory)
    let odd = figures(oneLacksTheory) { scenario in
      [
        scenario.start("nobody", "course", "2027Q2"), scenario.start("a", "course", "2026Q2"),
        Enrolment(officer: "a", programme: "dance", start: "2027Q2", end: "2027Q2"),
      ]
    }
    #expect(odd.goals == empty.goals)
    #expect(odd.enrolments == [])
  }
}

@Suite struct StabilityTests {
  private func previous(
    _ starts: [(Officer.ID, Programme.ID, Quarter)], knowing officers: Set<Officer.ID> = ["a", "b"]
  ) -> ScenarioBuilder {
    let starts = starts.map { Commitment(officer: $0.0, programme: $0.1, start: $0.2) }
    return bothLackTheory.intake("course", "2027Q3").intake("course", "2028Q1")
      .setting(\.previousPlan, PreviousPlan(officers: officers, starts: starts))
  }

  private func stability(
    _ builder: ScenarioBuilder, _ starts: [(Officer.ID, Quarter)] = []
  ) -> ExactDecimal? {
    figures(builder) { scenario in
      starts.map { scenario.start($0.0, "course", $0.1) }
    }.value(of: .stability)
  }

  @Test func `without a previous plan nothing changes`() {
    #expect(figures(bothLackTheory) { both($0) }.value(of: .stability) == "0")
  }

  @Test func `a start kept is no change, a start lost is one`() {
    let builder = previous([("a", "course", "2027Q2"), ("b", "course", "2028Q1")])
    #expect(stability(builder, [("a", "2027Q2"), ("b", "2028Q1")]) == "0")
    #expect(stability(builder, [("a", "2027Q2")]) == "1")
    #expect(stability(builder) == "2")
  }

  @Test func `a new start of the first year is a change, later ones are none`() {
    let builder = previous([])
    #expect(stability(builder, [("a", "2027Q3")]) == "1")
    #expect(stability(builder, [("a", "2028Q1")]) == "0")
  }

  @Test func `a programme moved within the first year counts once, out of it once, into it twice`()
  {
    #expect(stability(previous([("a", "course", "2027Q2")]), [("a", "2027Q3")]) == "1")
    #expect(stability(previous([("a", "course", "2027Q2")]), [("a", "2028Q1")]) == "1")
    #expect(stability(previous([("a", "course", "2028Q1")]), [("a", "2027Q3")]) == "2")
  }

  @Test func `officers whom the previous plan did not know count nothing`() {
    let builder = previous([("a", "course", "2027Q2")], knowing: ["a"])
    #expect(stability(builder, [("a", "2027Q2"), ("b", "2027Q2")]) == "0")
  }

  @Test func `a start that became a commitment is kept`() {
    let builder = previous([("a", "course", "2027Q2")]).commitment("a", "course", "2027Q2")
    #expect(stability(builder) == "0")
  }

  @Test func `a start that no pathway holds any more, or outside the horizon, is not missed`() {
    #expect(stability(previous([("a", "course", "2027Q1")])) == "0")
    #expect(stability(previous([("a", "course", "2026Q2")])) == "0")
    #expect(stability(previous([("a", "dance", "2027Q2")])) == "0")
    #expect(stability(previous([("x", "course", "2027Q2")], knowing: ["x"])) == "0")
    let held = previous([("a", "course", "2027Q2")]).officer("a")
    #expect(stability(held) == "0")
  }

  @Test func `who knows which starts are possible may say so`() {
    let builder = previous([("a", "course", "2027Q2"), ("b", "course", "2027Q2")])
    let one = Commitment(officer: "a", programme: "course", start: "2027Q2")
    #expect(figures(builder, possible: [one]).value(of: .stability) == "1")
    #expect(builder.build().possiblePreviousStarts().count == 2)
  }
}
