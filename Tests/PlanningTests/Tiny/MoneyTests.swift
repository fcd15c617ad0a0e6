// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce
import WorkforceTestSupport

@Suite struct MoneyTests {
  /// One officer without digital skills, and what the course costs whom when.
  private func start(
    quarters: Int = 1, cost: Int, paid: Programme.PaymentTerm = .quarterly,
    funding: String = "commune"
  ) -> ScenarioBuilder {
    ScenarioBuilder().officer("a", lacks: ["digital"])
      .programme(
        "it", quarters: quarters, grants: ["digital=basic"], seatCost: cost, paid: paid,
        funding: funding)
  }

  private func compliant(_ builder: ScenarioBuilder) throws -> ExactDecimal? {
    try expectOptimum(of: builder.build(), [:]).value(of: .compliance)
  }

  @Test func `each fund pays its share, rounded up to the last`() throws {
    // 0.3 × 5,000,005 is 1,500,001.5: own pays 1,500,002, the province the rest.
    let both = start(cost: 5_000_005, funding: "own:0.3;province:0.7").intake("it", "2027Q1")
      .budget("commune", 2027, 1_500_002).budget("province", 2027, 3_500_003)
    #expect(try compliant(both) == "1")
    #expect(try compliant(both.budget("commune", 2027, 1_500_001)) == "0")
    #expect(try compliant(both.budget("province", 2027, 3_500_002)) == "0")
  }

  @Test func `quarterly payments fall in their years, the remainder in the last`() throws {
    // 10,000,000 in three: 3,333,333 in 2027Q3 and Q4, 3,333,334 in 2028Q1.
    let exact = start(quarters: 3, cost: 10_000_000).intake("it", "2027Q3")
      .budget("commune", 2027, 6_666_666).budget("commune", 2028, 3_333_334)
    #expect(try compliant(exact) == "1")
    #expect(try compliant(exact.budget("commune", 2028, 3_333_333)) == "0")
    #expect(try compliant(exact.budget("commune", 2027, 6_666_665)) == "0")
  }

  @Test(arguments: [(Programme.PaymentTerm.start, 2027), (.end, 2028)])
  func `a payment in one piece falls in one year`(term: Programme.PaymentTerm, year: Int) throws {
    let scenario = start(quarters: 2, cost: 8_000_000, paid: term).intake("it", "2027Q4")
    #expect(try compliant(scenario.budget("commune", year, 8_000_000)) == "1")
    #expect(try compliant(scenario.budget("commune", year, 7_999_999)) == "0")
  }

  @Test func `money left of one year does not help the next`() throws {
    let scenario = start(cost: 4_000_000).officer("b", lacks: ["digital"])
      .intake("it", "2027Q1", seats: 1).intake("it", "2028Q1", seats: 1)
      .budget("commune", 2027, 100_000_000).budget("commune", 2028, 3_000_000)
    #expect(try compliant(scenario) == "1")
  }

  @Test func `commitments are paid first`() throws {
    // Two quarters of the committed course fall into 2027: 4 of 9 million, 5 are left.
    let scenario = ScenarioBuilder().officer("a", lacks: ["digital"])
      .officer("b", lacks: ["theory"])
      .programme("it", grants: ["digital=basic"], seatCost: 5_000_000)
      .programme(
        "long", quarters: 3, load: "0.2", grants: ["theory=intermediate"], seatCost: 6_000_000
      )
      .commitment("b", "long", "2026Q4").intake("it", "2027Q1")
    #expect(try compliant(scenario.budget("commune", 2027, 9_000_000)) == "2")
    #expect(try compliant(scenario.budget("commune", 2027, 8_999_999)) == "1")
    // Where the commitments alone exceed the budget, the plan may add nothing.
    #expect(try compliant(scenario.budget("commune", 2027, 1)) == "1")
  }

  @Test func `own is the fund of the nearest unit that has one`() throws {
    let scenario = ScenarioBuilder().unit("north", parent: "commune", fund: "north")
      .unit("cell", parent: "north").officer("a", lacks: ["digital"], unit: "cell")
      .programme("it", grants: ["digital=basic"], seatCost: 5_000_000, funding: "own")
      .intake("it", "2027Q1").budget("north", 2027, 5_000_000)
    #expect(try compliant(scenario) == "1")
    #expect(try compliant(scenario.budget("north", 2027, 4_999_999)) == "0")
  }

  @Test func `nobody goes where no fund is found for the own share`() throws {
    let scenario = ScenarioBuilder().unit("island").officer("a", lacks: ["digital"], unit: "island")
      .programme("it", grants: ["digital=basic"], funding: "own").intake("it", "2027Q1")
    #expect(try compliant(scenario) == "0")
  }

  @Test func `payments after the horizon are neither limited nor counted`() throws {
    // A required course may end later: two of its four quarters are paid inside, 4 of 8 million.
    var builder = ScenarioBuilder()
    builder.horizon = Horizon(from: "2027Q1", through: "2027Q4")
    let scenario = builder.officer("a")
      .programme("long", quarters: 4, grants: ["theory=advanced"], seatCost: 8_000_000)
      .intake("long", "2027Q3").decision(.require, "a", "long")
      .budget("commune", 2027, 4_000_000)
    try expectOptimum(
      of: scenario.build(), [.compliance: "1", .cost: "4000000"], starts: ["a long 2027Q3"])
  }
}
