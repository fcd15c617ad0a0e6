// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce
import WorkforceTestSupport

@Suite struct SpendingTests {
  private func course(
    quarters: Int = 1, cost: Int, paid: Programme.PaymentTerm = .quarterly,
    funding: String = "commune", classes: Programme.ClassTerms? = nil
  ) -> ScenarioBuilder {
    oneLacksTheory
      .programme(
        "course", quarters: quarters, grants: ["theory=intermediate"], classes: classes,
        seatCost: cost, paid: paid, funding: funding
      )
      .intake("course", "2027Q4", seats: 9, classes: classes == nil ? nil : 9)
  }

  private let late: (Scenario) -> [Enrolment] = { [$0.start("a", "course", "2027Q4")] }

  @Test func `every fund and year has a row`() {
    let spending = figures(course(cost: 5, funding: "own:0.5;province:0.5")).spending
    #expect(spending.map(\.fund) == ["commune", "commune", "province", "province"])
    #expect(spending.map(\.year) == [2027, 2028, 2027, 2028])
    #expect(spending.allSatisfy { $0.planned == .zero && $0.committed == .zero })
  }

  @Test func `the last quarter takes what equal parts leave over`() {
    let sums = figures(course(quarters: 3, cost: 1_000_000), late)
    #expect(sums.planned("commune") == [333_333, 666_667])
    #expect(sums.value(of: .cost) == "1000000")
  }

  @Test func `a cost is paid at the start or at the end where the programme says so`() {
    #expect(
      figures(course(quarters: 3, cost: 7, paid: .start), late).planned("commune") == [7, 0])
    #expect(
      figures(course(quarters: 3, cost: 7, paid: .end), late).planned("commune") == [0, 7])
  }

  @Test func `each fund pays its cumulative share rounded, less what came before`() {
    // 5 dong in three shares: 1.665 → 2, 3.33 → 3 less 2, 5 less 3.
    let sums = figures(course(cost: 5, funding: "own:0.333;district:0.333;province:0.334"), late)
    #expect(sums.planned("commune") == [2, 0])
    #expect(sums.planned("district") == [1, 0])
    #expect(sums.planned("province") == [2, 0])
  }

  @Test func `payments are cut by quarter first and by fund then`() {
    // Each quarter pays 1: half a dong rounds up to the first fund, four times.
    let sums = figures(course(quarters: 4, cost: 4, funding: "own:0.5;province:0.5"), late)
    #expect(sums.planned("commune") == [1, 3])
    #expect(sums.planned("province") == [0, 0])
  }

  @Test func `own is the fund of the nearest unit above that has one`() {
    let builder = course(cost: 9, funding: "own")
      .unit("north", parent: "commune").unit("cell", parent: "north", fund: "cell")
    #expect(
      figures(builder.officer("a", lacks: ["theory"], unit: "north"), late).planned("commune")
        == [9, 0])
    let inCell = figures(builder.officer("a", lacks: ["theory"], unit: "cell"), late)
    #expect(inCell.planned("cell") == [9, 0])
    #expect(inCell.planned("commune") == [0, 0])
  }

  @Test func `what falls after the horizon is not counted`() {
    let builder = course(quarters: 4, cost: 8).intake("course", "2028Q3")
      .decision(.require, "a", "course")
    let sums = figures(builder) { [$0.start("a", "course", "2028Q3")] }
    #expect(sums.planned("commune") == [0, 4])
    #expect(sums.value(of: .cost) == "4")
  }

  @Test func `a class costs once, by the fund of the intake's unit`() {
    let builder = course(cost: 10, funding: "own", classes: .of(1...5, cost: 100))
      .unit("north", parent: "commune", fund: "north")
      .officer("a", lacks: ["theory"], unit: "north")
      .officer("b", lacks: ["theory"], unit: "north")
      .intake("course", "2027Q4", unit: "commune", seats: 9, classes: 9)
    func with(_ second: Int) -> PlanFigures {
      figures(builder) {
        [
          $0.start("a", "course", "2027Q4", intake: "commune", class: 1),
          $0.start("b", "course", "2027Q4", intake: "commune", class: second),
        ]
      }
    }
    #expect(with(1).planned("north") == [20, 0])
    #expect(with(1).planned("commune") == [100, 0])
    #expect(with(2).planned("commune") == [200, 0])
    #expect(with(2).classes.map(\.classes) == [2])
    #expect(with(2).value(of: .cost) == "220")
  }

  @Test func `commitments cost what falls inside the horizon, seats only`() {
    let builder = course(quarters: 4, cost: 1001, classes: .of(1...5, cost: 100))
      .commitment("b", "course", "2026Q3")
    let sums = figures(builder)
    // 250 + 250 in 2026; 250 and the rest, 251, in 2027.
    #expect(sums.committed("commune") == [501, 0])
    #expect(sums.planned("commune") == [0, 0])
    #expect(sums.value(of: .cost) == .zero)
  }
}

@Suite struct ClassCountTests {
  @Test func `a row stands for each intake row with planned learners`() {
    let builder = bothLackTheory.officer("c").commitment("c", "course", "2027Q2")
      .intake("course", "2027Q3").intake("course", "2027Q2", unit: "commune")
    let counts = figures(builder) {
      [
        $0.start("a", "course", "2027Q2"), $0.start("b", "course", "2027Q2", intake: "commune"),
      ]
    }.classes
    #expect(
      counts == [
        .init(programme: "course", quarter: "2027Q2", intake: nil, classes: 0, learners: 1),
        .init(programme: "course", quarter: "2027Q2", intake: "commune", classes: 0, learners: 1),
      ])
  }

  @Test func `each row of a group states the classes of the group and its own learners`() {
    let builder =
      bothLackTheory
      .unit("north", parent: "commune").unit("south", parent: "commune")
      .officer("a", lacks: ["theory"], unit: "north")
      .officer("b", lacks: ["theory"], unit: "south")
      .programme(
        "course", quarters: 2, grants: ["theory=intermediate"], classes: .of(1...1, cost: 7)
      )
      .intake("course", "2027Q2", unit: "north", classes: 2, group: "joint")
      .intake("course", "2027Q2", unit: "south", classes: 2, group: "joint")
    let sums = figures(builder) {
      [
        $0.start("a", "course", "2027Q2", intake: "north", class: 1),
        $0.start("b", "course", "2027Q2", intake: "south", class: 2),
      ]
    }
    #expect(sums.classes.map(\.intake) == ["north", "south"])
    #expect(sums.classes.map(\.classes) == [2, 2])
    #expect(sums.classes.map(\.learners) == [1, 1])
    #expect(sums.value(of: .cost) == "2000014")
  }
}
