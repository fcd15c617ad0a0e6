// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce
import WorkforceTestSupport

@testable import Planning

/// Each way to cut a branch, on two officers who lack a skill and one seat.
@Suite struct BranchTests {
  private let scenario = ScenarioBuilder()
    .programme("it", grants: ["digital=basic"])
    .officer("a", lacks: ["digital"]).officer("b", lacks: ["digital"])
    .intake("it", "2027Q1", seats: 1)
    .target("t", measure: "meets digital", goal: "2 officers").build()

  private func bound(_ goal: Goal, _ settle: (inout Branch) -> Void) throws -> Int? {
    var branch = Branch.root
    settle(&branch)
    return try BranchGround(scenario).bound(of: branch, goal, cutoff: 1_000)
  }

  @Test func `one of two officers falls short, and a branch that allows none holds no plan`() throws
  {
    #expect(try bound(.targets) { _ in } == 1)
    #expect(try bound(.targets) { $0.shortfalls[0] = 1...2 } == 1)
    #expect(try bound(.targets) { $0.shortfalls[0] = 2...2 } == 2)
    #expect(try bound(.targets) { $0.shortfalls[0] = 0...0 }.map { $0 >= 1_000 } ?? true)
  }

  private func settle(
    _ officer: Int, _ change: (inout PathwayFilter) -> Void, in branch: inout Branch
  ) {
    change(&branch.officers[officer, default: PathwayFilter()])
  }

  @Test func `an officer who must not meet everything leaves the seat to the other`() throws {
    #expect(try bound(.compliance) { settle(0, { $0.isCompliant = false }, in: &$0) } == -1)
    #expect(
      try bound(.compliance) {
        settle(0, { $0.isCompliant = false }, in: &$0)
        settle(1, { $0.isCompliant = false }, in: &$0)
      } == 0)
    #expect(
      try bound(.compliance) {
        settle(0, { $0.isCompliant = true }, in: &$0)
        settle(1, { $0.isCompliant = true }, in: &$0)
      }.map { $0 >= 1_000 } ?? true)
  }

  @Test func `an officer who must not reach a target leaves the seat to the other`() throws {
    #expect(try bound(.targets) { settle(0, { $0.reaches[0] = false }, in: &$0) } == 1)
    #expect(
      try bound(.targets) {
        settle(0, { $0.reaches[0] = false }, in: &$0)
        settle(1, { $0.reaches[0] = false }, in: &$0)
      } == 2)
    #expect(
      try bound(.targets) {
        settle(0, { $0.reaches[0] = true }, in: &$0)
        settle(1, { $0.reaches[0] = true }, in: &$0)
      }.map { $0 >= 1_000 } ?? true)
  }

  /// The sweep and the list of all pathways agree on the cheapest that a filter allows.
  @Test(arguments: 0..<40)
  func `pricing keeps to what an officer must become`(seed: Int) throws {
    let ground = try PlanningGround(seed: 860_000 + seed, size: .init(officers: 2...4))
    let scales = PathwayScales(ground.index.scales)
    var prices = PathwayPrices(
      limits: ground.index.limits, targets: ground.index.scenario.targets.count)
    prices.cost = 1
    prices.compliance = -0.5
    for (officer, automaton) in ground.automata.enumerated() {
      let targets = Set(ground.pathways[officer].flatMap { $0.marks.map(\.target) }).sorted()
      var filters = [true, false].map { PathwayFilter(isCompliant: $0) }
      for target in targets {
        filters += [true, false].map { PathwayFilter(reaches: [target: $0]) }
      }
      for filter in filters {
        let listed = ground.pathways[officer].filter { filter.allows($0) }
          .map { scales.millions($0.cost) - 0.5 * Double($0.compliance) }.min()
        let priced = automaton.cheapest(at: prices, scales: scales, filter: filter) { _, _ in true }
        #expect((listed == nil) == (priced == nil), "seed \(seed)")
        if let listed, let priced { #expect(abs(listed - priced.value) < 1e-9, "seed \(seed)") }
      }
    }
  }
}
