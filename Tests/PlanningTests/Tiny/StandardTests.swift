// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce
import WorkforceTestSupport

@Suite struct StandardTests {
  private let start = ScenarioBuilder()
    .programme("it", grants: ["digital=basic"])
    .programme("theory", grants: ["theory=intermediate"])

  @Test func `an exempt officer is asked nothing and sent nowhere`() throws {
    try expectOptimum(
      of: start.officer("a", lacks: ["digital"], exempt: ["digital"]).intake("it", "2027Q1")
        .build(),
      [.compliance: "1", .requirements: "1", .earliness: "0", .cost: "0"], starts: [])
  }

  @Test func `a requirement is open only while it is in force`() throws {
    // In force 2027Q3 … 2028Q1, the course ends with 2027Q4: open in 2027Q3 alone.
    try expectOptimum(
      of: start.requirement(
        "digital", accepts: ["digital>=basic"], from: "2027Q3", until: "2028Q1"
      )
      .officer("a", lacks: ["digital"]).intake("it", "2027Q4").build(),
      [.compliance: "1", .requirements: "1", .earliness: "1"], starts: ["a it 2027Q4"])
  }

  @Test func `a course that ends after the requirement is not needed`() throws {
    try expectOptimum(
      of: start.requirement("digital", accepts: ["digital>=basic"], until: "2027Q3")
        .officer("a", lacks: ["digital"]).intake("it", "2027Q4").build(),
      [.compliance: "1", .earliness: "3", .cost: "0"], starts: [])
  }

  @Test func `only those the condition holds for are asked`() throws {
    try expectOptimum(
      of: start.requirement("digital", accepts: ["digital>=basic"], applies: "sex = male")
        .officer("a", lacks: ["digital"], sex: .female)
        .officer("b", lacks: ["digital"], sex: .male).intake("it", "2027Q1").build(),
      [.compliance: "2", .requirements: "3", .cost: "1000000"], starts: ["b it 2027Q1"])
  }

  @Test func `a requirement that applies to what is held moves with the plan`() throws {
    // With theory a is asked for digital skills, which nothing grants: compliant only without.
    let scenario = start.requirement("theory", accepts: ["theory>=intermediate"], weight: "0.5")
      .requirement("digital", accepts: ["digital>=basic"], applies: "theory >= intermediate")
      .officer("a", lacks: ["theory", "digital"]).intake("theory", "2027Q1")
    try expectOptimum(
      of: scenario.build(), [.compliance: "0", .requirements: "0.5", .earliness: "8"],
      starts: ["a theory 2027Q1"])
    try expectOptimum(
      of: scenario.setting(\.goals, [GoalSetting(.earliness)]).build(), [.earliness: "4"],
      starts: [])
  }

  @Test func `an award lapses and is renewed before it does`() throws {
    // Held through 2027Q2; six months of an award of 2027Q2 last through 2027Q4, of 2027Q4
    // through 2028Q2: open in 2028Q3 and Q4.
    try expectOptimum(
      of: start.requirement("digital", accepts: ["digital>=basic"], validMonths: 6)
        .officer("a", lacks: ["digital"], holds: ["digital=basic 2026-12-01"])
        .intake("it", "2027Q2").intake("it", "2027Q4").build(),
      [.compliance: "0", .requirements: "1", .earliness: "2"],
      starts: ["a it 2027Q2", "a it 2027Q4"])
  }

  @Test func `a refresher every year keeps the requirement met`() throws {
    // Awards of 2027Q1 and 2028Q1 last four quarters more; the horizon ends with 2028Q4.
    try expectOptimum(
      of: start.requirement("digital", accepts: ["digital>=basic"], validMonths: 12)
        .officer("a", lacks: ["digital"]).intake("it", "2027Q1").intake("it", "2027Q4")
        .intake("it", "2028Q1").intake("it", "2028Q2").build(),
      [.compliance: "1", .earliness: "0", .cost: "2000000"],
      starts: ["a it 2027Q1", "a it 2027Q4"])
  }

  @Test func `an award without a day can't meet what lapses`() throws {
    try expectOptimum(
      of: start.requirement("digital", accepts: ["digital>=basic"], validMonths: 120)
        .officer("a", lacks: ["digital"], holds: ["digital=basic"]).intake("it", "2027Q1").build(),
      [.compliance: "1", .earliness: "0"], starts: ["a it 2027Q1"])
  }

  @Test func `a planned position's requirements count at their weight and not for compliance`()
    throws
  {
    // Theory at the post held, weight 1; advanced theory and a master's at the planned post: the
    // course closes 2 × 0.5 of 5 × 0.5.
    try expectOptimum(
      of: start.position("chief")
        .requirement("high", of: "chief", accepts: ["theory>=advanced"], weight: "2")
        .requirement("master", of: "chief", accepts: ["degree>=master"], weight: "3")
        .requirement("digital", of: "chief", accepts: ["digital>=basic"], weight: "7")
        .officer("a", plannedPosition: "chief")
        .programme("high", grants: ["theory=advanced"]).intake("high", "2027Q2").build(),
      [.compliance: "1", .requirements: "3", .earliness: "0", .cost: "1000000"],
      starts: ["a high 2027Q2"])
  }

  @Test func `from its quarter the planned position's standard is the officer's own`() throws {
    // Chief from 2027Q3: theory is open until the course ends with 2028Q1, two quarters.
    try expectOptimum(
      of: start.position("chief")
        .requirement("high", of: "chief", accepts: ["theory>=advanced"], weight: "2")
        .officer("a", lacks: ["digital"], plannedPosition: "chief", plannedFrom: "2027Q3")
        .programme("high", grants: ["theory=advanced"]).intake("high", "2028Q1")
        .intake("it", "2027Q4").build(),
      [.compliance: "1", .requirements: "2", .earliness: "6", .cost: "1000000"],
      starts: ["a high 2028Q1"])
  }

  @Test func `any alternative is enough, in the field that is asked for`() throws {
    // Law or a master's in anything: the bachelor's in agriculture does not count, law does.
    try expectOptimum(
      of: start.requirement("degree", accepts: ["degree>=bachelor@law", "degree>=master"])
        .officer("a", lacks: ["degree"], holds: ["degree=bachelor@agriculture"])
        .programme("law", grants: ["degree=bachelor@law"], seatCost: 2_000_000)
        .programme("master", grants: ["degree=master@agriculture"], seatCost: 3_000_000)
        .programme("farm", grants: ["degree=bachelor@farming"], seatCost: 1_000_000)
        .intake("law", "2027Q1").intake("master", "2027Q1").intake("farm", "2027Q1").build(),
      [.compliance: "1", .earliness: "0", .cost: "2000000"], starts: ["a law 2027Q1"])
  }
}
