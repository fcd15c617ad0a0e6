// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce
import WorkforceTestSupport

@Suite struct TimeTests {
  /// A full-time course of two quarters for theory, and one of a quarter for digital skills.
  private let start = ScenarioBuilder()
    .programme("long", quarters: 2, load: "0.8", grants: ["theory=intermediate"])
    .programme("it", load: "0.2", grants: ["digital=basic"])

  @Test func `a unit's own cap is a share of its head-count, at least one`() throws {
    // Two loads of 0.8 are more than max(1, 0.5 × 2): one goes first, the other a year later.
    try expectOptimum(
      of: start.setting(\.absenceShare, "0.5").officer("a", lacks: ["theory"])
        .officer("b", lacks: ["theory"]).intake("long", "2027Q1").intake("long", "2028Q1").build(),
      [.compliance: "2", .earliness: "6"])
  }

  @Test func `loads that fill a cap to the last thousandth are let through`() throws {
    let builder = ScenarioBuilder().officer("a", lacks: ["digital"])
      .officer("b", lacks: ["digital"]).officer("c", lacks: ["digital"])
      .programme("it", load: "0.35", grants: ["digital=basic"]).intake("it", "2027Q1")
    try expectOptimum(
      of: builder.absenceCap("all", load: "1.05").build(), [.compliance: "3"])
    try expectOptimum(
      of: builder.absenceCap("all", load: "1.049").build(), [.compliance: "2"])
  }

  @Test func `a row of its own replaces a unit's cap in its quarters`() throws {
    // Nobody may be away in 2027; in 2028 the unit's own cap lets one go at a time.
    try expectOptimum(
      of: start.officer("a", lacks: ["theory"])
        .absenceCap("unit:commune", to: "2027Q4", load: "0")
        .intake("long", "2027Q1").intake("long", "2027Q4").intake("long", "2028Q1").build(),
      [.compliance: "1", .earliness: "5"], starts: ["a long 2028Q1"])
  }

  @Test func `a cap counts those its condition holds for on the quarter's first day`() throws {
    // Only officers without theory are capped: b, who lacks digital skills, goes in any case.
    try expectOptimum(
      of: start.officer("a", lacks: ["theory"]).officer("b", lacks: ["digital"])
        .absenceCap("beginners", who: "theory < intermediate", load: "0")
        .intake("long", "2027Q1").intake("it", "2027Q1").build(),
      [.compliance: "1", .earliness: "8"], starts: ["b it 2027Q1"])
  }

  @Test func `training under way counts against a cap before anything else`() throws {
    try expectOptimum(
      of: start.officer("a", lacks: ["theory"]).officer("b", lacks: ["digital"])
        .commitment("a", "long", "2026Q4").absenceCap("all", load: "0.9")
        .intake("it", "2027Q1").intake("it", "2027Q2").build(),
      [.compliance: "2", .earliness: "1"], starts: ["b it 2027Q2"])
  }

  /// b, without theory, studies for a degree in 2027Q3 and Q4; a could go to the short course then.
  private var underWay: ScenarioBuilder {
    start.officer("b", lacks: ["theory"])
      .programme("slow", quarters: 2, load: "0.8", grants: ["degree=bachelor"])
      .programme("night", load: "0.1", grants: ["theory=intermediate"])
      .commitment("b", "slow", "2027Q3").intake("it", "2027Q3")
  }

  @Test(arguments: ["0.9", "0.5"] as [Thousandths])
  func `what the plan teaches takes training under way out of a cap`(load: Thousandths) throws {
    // As long as b counts as a beginner, a must stay; under 0.5 b alone is too much, and let be.
    let beginners = underWay.officer("a", lacks: ["theory", "digital"])
      .decision(.forbid, "a", "night")
      .absenceCap("beginners", who: "theory < intermediate", load: load)
    try expectOptimum(of: beginners.build(), [.requirements: "1"], starts: [])
    try expectOptimum(
      of: beginners.intake("night", "2027Q1").build(), [.compliance: "1", .requirements: "3"],
      starts: ["a it 2027Q3", "b night 2027Q1"])
  }

  @Test(arguments: ["0.9", "0.5"] as [Thousandths])
  func `what the plan teaches brings training under way into a cap`(load: Thousandths) throws {
    // Once b has theory there is no room for a, whose course is worth more.
    try expectOptimum(
      of: underWay.officer("a", lacks: ["digital"])
        .requirement("digital", accepts: ["digital>=basic"], weight: "2")
        .absenceCap("learned", who: "theory >= intermediate", load: load)
        .intake("night", "2027Q1")
        .setting(\.goals, [GoalSetting(.requirements), GoalSetting(.cost)]).build(),
      [.requirements: "5"], starts: ["a it 2027Q3"])
  }

