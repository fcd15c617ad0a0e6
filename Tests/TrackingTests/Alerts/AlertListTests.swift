// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Tracking
import Workforce
import WorkforceTestSupport

/// The smallest scenario for each kind of alert.
struct AlertListTests {
  private let builder = ScenarioBuilder()
    .officer("a", lacks: ["theory"]).officer("b")
    .programme("course", quarters: 2, grants: ["theory=intermediate"])
    .programme("skills", grants: ["digital=basic"])
    .target("theory", measure: "meets theory", goal: "1", weight: "2.5")
    .target("all", measure: "compliant", goal: "1")

  private func course(_ officer: Officer.ID, _ start: Quarter) -> Commitment {
    Commitment(officer: officer, programme: "course", start: start)
  }

  private func alerts(
    _ builder: ScenarioBuilder? = nil, on day: Day = "2027-03-10", within days: Int = 90,
    plan: [Commitment] = [], points: [Officer.ID: [Requirement.ID: Quarter]] = [:],
    _ record: (inout Journal) -> Void = { _ in }
  ) -> [Alert] {
    var journal = Journal()
    record(&journal)
    let scenario = (builder ?? self.builder).build()
    return AlertList(
      scenario.asOf(day, after: journal), of: scenario, plan: plan, pointsOfNoReturn: points,
      within: days
    ).alerts
  }

  private func contents(_ alerts: [Alert], _ kind: Alert.Kind) -> [Alert.Content] {
    alerts.filter { $0.kind == kind }.map(\.content)
  }

  @Test func `whoever is below standard is told with what mends it`() {
    func remedies(_ alerts: [Alert]) -> [Alert.Remedy] {
      contents(alerts, .belowStandard).flatMap { content -> [Alert.Remedy] in
        if case .belowStandard("a", let lacks) = content { lacks.map(\.remedy) } else { [] }
      }
    }
    let start = course("a", "2027Q3")
    #expect(remedies(alerts()) == [.tooLate])
    #expect(remedies(alerts(points: ["a": ["theory": "2028Q1"]])) == [.toPlan])
    #expect(remedies(alerts(plan: [start])) == [.planned(start)])
    let underWay = alerts { $0.record(.enrolled(start), trueFrom: "2027-03-01") }
    #expect(remedies(underWay) == [.underWay(start)])
    // Both targets fail for it: 2.5 and 1.
    #expect(alerts().first { $0.kind == .belowStandard }?.cost == 3500)
  }

