// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce

@testable import DatChuanTool

@Suite struct BudgetFrontierTests {
  private func frontier(_ points: [(spent: Int, compliant: Int)]) -> BudgetFrontier {
    BudgetFrontier(
      points: points.map { point in
        BudgetFrontier.Point(
          factor: .one, budget: .zero, spent: Money(dong: point.spent),
          compliant: point.compliant, inService: 100, targetsMet: 0, isProven: true,
          command: ShellCommand([]))
      }, hopeless: [])
  }

  @Test func `the knee stands highest above the line from nothing to enough`() {
    // Heights above the line of slope 1/10: 0, 3, 5, 3, 0.
    #expect(frontier([(0, 0), (10, 4), (30, 8), (60, 9), (100, 10)]).knee == 2)
  }

  @Test func `of equals the knee costs least`() {
    #expect(frontier([(0, 0), (10, 6), (20, 7), (100, 15)]).knee == 1)
    #expect(frontier([(0, 0), (10, 5), (10, 5), (100, 10)]).knee == 1)
  }

  @Test func `where money brings as much everywhere, or nothing, there is no knee`() {
    #expect(frontier([(0, 0), (10, 1), (20, 2)]).knee == nil)
    #expect(frontier([(0, 3), (0, 3)]).knee == nil)
    #expect(frontier([]).knee == nil)
    // More and more for the same money: nowhere above the line.
    #expect(frontier([(0, 0), (10, 0), (20, 9)]).knee == nil)
  }

  @Test func `the factors rise from nothing to no limit`() {
    #expect(BudgetFrontier.factors.first == .zero)
    #expect(BudgetFrontier.factors.contains(.one))
    #expect(BudgetFrontier.factors == BudgetFrontier.factors.sorted())
  }
}
