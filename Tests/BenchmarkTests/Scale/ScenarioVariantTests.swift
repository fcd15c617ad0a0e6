// SPDX-License-Identifier: GPL-3.0-or-later

import Scenarios
import Testing
import Workforce

@testable import datchuan_bench

struct ScenarioVariantTests {
  /// Reads a scenario of thirty officers, and a variant of it.
  private func scenarios(
    _ variant: ScenarioVariant
  ) throws -> (base: Scenario, variant: Scenario) {
    let place = try TemporaryFolder()
    defer { place.remove() }
    let instance = PeersInstance.synthetic(like: "Scenarios/xuan-hung", officers: 30, seed: 1)
    let base = try CommuneWorkload.read(try instance.folder(below: place))
    return (base, try CommuneWorkload.read(try variant.write(on: "scenario", in: place)))
  }

  @Test(arguments: [8, 12, 16, 24])
  func `a horizon is cut or made longer, with seats, money and targets up to its end`(
    quarters: Int
  ) throws {
    let (base, variant) = try scenarios(.quarters(quarters))
    #expect(variant.horizon.count == quarters)
    #expect(variant.horizon.first == base.horizon.first)
    #expect(variant.targets.map(\.due).max() == variant.horizon.last)
    if quarters == 16 { #expect(variant.targets == base.targets) }
    let offered = Set(variant.intakes.map(\.quarter))
    #expect(offered.isSuperset(of: variant.horizon.filter { base.horizon.contains($0) }))
    #expect(quarters <= 16 || offered.isSuperset(of: variant.horizon))
  }

  @Test func `half the catalogue is offered, or all, or all of it twice`() throws {
    func offered(_ scenario: Scenario) -> Int { Set(scenario.intakes.map(\.programme)).count }
    let (base, half) = try scenarios(.programmes(0.5))
    #expect((offered(base) / 2...offered(base) / 2 + 2).contains(offered(half)))
    #expect(try scenarios(.programmes(1)).variant.intakes == base.intakes)
    let twice = try scenarios(.programmes(2)).variant
    #expect(offered(twice) == 2 * offered(base))
    #expect(twice.programmes.count == 2 * base.programmes.count)
    #expect(twice.intakes.map(\.seats).reduce(0, +) == 2 * base.intakes.map(\.seats).reduce(0, +))
  }
}