  @Test func `a point of no return is told when it is near and nothing is under way`() {
    let points: [Officer.ID: [Requirement.ID: Quarter]] = ["a": ["theory": "2027Q2"]]
    #expect(
      contents(alerts(points: points), .pointOfNoReturn) == [
        .pointOfNoReturn("a", Alert.Lack(requirement: "theory", remedy: .toPlan), "2027Q2")
      ])
    #expect(contents(alerts(within: 21, points: points), .pointOfNoReturn).isEmpty)
    #expect(contents(alerts(within: 22, points: points), .pointOfNoReturn).count == 1)
    let underWay = alerts(points: points) {
      $0.record(.enrolled(course("a", "2027Q2")), trueFrom: "2027-03-01")
    }
    #expect(contents(underWay, .pointOfNoReturn).isEmpty)
  }

  @Test func `a refresher expires once for all whom it concerns`() {
    let refreshing = builder.requirement("digital", accepts: ["digital>=basic"], validMonths: 8)
    // Held from 2026-12-01 on: it counts through 2027Q2.
    let found = alerts(refreshing, within: 120)
    #expect(
      contents(found, .qualificationExpires) == [
        .qualificationExpires("digital", "2027Q2", ["a", "b"])
      ])
    #expect(found.first { $0.kind == .qualificationExpires }?.date == "2027-06-30")
    #expect(found.first { $0.kind == .qualificationExpires }?.cost == 2000)
    #expect(contents(alerts(refreshing, within: 100), .qualificationExpires).isEmpty)
  }

  @Test func `whoever leaves before complying is told once`() {
    let leaving = builder.officer("a", lacks: ["theory"], retires: "2028-03-31")
    let found = alerts(leaving, plan: [])
    #expect(
      contents(found, .retiresFirst) == [
        .retiresFirst("a", ["theory"], lastDay: "2028-03-31")
      ])
    #expect(contents(found, .belowStandard).isEmpty)
    // At the targets' date nobody counts them.
    #expect(found.first { $0.kind == .retiresFirst }?.cost == 0)
    let inTime = alerts(leaving, plan: [course("a", "2027Q2")])
    #expect(contents(inTime, .retiresFirst).isEmpty)
  }

  @Test func `a class below its minimum is told, an empty one and a full one are not`() {
    let classes = builder.officer("b", lacks: ["theory"])
      .programme(
        "course", quarters: 2, grants: ["theory=intermediate"], classes: .of(2...10)
      )
      .intake("course", "2027Q2", classes: 1)
    let pool = ClassPoolKey.of(classes.build())
    #expect(
      contents(alerts(classes, plan: [course("a", "2027Q2")]), .classTooSmall) == [
        .classTooSmall(pool, learners: 1, minimum: 2)
      ])
    #expect(contents(alerts(classes), .classTooSmall).isEmpty)
    let full = alerts(classes, plan: [course("a", "2027Q2")]) {
      $0.record(.enrolled(course("b", "2027Q2")), trueFrom: "2027-03-01")
    }
    #expect(contents(full, .classTooSmall).isEmpty)
    let dropped = alerts(classes, plan: [course("a", "2027Q2"), course("b", "2027Q2")]) {
      $0.record(.withdrew(course("b", "2027Q2")), trueFrom: "2027-03-01")
    }
    #expect(contents(dropped, .classTooSmall).count == 1)
  }

  @Test func `seats are about to be lost only where somebody could take them`() {
    let seats = builder.intake("course", "2027Q2", seats: 3)
    let row = Intake.ID(programme: "course", quarter: "2027Q2", unit: nil)
    let found = alerts(seats)
    #expect(
      contents(found, .seatsUnused) == [.seatsUnused(row, left: 3, candidates: ["a"])])
    #expect(found.first { $0.kind == .seatsUnused }?.cost == 3500)
    #expect(contents(alerts(seats, plan: [course("a", "2028Q1")]), .seatsUnused).isEmpty)
    let open = builder.intake("course", "2027Q2", seats: 3, confirmed: false)
    #expect(contents(alerts(open), .seatsUnused).isEmpty)
    let full = builder.officer("c", lacks: ["theory"]).intake("course", "2027Q2", seats: 1)
    #expect(
      contents(alerts(full, plan: [course("c", "2027Q2")]), .seatsUnused).isEmpty)
  }

  @Test func `money lapses at the end of its year, less what is paid and to be paid`() {
    let money = builder.budget("commune", 2027, 5_000_000).budget("commune", 2028, 9_000_000)
    let started = course("a", "2027Q2")
    // In December the next quarter belongs to the next year, so the year's money is told from events.
    let found = alerts(money, on: "2027-12-01", within: 40) {
      $0.record(.started(started), trueFrom: "2027-04-02")
      $0.record(
        .budgetChanged(Budget(fund: "commune", year: 2027, amount: Money(dong: 4_000_000))),
        trueFrom: "2027-05-01")
    }
    #expect(
      contents(found, .moneyLapses) == [
        .moneyLapses("commune", year: 2027, left: Money(dong: 3_000_000))
      ])
    // In September the last quarter may still spend some of it.
    let earlier = alerts(money, on: "2027-09-10", within: 120, plan: [course("a", "2027Q4")])
    #expect(
      contents(earlier, .moneyLapses) == [
        .moneyLapses("commune", year: 2027, left: Money(dong: 4_500_000))
      ])
    #expect(contents(alerts(money, on: "2027-09-10", within: 90), .moneyLapses).isEmpty)
    // It costs the targets something only where a class of the year could still be paid.
    func cost(_ builder: ScenarioBuilder) -> Int? {
      alerts(builder, on: "2027-09-10", within: 120).first { $0.kind == .moneyLapses }?.cost
    }
    #expect(cost(money) == 0)
    #expect(cost(money.intake("course", "2027Q4")) == 3500)
    #expect(cost(money.intake("course", "2028Q1")) == 0)
  }

  @Test func `a requirement that comes into force names who will not meet it`() {
    let coming = builder.requirement(
      "degree", accepts: ["degree>=bachelor"], from: "2027Q2"
    ).officer("b", holds: ["degree=bachelor"]).officer("a", lacks: ["degree"])
    #expect(
      contents(alerts(coming), .requirementComing) == [
        .requirementComing("degree", "2027Q2", ["a"])
      ])
    #expect(contents(alerts(coming, within: 20), .requirementComing).isEmpty)
  }

  @Test func `training without a result and planned starts without any event are told`() {
    let start = course("a", "2027Q1")
    let found = alerts(on: "2027-07-10", plan: [start]) {
      $0.record(.started(start), trueFrom: "2027-01-10")
    }
    #expect(contents(found, .resultMissing) == [.resultMissing(start)])
    #expect(contents(found, .startMissed).isEmpty)
    let silent = alerts(on: "2027-07-10", plan: [start])
    #expect(contents(silent, .startMissed) == [.startMissed(start)])
    #expect(contents(silent, .resultMissing).isEmpty)
  }

  @Test func `data that can't be true is told`() {
    let young = builder.officer(
      "b", holds: ["degree=bachelor 2005-06-14"], birthDate: "1985-06-15")
    #expect(contents(alerts(young), .dataWrong).count == 1)
    let grown = builder.officer(
      "b", holds: ["degree=bachelor 2005-06-15"], birthDate: "1985-06-15")
    #expect(contents(alerts(grown), .dataWrong).isEmpty)

    let twice = alerts {
      $0.record(.transferred(Placement(officer: "a", unit: "commune")), trueFrom: "2027-02-01")
      $0.record(.left("a"), trueFrom: "2027-02-01")
    }
    #expect(contents(twice, .dataWrong) == [.dataWrong(.twoEvents("a", 1, 2))])

    let (first, second) = (course("a", "2027Q1"), course("a", "2027Q2"))
    let atOnce = alerts {
      $0.record(.started(first), trueFrom: "2027-01-10")
      $0.record(.enrolled(second), trueFrom: "2027-01-11")
    }
    #expect(contents(atOnce, .dataWrong) == [.dataWrong(.twoTrainings(first, second))])

    let results = alerts(on: "2027-07-10") {
      $0.record(.failed(first), trueFrom: "2027-06-28")
      $0.record(.completed(Completion(officer: "a", training: first)), trueFrom: "2027-06-29")
    }
    #expect(contents(results, .dataWrong).contains(.dataWrong(.twoResults(first, 1, 2))))
  }

  @Test func `what costs more comes first, then what is due sooner`() {
    let scenario = builder.officer("c", lacks: ["digital"])
    let found = alerts(scenario, points: ["a": ["theory": "2027Q2"], "c": ["digital": "2028Q4"]])
    #expect(
      found.map(\.identity) == [
        "point-of-no-return/a/theory", "below-standard/a", "below-standard/c",
      ])
    #expect(found.map(\.cost) == [3500, 3500, 1000])
  }
}

/// The classes of the only intake of a scenario.
private enum ClassPoolKey {
  static func of(_ scenario: Scenario) -> ClassPool { scenario.classPool(of: scenario.intakes[0]) }
}
