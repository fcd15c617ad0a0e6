// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce
import WorkforceTestSupport

@Suite struct ClassTests {
  private func start(
    _ officers: [Officer.ID], classes sizes: ClosedRange<Int>, cost: Int = 0
  ) -> ScenarioBuilder {
    officers.reduce(
      ScenarioBuilder().programme(
        "it", grants: ["digital=basic"], classes: .of(sizes, cost: cost))
    ) { $0.officer($1, lacks: ["digital"]) }
  }

  @Test func `one class holds its maximum`() throws {
    try expectOptimum(
      of: start(["a", "b", "c", "d"], classes: 2...3).intake("it", "2027Q1", classes: 1).build(),
      [.compliance: "3", .earliness: "8"])
  }

  @Test func `a second class takes the fourth and both keep their minimum`() throws {
    let plan = try expectOptimum(
      of: start(["a", "b", "c", "d"], classes: 2...3, cost: 5_000_000)
        .intake("it", "2027Q1", classes: 2).build(),
      [.compliance: "4", .earliness: "0", .cost: "14000000"])
    #expect(plan.enrolments.map(\.classNumber) == [1, 1, 2, 2])
    #expect(plan.classes.map(\.classes) == [2])
  }

  @Test func `five can't be dealt to classes of exactly three`() throws {
    // One class of three; a second would need three more.
    try expectOptimum(
      of: start(["a", "b", "c", "d", "e"], classes: 3...3).intake("it", "2027Q1", classes: 2)
        .build(),
      [.compliance: "3", .earliness: "16"])
  }

  @Test func `rows of one group fill the same class`() throws {
    // One learner of each unit: two in the class of at least two, paid once.
    let plan = try expectOptimum(
      of: start(["c"], classes: 2...4, cost: 4_000_000)
        .unit("north", parent: "commune").officer("n", lacks: ["digital"], unit: "north")
        .intake("it", "2027Q1", unit: "commune", seats: 1, classes: 1, group: "g")
        .intake("it", "2027Q1", unit: "north", seats: 1, classes: 1, group: "g").build(),
      [.compliance: "2", .cost: "6000000"],
      starts: ["c it 2027Q1 commune", "n it 2027Q1 north"])
    #expect(plan.classes.map(\.learners) == [1, 1])
  }

  @Test func `rows without a group fill classes of their own`() throws {
    try expectOptimum(
      of: start(["c"], classes: 2...4)
        .unit("north", parent: "commune").officer("n", lacks: ["digital"], unit: "north")
        .intake("it", "2027Q1", unit: "commune", seats: 1, classes: 1)
        .intake("it", "2027Q1", unit: "north", seats: 1, classes: 1).build(),
      [.compliance: "0", .cost: "0"], starts: [])
  }

  @Test func `a learner granted already does not help a class to its minimum`() throws {
    try expectOptimum(
      of: start(["a", "b"], classes: 2...4).commitment("a", "it", "2027Q1")
        .intake("it", "2027Q1", classes: 1).build(),
      [.compliance: "1", .earliness: "8"], starts: [])
  }

  @Test func `the class is paid in its start quarter's year`() throws {
    // Two seats at the end of 2028Q1, the class in 2027: 4 and 2, to the dong.
    let scenario = ScenarioBuilder()
      .officer("a", lacks: ["digital"]).officer("b", lacks: ["digital"])
      .programme(
        "it", quarters: 2, grants: ["digital=basic"], classes: .of(2...4, cost: 4_000_000),
        paid: .end
      )
      .intake("it", "2027Q4", classes: 1)
      .budget("commune", 2028, 2_000_000)
    try expectOptimum(
      of: scenario.budget("commune", 2027, 4_000_000).build(),
      [.compliance: "2", .cost: "6000000"])
    try expectOptimum(
      of: scenario.budget("commune", 2027, 3_999_999).build(), [.compliance: "0", .cost: "0"])
  }

  @Test func `a class of a unit without a fund can't be paid by its own`() throws {
    let scenario = ScenarioBuilder()
      .unit("root").unit("commune", parent: "root", fund: "commune")
      .officer("a", lacks: ["digital"])
      .programme(
        "it", grants: ["digital=basic"], classes: .of(1...4, cost: 4_000_000), funding: "own")
    try expectOptimum(
      of: scenario.intake("it", "2027Q1", unit: "root", classes: 1).build(),
      [.compliance: "0"], starts: [])
    try expectOptimum(
      of: scenario.intake("it", "2027Q1", unit: "commune", classes: 1).build(),
      [.compliance: "1"])
  }

  @Test func `a branch that opens a class nobody can pay holds no plan`() throws {
    // The decision needs the class, the class more than the budget.
    let scenario = start(["a"], classes: 2...4, cost: 12_000_000)
      .intake("it", "2027Q1", seats: 3, classes: 1).budget("commune", 2027, 9_000_000)
      .decision(.require, "a", "it", "2027Q1").build()
    #expect(Comparison(scenario).faults == [])
    #expect(Comparison(scenario).isImpossible)
  }
}
