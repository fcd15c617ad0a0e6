// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce
import WorkforceTestSupport

/// Sixteen instances whose optimum is derived by hand, each showing one way in which limits bite.
///
/// The horizon is 2027Q1–2030Q4; a million dong is the unit of cost. An officer lacks only what is
/// said. Weights: degree 3, field 2, theory 3, state management 2, digital 1, refresher 1.
@Suite struct TinyInstancesTests {
  private static let million = 1_000_000

  /// Nothing is asked, all programmes are there, nothing is offered.
  private static func start(asking requirements: [String]) -> ScenarioBuilder {
    let empty = ScenarioBuilder()
    var builder = empty.setting(
      \.dimensions,
      empty.dimensions + [
        Dimension(id: "state", title: "Quản lý nhà nước", levels: ["none", "specialist"]),
        Dimension(id: "refresher", title: "Bồi dưỡng hằng năm", levels: ["none", "job"]),
      ])
    builder.horizon = Horizon(from: "2027Q1", through: "2030Q4")
    builder = builder.withoutRequirement("theory").withoutRequirement("digital")
    let all: [(id: Requirement.ID, accepts: String, months: Int?, weight: Thousandths)] = [
      ("degree", "degree>=master", nil, "3"), ("field", "degree>=bachelor@it", nil, "2"),
      ("theory", "theory>=intermediate", nil, "3"),
      ("high-theory", "theory>=advanced", nil, "3"), ("state", "state>=specialist", nil, "2"),
      ("digital", "digital>=basic", nil, "1"), ("refresher", "refresher>=job", 12, "1"),
    ]
    for requirement in all where requirements.contains(requirement.id.text) {
      builder = builder.requirement(
        requirement.id, accepts: [requirement.accepts], validMonths: requirement.months,
        weight: requirement.weight)
    }
    return
      builder
      .programme(
        "pt2c", quarters: 2, load: "1", grants: ["theory=intermediate"], serviceAfter: 18,
        seatCost: 150 * million
      )
      .programme(
        "pt2s", quarters: 4, load: "0.4", grants: ["theory=intermediate"],
        seatCost: 140 * million
      )
      .programme(
        "pt3c", quarters: 3, load: "1", grants: ["theory=advanced"],
        eligible: "theory >= intermediate", seatCost: 360 * million
      )
      .programme("dg1", load: "0.2", grants: ["digital=basic"], seatCost: 15 * million)
      .programme(
        "dg1k", load: "0.2", grants: ["digital=basic"],
        classes: .of(3...5, cost: 40 * million), seatCost: 15 * million
      )
      .programme(
        "se", quarters: 10, load: "0.3", grants: ["degree=bachelor@it"], seatCost: 450 * million
      )
      .programme("jr", load: "0.1", grants: ["refresher=job"], seatCost: 10 * million)
      .programme("sm1", load: "0.6", grants: ["state=specialist"], seatCost: 40 * million)
  }

  /// The quarter of an offset from the horizon's first.
  private static func at(_ offset: Int) -> Quarter {
    Quarter(2027, 1).advanced(by: offset)
  }

  private func start(asking requirements: String...) -> ScenarioBuilder {
    Self.start(asking: requirements)
  }

  private func at(_ offset: Int) -> Quarter { Self.at(offset) }

  @Test func `T01 the earliest course closes the gap`() throws {
    // Digital from the end of quarter 0: no quarter is open; one seat is 15.
    try expectOptimum(
      of: start(asking: "digital").officer("a", lacks: ["digital"])
        .intake("dg1", at(0)).intake("dg1", at(5)).build(),
      [.compliance: "1", .requirements: "1", .earliness: "0", .cost: "15000000"],
      starts: ["a dg1 2027Q1"])
  }

  @Test func `T02 of two courses that end together the cheaper one is taken`() throws {
    // Both end with quarter 3: weight 3 is open in quarters 0, 1, 2. 140 is less than 150.
    try expectOptimum(
      of: start(asking: "theory").officer("a", lacks: ["theory"])
        .intake("pt2c", at(2)).intake("pt2s", at(0)).build(),
      [.compliance: "1", .requirements: "3", .earliness: "9", .cost: "140000000"],
      starts: ["a pt2s 2027Q1"])
  }