  @Test func `an officer who is unavailable waits or goes for what the time allows`() throws {
    // 0.2 fits into 0.4, 0.8 does not before 2027Q3.
    try expectOptimum(
      of: start.officer(
        "a", lacks: ["theory", "digital"],
        unavailability: [
          Unavailability(from: "2027Q1", to: "2027Q2", load: "0.4"),
          Unavailability(from: "2026Q1", to: "2026Q4", load: "0"),
        ]
      )
      .intake("long", "2027Q2").intake("long", "2027Q3").intake("it", "2027Q1").build(),
      [.compliance: "1", .earliness: "3"], starts: ["a it 2027Q1", "a long 2027Q3"])
  }

  @Test func `of two rows that overlap the smaller load counts`() throws {
    try expectOptimum(
      of: start.officer(
        "a", lacks: ["digital"],
        unavailability: [
          Unavailability(from: "2027Q1", to: "2027Q4", load: "0.4"),
          Unavailability(from: "2027Q2", to: "2027Q2", load: "0.1"),
        ]
      ).intake("it", "2027Q2").intake("it", "2027Q3").build(),
      [.earliness: "2"], starts: ["a it 2027Q3"])
  }

  @Test func `loads may add up to the whole of a quarter and no more`() throws {
    let both = start.officer("a", lacks: ["theory", "digital"])
      .intake("long", "2027Q1").intake("it", "2027Q1").intake("it", "2027Q3")
    try expectOptimum(of: both.build(), [.earliness: "1"])
    try expectOptimum(
      of: both.programme("it", load: "0.201", grants: ["digital=basic"]).build(),
      [.earliness: "3"], starts: ["a long 2027Q1", "a it 2027Q3"])
  }

  @Test func `long programmes follow one another, short ones may run beside`() throws {
    let two = start.programme("slow", quarters: 2, load: "0.1", grants: ["digital=basic"])
      .officer("a", lacks: ["theory", "digital"]).intake("long", "2027Q1")
      .intake("slow", "2027Q2").intake("slow", "2027Q3")
    try expectOptimum(of: two.build(), [.earliness: "4"])
    try expectOptimum(
      of: two.commitment("a", "slow", "2026Q4").build(),
      [.compliance: "0", .earliness: "8"], starts: [])
  }

  @Test(arguments: [("2028-03-31", "1"), ("2028-02-29", "0")])
  func `service after a programme is counted by months`(retires: String, trained: String) throws {
    // The course ends in March 2027, and twelve months must remain: to 31 March 2028.
    let day = try #require(Day(text: retires))
    let plan = try expectOptimum(
      of: ScenarioBuilder().officer("a", lacks: ["digital"], retires: day)
        .programme("it", grants: ["digital=basic"], serviceAfter: 12).intake("it", "2027Q1")
        .build(),
      [.compliance: "0"])
    #expect(String(plan.addedStarts.count) == trained)
  }

  @Test func `those who leave count until they do`() throws {
    // a leaves with 2027Q3, so the course pays for two quarters; b's seat would be worth seven.
    try expectOptimum(
      of: start.officer("a", lacks: ["digital"], retires: "2027-09-30")
        .officer("b", lacks: ["digital"]).intake("it", "2027Q1", seats: 1).build(),
      [.compliance: "1", .requirements: "2", .earliness: "3"], starts: ["b it 2027Q1"])
  }

  @Test func `an officer leaves on the day the age is reached`() throws {
    // A woman of 11/1971 is 70 months after 01/1966: 664 + 4 × 8 = 696 months, 58 years; she
    // leaves on 30 November 2029. A man of 01/1961 leaves at 723 months, 30 April 2021.
    let last = RetirementAge.lastDayOfService(birthDate: "1971-11-20", sex: .female)
    #expect(last == "2029-11-30")
    try expectOptimum(
      of: start.setting(\.horizon, Horizon(from: "2028Q4", through: "2029Q4"))
        .officer("a", lacks: ["digital"], birthDate: "1971-11-20").intake("it", "2028Q4")
        .intake("it", "2029Q4").build(),
      [.compliance: "0", .requirements: "0", .earliness: "0"], starts: ["a it 2028Q4"])
  }

  @Test func `an officer to come is asked nothing and trained nowhere before`() throws {
    // In service from 10 May 2027: the first quarter that counts is 2027Q2, and it may start then.
    try expectOptimum(
      of: start.officer("a", lacks: ["digital"], inServiceSince: "2027-05-10")
        .intake("it", "2027Q1").intake("it", "2027Q3").build(),
      [.compliance: "1", .earliness: "1"], starts: ["a it 2027Q3"])
    try expectOptimum(
      of: start.officer("a", lacks: ["digital"], inServiceSince: "2027-05-10")
        .intake("it", "2027Q2").build(),
      [.compliance: "1", .earliness: "0"], starts: ["a it 2027Q2"])
  }

  @Test func `a programme that ends after the horizon is not offered`() throws {
    try expectOptimum(
      of: start.officer("a", lacks: ["theory"]).intake("long", "2028Q4").build(),
      [.compliance: "0", .cost: "0"], starts: [])
  }
}
