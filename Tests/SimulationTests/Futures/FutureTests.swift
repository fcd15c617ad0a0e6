// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce
import WorkforceTestSupport

@testable import Simulation

@Suite struct FutureTests {
  @Test func `where nothing goes wrong a future is what the plan's figures say`() {
    let builder = ScenarioBuilder()
      .requirement("digital", accepts: ["digital>=basic"], validMonths: 11)
      .officer("a", lacks: ["theory"]).officer("b", lacks: ["digital"])
      .officer("c", lacks: ["digital", "theory"], retires: "2028-03-31")
      .officer("d", inServiceSince: "2027-08-01")
      .programme(
        "digital", grants: ["digital=basic"], classes: .of(1...5, cost: 700), seatCost: 100,
        paid: .start
      )
      .programme("theory", quarters: 3, grants: ["theory=intermediate"], seatCost: 1000)
      .intake("digital", "2027Q2", seats: 4, classes: 1)
      .intake("digital", "2028Q1", seats: 4, classes: 1)
      .intake("theory", "2027Q3", seats: 1)
      .commitment("c", "theory", "2026Q4")
      .target("all", measure: "compliant", goal: "1")
      .target("digital", measure: "meets digital", due: "2027Q4", goal: "0.5")
    var trial = Trial(builder)
    for officer in ["a", "b", "c"] { trial.start(officer, "digital", "2027Q2", classNumber: 1) }
    trial.start("a", "theory", "2027Q3")
    trial.start("b", "digital", "2028Q1", classNumber: 1)
    let scenario = trial.scenario
    let record = trial.record()
    let figures = PlanFigures(of: trial.starts, in: scenario, possiblePreviousStarts: [])
    #expect(record.compliant == figures.progress.map(\.compliant))
    #expect(record.inService == figures.progress.map(\.inService))
    #expect(
      figures.targets.map { max(0, $0.needed - $0.value) }
        == scenario.targets.indices.map { record.shortfalls[$0] ?? 0 })
    for row in figures.spending {
      let cost = record.costs[FundYear(fund: row.fund, year: row.year)] ?? .zero
      #expect(cost == row.committed + row.planned, "\(row.fund) \(row.year)")
    }
    #expect(record.sessions == 6)
    #expect(record.unfinished == 0)
    #expect(record.emptySeats == 0)
  }

  @Test func `a class too small does not open, and the money stays`() {
    let trial = Trial.course(for: 3, classes: .of(3...9, cost: 500))
    #expect(trial.record().sessions == 3)
    var rule = HazardRule([.chance: "1"])
    rule.who = trial.builder.condition("officer = o01")
    let small = trial.with(.noShow, rule).record()
    #expect(small.sessions == 0)
    #expect(small.totalCost == .zero)
  }

  @Test func `who withdraws from a course paid by quarter owes no more`() {
    var trial = Trial(
      ScenarioBuilder().officer("a", lacks: ["theory"])
        .programme("theory", quarters: 4, grants: ["theory=intermediate"], seatCost: 4000)
        .intake("theory", "2027Q1"))
    trial.start("a", "theory", "2027Q1")
    trial = trial.with(.withdrawal, [.chance: "1"])
    let costs = Set((0..<60).map { trial.record($0).totalCost.dong })
    #expect(costs == [1000, 2000, 3000, 4000])
  }

  @Test func `what was promised before a cut is owed all the same`() {
    var trial = Trial(
      ScenarioBuilder().officer("a", lacks: ["theory"])
        .programme("theory", quarters: 5, grants: ["theory=intermediate"], seatCost: 5000)
        .intake("theory", "2027Q1").budget("commune", 2027, 9000).budget("commune", 2028, 1000))
    trial.start("a", "theory", "2027Q1")
    var rule = HazardRule([.chance: "1", .share: "0.5"])
    rule.from = "2028Q1"
    let record = trial.with(.budgetCut, rule).record()
    #expect(record.exceeded == [FundYear(fund: "commune", year: 2028)])
    #expect(trial.record().exceeded.isEmpty)
  }
}