  @Test func `T03 the only seat goes to the officer with priority`() throws {
    // One is compliant either way; 3 × 3 is more than 3. Open: 9 in quarter 0, 3 in all sixteen.
    try expectOptimum(
      of: start(asking: "theory").officer("a", lacks: ["theory"]).officer("b", lacks: ["theory"])
        .priority("officer = b", factor: "3").intake("pt2c", at(0), seats: 1).build(),
      [.compliance: "1", .requirements: "9", .earliness: "57", .cost: "150000000"],
      starts: ["b pt2c 2027Q1"])
  }

  @Test func `T04 a chain takes the second step when the first is held`() throws {
    // pt2c ends with 1, so pt3c can't start before 4 and ends with 6: 3 × 6 open; 150 + 360.
    try expectOptimum(
      of: start(asking: "high-theory").officer("a", lacks: ["high-theory"])
        .intake("pt2c", at(0)).intake("pt3c", at(0)).intake("pt3c", at(4)).build(),
      [.compliance: "1", .requirements: "3", .earliness: "18", .cost: "510000000"],
      starts: ["a pt2c 2027Q1", "a pt3c 2028Q1"])
  }

  @Test func `T05 half a chain is not worth its money`() throws {
    // pt2c ends with 3, pt3c is offered in 2 only: nothing can be met, 3 × 16 open, 0 spent.
    try expectOptimum(
      of: start(asking: "high-theory").officer("a", lacks: ["high-theory"])
        .intake("pt2c", at(2)).intake("pt3c", at(2)).build(),
      [.compliance: "0", .requirements: "0", .earliness: "48", .cost: "0"], starts: [])
  }

  @Test func `T06 service left after a course is counted to the month`() throws {
    // pt2c ends with 1 and asks 18 months more, to the end of quarter 7: a serves through 8, b
    // through 6. Open: 3 in quarter 0 for a, 3 × 7 for b; both are gone at the end.
    try expectOptimum(
      of: start(asking: "theory")
        .officer("a", lacks: ["theory"], retires: at(8).lastDay)
        .officer("b", lacks: ["theory"], retires: at(6).lastDay)
        .intake("pt2c", at(0), seats: 2).build(),
      [.compliance: "0", .requirements: "0", .earliness: "24", .cost: "150000000"],
      starts: ["a pt2c 2027Q1"])
  }

  @Test func `T07 a year's money lets only one in`() throws {
    // 299 in 2027 pays one of 150, 150 in 2028 the other: open 3 × 1 and 3 × 5.
    try expectOptimum(
      of: start(asking: "theory").officer("a", lacks: ["theory"]).officer("b", lacks: ["theory"])
        .intake("pt2c", at(0)).intake("pt2c", at(4))
        .budget("commune", 2027, 299 * Self.million)
        .budget("commune", 2028, 150 * Self.million).build(),
      [.compliance: "2", .requirements: "6", .earliness: "18", .cost: "300000000"],
      starts: ["a pt2c 2027Q1", "b pt2c 2028Q1"])
  }

  @Test func `T08 a cap on absence lets only one in`() throws {
    // 1 + 1 is more than 1.5: one at 0, one at 4, as in T07.
    try expectOptimum(
      of: start(asking: "theory").officer("a", lacks: ["theory"]).officer("b", lacks: ["theory"])
        .intake("pt2c", at(0)).intake("pt2c", at(4)).absenceCap("all", load: "1.5").build(),
      [.compliance: "2", .requirements: "6", .earliness: "18", .cost: "300000000"],
      starts: ["a pt2c 2027Q1", "b pt2c 2028Q1"])
  }

  private func classOfDigital(officers: [Officer.ID]) -> ScenarioBuilder {
    officers.reduce(start(asking: "digital").intake("dg1k", at(0), classes: 1)) {
      $0.officer($1, lacks: ["digital"])
    }
  }

