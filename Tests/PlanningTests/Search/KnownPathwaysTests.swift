// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce
import WorkforceTestSupport

@testable import Planning

@Suite struct KnownPathwaysTests {
  /// Prices that differ from row to row, so that a row mistaken for another shows.
  private func prices(_ index: PlanningIndex, seed: UInt64) -> PathwayPrices {
    var generator = SplitMix(seed: seed)
    func draw() -> Double { 4 * generator.share() - 1 }
    var prices = PathwayPrices(limits: index.limits, targets: index.scenario.targets.count)
    prices.seats = prices.seats.map { _ in draw() }
    prices.money = prices.money.map { _ in draw() }
    prices.absence = prices.absence.map { _ in draw() }
    prices.committed = prices.committed.map { _ in draw() }
    prices.belongs = prices.belongs.map { _ in draw() }
    prices.reaches = prices.reaches.map { _ in draw() }
    (prices.compliance, prices.requirements) = (-draw(), -draw())
    (prices.earliness, prices.stability, prices.cost) = (draw(), draw(), draw())
    prices.startQuarter = 0.01
    return prices
  }

  @Test(arguments: 0..<40)
  func `a pathway costs what pricing said of its road`(seed: Int) throws {
    let scenario = RandomScenario.scenario(seed: seed)
    let index = PlanningIndex(scenario: scenario)
    guard let automata = try? PathwayAutomata.build(index: index, threads: 1) else { return }
    let scales = PathwayScales(index.scales)
    let prices = prices(index, seed: UInt64(seed))
    for (officer, automaton) in automata.enumerated() {
      let cheapest = automaton.cheapest(
        at: prices, scales: scales, share: 0.7, surcharge: { Double($0 % 3) },
        usable: { _, _ in true })
      guard let cheapest else { continue }
      let pathway = automaton.pathway(of: officer, along: cheapest.road) { cheapest.rows[$0] }
      let cost = pathway.cost(
        at: prices, scales: scales, quarters: automaton.uses.quarter, share: 0.7,
        surcharge: { Double($0 % 3) })
      #expect(abs(cost - cheapest.value) < 1e-6)
    }
  }

  @Test func `a dozen are remembered, and the thirteenth takes the place of the first`() {
    var known = KnownPathways(officers: 1)
    for option in 0..<13 { known.add(pathway(option)) }
    known.add(pathway(5))
    #expect(known[0].count == 12)
    #expect(Set(known[0].flatMap(\.starts).map(\.option)) == Set(1...12))
  }

  private func pathway(_ option: Int) -> Pathway {
    Pathway(
      officer: 0, starts: [Pathway.Start(option: option, seatRow: 0)], outcome: 0, marks: [],
      compliance: 0, requirements: 0, earliness: 0, stability: 0, cost: 0, money: [], absence: [],
      committed: [])
  }
}
