// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce

@testable import Scenarios

@Suite struct SimulationReaderTests {
  private func settings(_ text: String) throws -> SimulationSettings {
    let reading = ScenarioFiles.small.setting("simulation: { \(text) }").read()
    return try #require(reading.scenario, "\(reading.diagnostics)").simulation
  }

  @Test func `without a word about it nothing happens by chance`() throws {
    let scenario = try #require(ScenarioFiles.small.read().scenario)
    #expect(scenario.simulation == SimulationSettings())
    #expect(scenario.simulation.activeHazards.isEmpty)
  }

  @Test func `a hazard is off, one rule, or the first that fits of several`() throws {
    let settings = try settings(
      """
      seed: 7, replications: 50, policy: "overbook", hazards: {
        death: false,
        failure: { chance: 0.1, quarters: [1, 3] },
        resignation: [{ who: "age < 35", yearly: 0.2, from: "2027Q2" }, { yearly: 0.05 }],
      }
      """)
    #expect(settings.seed == 7)
    #expect(settings.replications == 50)
    #expect(settings.policy == .overbook)
    #expect(settings.activeHazards == [.failure, .resignation])
    let failure = try #require(settings.hazards[.failure]?.first)
    #expect(failure[.long] == failure[.chance])
    #expect(failure.count(.after) == 1)
    #expect(failure.isInForce(in: Quarter(2027, 3)))
    #expect(!failure.isInForce(in: Quarter(2027, 2)))
    let resignation = try #require(settings.hazards[.resignation])
    #expect(resignation.map { $0[.yearly] } == [Thousandths(200), Thousandths(50)])
    #expect(resignation[0].from == Quarter(2027, 2))
    #expect(resignation[1].who == .all)
  }

  @Test func `a child changes one hazard and keeps the others`() throws {
    var files = ScenarioFiles.small
      .setting(
        "simulation: { seed: 3, hazards: { death: { yearly: 0.01 }, transfer: { yearly: 0.02 } } }")
    files.texts["home/child/scenario.json"] = """
      { format: 1, extends: "../small", simulation: { replications: 9, hazards: { death: false } } }
      """
    let scenario = try #require(files.read("home/child").scenario)
    #expect(scenario.simulation.seed == 3)
    #expect(scenario.simulation.replications == 9)
    #expect(scenario.simulation.activeHazards == [.transfer])
  }
}
