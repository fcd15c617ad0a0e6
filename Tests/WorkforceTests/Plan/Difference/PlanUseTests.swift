// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce
import WorkforceTestSupport

@Suite struct PlanUseTests {
  private let scenario = ScenarioBuilder()
    .officer("a", lacks: ["theory"]).officer("b", lacks: ["theory"]).officer(
      "c", lacks: ["digital"]
    )
    .programme("course", grants: ["theory=intermediate"], classes: .of(2...3, cost: 5_000_000))
    .programme("online", load: "0.2", grants: ["digital=basic"])
    .intake("course", "2027Q2", seats: 6, classes: 2)
    .intake("online", "2027Q1", seats: 4)
    .budget("commune", 2027, 20_000_000).budget("commune", 2028, 3)
    .commitment("c", "online", "2027Q1")
    .build()

  private var use: PlanUse {
    PlanUse(
      of: scenario.enrolments(adding: [
        scenario.start("a", "course", "2027Q2", class: 1),
        scenario.start("b", "course", "2027Q2", class: 1),
      ]), in: scenario)
  }

  @Test func `seats are taken by learners and by commitments`() {
    #expect(use.seats.map(\.taken) == [2, 1])
    #expect(use.seats.map(\.left) == [4, 3])
  }

  @Test func `classes that open count once, whatever their learners`() {
    #expect(use.classes.map(\.opened) == [1])
    #expect(use.classes.map(\.left) == [1])
  }

  @Test func `money is spent on seats, classes and commitments`() {
    #expect(use.funds.map(\.spent) == [Money(dong: 8_000_000), .zero])
    #expect(use.funds.map(\.left) == [Money(dong: 12_000_000), Money(dong: 3)])
  }

  @Test func `a cap leaves what it leaves in its worst quarter`() {
    // Two loads of a half in the second quarter, one of a fifth in the first; three may be away.
    #expect(use.absences.map(\.limit.id) == ["unit:commune"])
    #expect(use.absences.map(\.limit.quarter) == ["2027Q2"])
    #expect(use.absences.map(\.left) == ["2"])
  }

  @Test func `a plan that does nothing leaves all but what is committed`() {
    let use = PlanUse(of: scenario.enrolments(), in: scenario)
    #expect(use.seats.map(\.left) == [6, 3])
    #expect(use.classes.map(\.left) == [2])
  }
}
