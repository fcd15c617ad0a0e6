// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce
import WorkforceTestSupport

@Suite struct TargetTests {
  private let start = ScenarioBuilder()
    .programme("it", grants: ["digital=basic"])
    .programme("theory", grants: ["theory=intermediate"])

  private let officers: [Officer.ID] = ["a", "b", "c"]

  /// Three officers who lack both, and two seats in each course.
  private var three: ScenarioBuilder {
    officers.reduce(start) { $0.officer($1, lacks: ["digital", "theory"]) }
      .intake("it", "2027Q1", seats: 2).intake("theory", "2027Q2", seats: 2)
  }

  @Test func `a share is rounded up to whole officers`() throws {
    // 0.9 of three is three; two can be reached.
    try expectOptimum(
      of: three.target("t", measure: "meets digital", goal: "0.9").build(),
      [.targets: "1", .compliance: "2"])
  }

  @Test func `strictly more than two thirds is three of three`() throws {
    let target = three.target("t", measure: "compliant", goal: "0.666", strict: true)
    try expectOptimum(of: target.build(), [.targets: "0", .compliance: "2"])
    try expectOptimum(
      of: three.target("t", measure: "compliant", goal: "2 officers", strict: true).build(),
      [.targets: "1"])
  }

  @Test func `a target comes before compliance and is measured at its quarter`() throws {
    // One seat for theory. At 2027Q2 the target wants the woman's theory, though only b, a man,
    // could become compliant with it.
    try expectOptimum(
      of: start.officer("a", lacks: ["theory", "digital"], sex: .female)
        .officer("b", lacks: ["theory"], sex: .male).intake("theory", "2027Q2", seats: 1)
        .target(
          "women", population: "sex = female", measure: "theory >= intermediate", due: "2027Q2",
          goal: "1 officer"
        ).build(),
      [.targets: "0", .compliance: "0", .requirements: "2"], starts: ["a theory 2027Q2"])
  }

  @Test func `weights decide between two targets`() throws {
    // One quarter, one load: theory serves the first target, digital skills the second.
    let scenario = start.officer("a", lacks: ["theory", "digital"])
      .intake("it", "2027Q1").intake("theory", "2027Q1").absenceCap("all", load: "0.5")
      .target("one", measure: "meets theory", goal: "1", weight: "2")
      .target("two", measure: "meets digital", goal: "1", weight: "3")
    try expectOptimum(of: scenario.build(), [.targets: "2"], starts: ["a it 2027Q1"])
    try expectOptimum(
      of: scenario.setting(\.goals, [GoalSetting(.compliance), GoalSetting(.targets)])
        .intake("theory", "2027Q3").build(),
      [.targets: "0", .compliance: "1"])
  }

  @Test func `a measure makes training needed that no standard asks for`() throws {
    try expectOptimum(
      of: ScenarioBuilder().officer("a").officer("b")
        .programme("master", grants: ["degree=master"]).intake("master", "2027Q1")
        .target("masters", measure: "degree >= master", goal: "1 officer").build(),
      [.targets: "0", .compliance: "2", .cost: "1000000"])
  }

  @Test func `a population that moves may be left as it is`() throws {
    // Who has theory must have a master's. One more with theory is one more to miss; the target
    // comes first, so nobody goes although compliance would gain.
    let scenario = start.officer("a", lacks: ["theory"]).intake("theory", "2027Q1")
      .target(
        "masters", population: "theory >= intermediate", measure: "degree >= master", goal: "1")
    try expectOptimum(of: scenario.build(), [.targets: "0", .compliance: "0"], starts: [])
    try expectOptimum(
      of: scenario.setting(\.goals, [GoalSetting(.compliance), GoalSetting(.targets)]).build(),
      [.targets: "1", .compliance: "1"], starts: ["a theory 2027Q1"])
  }

  @Test func `a population that moves is measured when it has moved`() throws {
    // Half of those without digital skills shall have theory: of a, b, c two seats take two out of
    // the population; the third needs theory, and one more than half of 1 is 1.
    try expectOptimum(
      of: three.target(
        "t", population: "digital < basic", measure: "theory >= intermediate", goal: "0.5"
      ).build(),
      [.targets: "0", .compliance: "1"])
  }

  @Test func `two strict targets whose populations move keep the cheaper way open`() throws {
    // Whatever is done, each is missed by one; with two courses that serve, the cheaper is taken.
    try expectOptimum(
      of: ScenarioBuilder().setting(\.goals, [GoalSetting(.targets), GoalSetting(.cost)])
        .withoutRequirement("theory").withoutRequirement("digital").officer("a")
        .programme(
          "dear", load: "0.2", grants: ["digital=basic"], classes: .of(1...2),
          seatCost: 30_000_000
        )
        .programme(
          "cheap", load: "0.2", grants: ["theory=intermediate", "digital=basic"],
          seatCost: 6_000_000
        )
        .intake("dear", "2027Q4", classes: 2).intake("cheap", "2027Q2")
        .target(
          "one", population: "theory >= intermediate", measure: "theory >= intermediate",
          due: "2027Q4", goal: "1", strict: true
        )
        .target(
          "two", measure: "digital >= basic or degree >= master", due: "2027Q4", goal: "1",
          strict: true, weight: "0.5"
        ).build(),
      [.targets: "1.5", .cost: "6000000"], starts: ["a cheap 2027Q2"])
  }

  @Test func `whoever is not asked counts as meeting a requirement`() throws {
    try expectOptimum(
      of: start.officer("a", lacks: ["digital"], exempt: ["digital"])
        .target("t", measure: "meets digital", goal: "1")
        .target("u", measure: "meets nothing", goal: "1").build(),
      [.targets: "0", .cost: "0"], starts: [])
  }

  @Test func `those who have left are not in the population`() throws {
    try expectOptimum(
      of: start.officer("a", lacks: ["digital"], retires: "2027-12-31")
        .officer("b").target("t", measure: "compliant", due: "2028Q4", goal: "1").build(),
      [.targets: "0", .compliance: "1"], starts: [])
  }
}
