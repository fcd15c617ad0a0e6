// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce
import WorkforceTestSupport

/// No training for its own sake.
@Suite struct NeedTests {
  @Test func `what is held already is not needed`() {
    #expect(
      brokenRules(oneLacksTheory) { [$0.start("b", "course", "2027Q2")] } == [.notNeeded])
  }

  @Test func `what training under way will grant is not needed`() {
    let builder =
      oneLacksTheory
      .programme("slow", quarters: 6, load: "0.1", grants: ["theory=advanced"])
      .programme("course", quarters: 1, grants: ["theory=intermediate"])
      .commitment("a", "slow", "2026Q4")
    #expect(
      brokenRules(builder) { [$0.start("a", "course", "2027Q2")] } == [.notNeeded])
  }

  @Test func `of two starts of a quarter that grant the same neither is needed`() {
    let builder =
      oneLacksTheory
      .programme("course", quarters: 1, grants: ["theory=intermediate"])
      .programme("other", quarters: 1, grants: ["theory=intermediate", "digital=basic"])
      .intake("other", "2027Q2")
    #expect(
      brokenRules(builder) {
        [$0.start("a", "course", "2027Q2"), $0.start("a", "other", "2027Q2")]
      } == [.notNeeded])
    let twin = builder.programme("other", quarters: 1, grants: ["theory=intermediate"])
    #expect(
      brokenRules(twin) {
        [$0.start("a", "course", "2027Q2"), $0.start("a", "other", "2027Q2")]
      } == [.notNeeded, .notNeeded])
  }

  @Test func `a short lower course may serve until a longer higher one ends`() {
    let builder =
      oneLacksTheory
      .requirement("basics", accepts: ["theory>=elementary"])
      .officer("a", lacks: ["theory", "basics"])
      .programme("basics", grants: ["theory=elementary"]).intake("basics", "2027Q2")
    #expect(
      brokenRules(builder) {
        [$0.start("a", "basics", "2027Q2"), $0.start("a", "course", "2027Q2")]
      } == [])
  }

  @Test func `a refresher is needed for the quarters after the old award lapses`() {
    let builder = ScenarioBuilder()
      .requirement("digital", accepts: ["digital>=basic"], validMonths: 12)
      .officer("a").officer("b")
      .programme("refresher", grants: ["digital=basic"])
      .intake("refresher", "2027Q1").intake("refresher", "2027Q2").intake("refresher", "2028Q4")
    // Held since asOf; the first award lapses after 2027Q3, the second one after 2028Q1.
    #expect(brokenRules(builder) { [$0.start("a", "refresher", "2027Q1")] } == [])
    #expect(
      brokenRules(builder) {
        [$0.start("a", "refresher", "2027Q2"), $0.start("a", "refresher", "2028Q4")]
      } == [])
    let lasting = builder.requirement("digital", accepts: ["digital>=basic"], validMonths: 36)
    #expect(
      brokenRules(lasting) { [$0.start("a", "refresher", "2027Q1")] } == [.notNeeded])
  }

  @Test func `a requirement that ends before the programme does is no reason`() {
    let builder = oneLacksTheory
    #expect(
      brokenRules(
        builder.requirement("theory", accepts: ["theory>=intermediate"], until: "2027Q3")
      ) { [$0.start("a", "course", "2027Q2")] } == [])
    #expect(
      brokenRules(
        builder.requirement("theory", accepts: ["theory>=intermediate"], until: "2027Q2")
      ) { [$0.start("a", "course", "2027Q2")] } == [.notNeeded])
  }

  @Test func `the planned position's requirements are a reason too`() {
    let builder = oneLacksTheory.position("chair", leadership: true)
      .requirement("theory", of: "chair", accepts: ["theory>=advanced"])
      .programme("advanced", grants: ["theory=advanced"]).intake("advanced", "2027Q2")
    #expect(
      brokenRules(builder) { [$0.start("b", "advanced", "2027Q2")] } == [.notNeeded])
    #expect(
      brokenRules(builder.officer("b", plannedPosition: "chair")) {
        [$0.start("b", "advanced", "2027Q2")]
      } == [])
    #expect(
      brokenRules(builder.officer("b", plannedPosition: "chair", exempt: ["theory"])) {
        [$0.start("b", "advanced", "2027Q2")]
      } == [.notNeeded])
  }

  @Test func `a target's measure is a reason for those whom its population may have`() {
    let builder =
      oneLacksTheory
      .programme("degree", grants: ["degree=master"]).intake("degree", "2027Q2")
    let start: (Scenario) -> [Enrolment] = { [$0.start("b", "degree", "2027Q2")] }
    #expect(brokenRules(builder, start) == [.notNeeded])
    #expect(
      brokenRules(
        builder.target(
          "t", population: "sex = female and theory >= advanced",
          measure: "degree >= master", goal: "0.5"), start) == [])
    #expect(
      brokenRules(
        builder.target("t", population: "sex = male", measure: "degree >= master", goal: "0.5"),
        start) == [.notNeeded])
    #expect(
      brokenRules(
        builder.target("t", measure: "not degree < master", goal: "0.5"), start) == [])
  }

  @Test func `a step towards a needed programme is needed, a step towards none is not`() {
    let builder =
      oneLacksTheory
      .programme("course", grants: ["theory=intermediate"], eligible: "degree >= college")
      .programme("college", grants: ["degree=college"], eligible: "not theory < elementary")
      .programme("basics", grants: ["theory=elementary"])
      .intake("college", "2027Q1").intake("basics", "2027Q1")
    #expect(brokenRules(builder) { [$0.start("a", "basics", "2027Q1")] } == [])
    #expect(brokenRules(builder) { [$0.start("b", "basics", "2027Q1")] } == [.notNeeded])
    let held = builder.officer("a", lacks: ["theory"], holds: ["degree=bachelor"])
    #expect(brokenRules(held) { [$0.start("a", "basics", "2027Q1")] } == [.notNeeded])
  }
}