  @Test func `T09 two can't open a class of three`() throws {
    try expectOptimum(
      of: classOfDigital(officers: ["a", "b"]).build(),
      [.compliance: "0", .requirements: "0", .earliness: "32", .cost: "0"], starts: [])
  }

  @Test func `T10 three open the class and pay for it once`() throws {
    // 3 × 15 for the seats, 40 for the class.
    try expectOptimum(
      of: classOfDigital(officers: ["a", "b", "c"]).build(),
      [.compliance: "3", .requirements: "3", .earliness: "0", .cost: "85000000"],
      starts: ["a dg1k 2027Q1", "b dg1k 2027Q1", "c dg1k 2027Q1"])
  }

  @Test func `T11 the class is not opened when a dong is missing`() throws {
    // 84 is less than 45 + 40.
    try expectOptimum(
      of: classOfDigital(officers: ["a", "b", "c"]).budget("commune", 2027, 84 * Self.million)
        .build(),
      [.compliance: "0", .requirements: "0", .earliness: "48", .cost: "0"], starts: [])
  }

  @Test func `T12 long programmes follow one another in the better order`() throws {
    // pt2s 0–3, se 4–13: 3 × 3 + 2 × 13 open. The other order would leave 3 × 13 + 2 × 9.
    try expectOptimum(
      of: start(asking: "theory", "field").officer("a", lacks: ["theory", "field"])
        .intake("pt2s", at(0)).intake("pt2s", at(10)).intake("se", at(0)).intake("se", at(4))
        .build(),
      [.compliance: "1", .requirements: "5", .earliness: "35", .cost: "590000000"],
      starts: ["a pt2s 2027Q1", "a se 2028Q1"])
  }

  @Test func `T13 a yearly refresher lapses where no course is offered in time`() throws {
    // Awarded at the end of 0 it counts through 4, of 5 through 9, of 13 to the end: 10, 11, 12.
    try expectOptimum(
      of: start(asking: "refresher").officer("a", lacks: ["refresher"])
        .intake("jr", at(0)).intake("jr", at(5)).intake("jr", at(13)).build(),
      [.compliance: "1", .requirements: "1", .earliness: "3", .cost: "30000000"],
      starts: ["a jr 2027Q1", "a jr 2028Q2", "a jr 2030Q2"])
  }

  @Test func `T14 training under way keeps the officer from another long programme`() throws {
    // pt2s runs to 2, so se starts at 4 and ends with 13: 3 × 2 + 2 × 13 open; only se is paid.
    try expectOptimum(
      of: start(asking: "theory", "field").officer("a", lacks: ["theory", "field"])
        .intake("se", at(2)).intake("se", at(4)).commitment("a", "pt2s", at(-1)).build(),
      [.compliance: "1", .requirements: "5", .earliness: "32", .cost: "450000000"],
      starts: ["a se 2028Q1"])
  }

  @Test func `T15 what no programme grants stays open`() throws {
    // The degree is open in all sixteen quarters: 3 × 16.
    try expectOptimum(
      of: start(asking: "degree", "digital").officer("a", lacks: ["degree", "digital"])
        .intake("dg1", at(0)).build(),
      [.compliance: "0", .requirements: "1", .earliness: "48", .cost: "15000000"],
      starts: ["a dg1 2027Q1"])
  }

  @Test func `T16 a full load leaves no time for another course`() throws {
    // pt2c takes all of 0 and 1, sm1 waits for 2: 3 × 1 + 2 × 2 open.
    try expectOptimum(
      of: start(asking: "theory", "state").officer("a", lacks: ["theory", "state"])
        .intake("pt2c", at(0)).intake("sm1", at(0)).intake("sm1", at(1)).intake("sm1", at(2))
        .build(),
      [.compliance: "1", .requirements: "5", .earliness: "7", .cost: "190000000"],
      starts: ["a pt2c 2027Q1", "a sm1 2027Q3"])
  }
}
