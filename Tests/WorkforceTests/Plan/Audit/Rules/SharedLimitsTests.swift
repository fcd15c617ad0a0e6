// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce
import WorkforceTestSupport

@Suite struct PlanAuditSeatsTests {
  @Test func `no more start than there are seats in the row`() {
    #expect(brokenRules(bothLackTheory) { both($0) } == [])
    #expect(
      brokenRules(bothLackTheory.intake("course", "2027Q2", seats: 1)) { both($0) } == [.seats])
  }

  @Test func `a commitment inside the horizon takes the nearest unit's seat`() {
    let builder = bothLackTheory.officer("c").intake("course", "2027Q2", seats: 1)
      .intake("course", "2027Q2", unit: "commune", seats: 1)
      .commitment("c", "course", "2027Q2")
    #expect(brokenRules(builder) { [$0.start("a", "course", "2027Q2")] } == [])
    #expect(
      brokenRules(builder) { [$0.start("a", "course", "2027Q2", intake: "commune")] }
        == [.seats])
  }

  @Test func `more commitments than seats leave no room, and that is all`() {
    let builder = bothLackTheory.officer("c").officer("d").intake("course", "2027Q2", seats: 1)
      .commitment("c", "course", "2027Q2").commitment("d", "course", "2027Q2")
    #expect(brokenRules(builder) { _ in [] } == [])
    #expect(brokenRules(builder) { [$0.start("a", "course", "2027Q2")] } == [.seats])
  }

  @Test func `a commitment from before the horizon takes no seat`() {
    let builder = oneLacksTheory.officer("c").commitment("c", "course", "2026Q4")
    #expect(brokenRules(builder) { [$0.start("a", "course", "2027Q2")] } == [])
  }
}

@Suite struct PlanAuditClassesTests {
  private func classes(_ sizes: ClosedRange<Int>, atMost count: Int = 2) -> ScenarioBuilder {
    bothLackTheory
      .programme("course", quarters: 2, grants: ["theory=intermediate"], classes: .of(sizes))
      .intake("course", "2027Q2", seats: 2, classes: count)
  }

  @Test func `a class keeps its smallest and its largest size`() {
    #expect(brokenRules(classes(2...3)) { both($0, classes: (1, 1)) } == [])
    #expect(brokenRules(classes(1...1)) { both($0, classes: (1, 2)) } == [])
    #expect(brokenRules(classes(3...4)) { both($0, classes: (1, 1)) } == [.classSize])
    #expect(brokenRules(classes(1...1)) { both($0, classes: (1, 1)) } == [.classSize])
  }

  @Test func `no more classes open than may`() {
    #expect(
      brokenRules(classes(1...2, atMost: 1)) { both($0, classes: (1, 2)) } == [.classCount])
  }

  @Test func `classes are numbered from one without holes`() {
    #expect(brokenRules(classes(1...2)) { both($0, classes: (1, 3)) } == [.classNumber])
    #expect(brokenRules(classes(1...2)) { both($0, classes: (2, 2)) } == [.classNumber])
    #expect(brokenRules(classes(1...2)) { both($0, classes: (0, 1)) } == [.classNumber])
    #expect(brokenRules(classes(1...2)) { both($0, classes: (1, nil)) } == [.classNumber])
  }

  @Test func `where seats are bought there is no class`() {
    #expect(
      brokenRules(bothLackTheory) { both($0, classes: (nil, 1)) } == [.classNumber])
  }

  @Test func `rows of one group fill the same classes and keep their own seats`() {
    let builder = classes(2...2)
      .unit("north", parent: "commune").unit("south", parent: "commune")
      .officer("a", lacks: ["theory"], unit: "north")
      .officer("b", lacks: ["theory"], unit: "south")
    func rows(grouped group: String?, seats: Int = 1) -> ScenarioBuilder {
      builder
        .intake("course", "2027Q2", unit: "north", seats: seats, classes: 1, group: group)
        .intake("course", "2027Q2", unit: "south", seats: seats, classes: 1, group: group)
    }
    let starts: (Scenario) -> [Enrolment] = {
      [
        $0.start("a", "course", "2027Q2", intake: "north", class: 1),
        $0.start("b", "course", "2027Q2", intake: "south", class: 1),
      ]
    }
    #expect(brokenRules(rows(grouped: "joint"), starts) == [])
    #expect(brokenRules(rows(grouped: nil), starts) == [.classSize, .classSize])
    #expect(
      brokenRules(rows(grouped: "joint", seats: 0), starts) == [.seats, .seats])
  }

  @Test func `committed learners stand outside class sizes`() {
    let builder = classes(2...2).officer("c").intake("course", "2027Q2", seats: 3, classes: 1)
      .commitment("c", "course", "2027Q2")
    #expect(brokenRules(builder) { both($0, classes: (1, 1)) } == [])
    #expect(
      brokenRules(builder) { [$0.start("a", "course", "2027Q2", class: 1)] } == [.classSize])
  }
}

@Suite struct PlanAuditBudgetsTests {
  @Test func `a fund's year is spent to the last dong and not beyond`() {
    #expect(
      brokenRules(bothLackTheory.budget("commune", 2027, 2_000_000)) { both($0) } == [])
    #expect(
      brokenRules(bothLackTheory.budget("commune", 2027, 1_999_999)) { both($0) } == [.budget])
  }

  @Test func `a class costs once, in the year it starts`() {
    let builder =
      bothLackTheory
      .programme(
        "course", quarters: 2, grants: ["theory=intermediate"],
        classes: .of(1...2, cost: 500_000)
      )
      .intake("course", "2027Q2", seats: 2, classes: 2)
    #expect(
      brokenRules(builder.budget("commune", 2027, 2_500_000)) { both($0, classes: (1, 1)) }
        == [])
    #expect(
      brokenRules(builder.budget("commune", 2027, 2_500_000)) { both($0, classes: (1, 2)) }
        == [.budget])
  }

  @Test func `commitments are paid first, and where they take all the plan adds nothing`() {
    let builder = bothLackTheory.officer("c").commitment("c", "course", "2027Q1")
    #expect(
      brokenRules(builder.budget("commune", 2027, 3_000_000)) { both($0) } == [])
    #expect(
      brokenRules(builder.budget("commune", 2027, 2_999_999)) { both($0) } == [.budget])
    #expect(brokenRules(builder.budget("commune", 2027, 1)) { _ in [] } == [])
  }

  @Test func `a year without a row has no money, and what falls after the horizon needs none`() {
    let builder =
      oneLacksTheory
      .programme("course", quarters: 4, grants: ["theory=intermediate"])
      .intake("course", "2028Q3")
      .decision(.require, "a", "course")
    // 500,000 in 2028 and 500,000 in 2029.
    let late: (Scenario) -> [Enrolment] = { [$0.start("a", "course", "2028Q3")] }
    #expect(brokenRules(builder.budget("commune", 2028, 500_000), late) == [])
    #expect(brokenRules(builder.budget("commune", 2027, 500_000), late) == [.budget])
  }
}

@Suite struct PlanAuditAbsenceTests {
  @Test func `a unit's officers are away no more than its share, and one always may be`() {
    // Half a load each: one together, which the least cap still allows.
    #expect(
      brokenRules(bothLackTheory.setting(\.absenceShare, "0.1")) { both($0) } == [])
    let heavy =
      bothLackTheory
      .programme("course", quarters: 2, load: "0.501", grants: ["theory=intermediate"])
      .setting(\.absenceShare, "0.1")
    #expect(brokenRules(heavy) { both($0) } == [.absence, .absence])
  }

  @Test func `the share is of those in service at the roster's day`() {
    let full = (0..<10).reduce(
      bothLackTheory
        .programme("course", quarters: 2, load: "0.75", grants: ["theory=intermediate"])
        .setting(\.absenceShare, "0.15")
    ) { $0.officer(Officer.ID("x\($1)")) }
    #expect(full.build().officers.count == 12)
    // 0.15 × 12 = 1.8 admits 1.5; 0.15 × 9 = 1.35 does not.
    #expect(brokenRules(full) { both($0) } == [])
    let gone = (0..<3).reduce(full) {
      $0.officer(Officer.ID("x\($1)"), retires: "2026-11-30")
    }
    #expect(brokenRules(gone) { both($0) } == [.absence, .absence])
  }

  @Test func `a row of the unit's own replaces its share in its quarters`() {
    let builder = bothLackTheory
    #expect(
      brokenRules(builder.absenceCap("unit:commune", from: "2027Q3", to: "2027Q3", load: "0.9")) {
        both($0)
      } == [.absence])
    #expect(
      brokenRules(builder.absenceCap("unit:commune", from: "2027Q4", load: "0.9")) { both($0) }
        == [])
  }

  @Test func `a cap counts those for whom its condition holds on the quarter's first day`() {
    let cap = bothLackTheory.absenceCap("women", who: "sex = female", load: "0.5")
    #expect(brokenRules(cap) { both($0) } == [.absence, .absence])
    #expect(
      brokenRules(cap.officer("b", lacks: ["theory"], sex: .male)) { both($0) } == [])
  }

  @Test func `training under way is away too`() {
    let builder = oneLacksTheory.setting(\.absenceShare, "0")
      .programme("old", load: "0.6", grants: ["digital=basic"])
    #expect(
      brokenRules(builder.commitment("b", "old", "2027Q3")) {
        [$0.start("a", "course", "2027Q2")]
      } == [.absence])
    #expect(
      brokenRules(builder.commitment("b", "old", "2027Q1")) {
        [$0.start("a", "course", "2027Q2")]
      } == [])
  }
}
