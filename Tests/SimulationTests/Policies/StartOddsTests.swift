// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce
import WorkforceTestSupport

@testable import Simulation

@Suite struct StartOddsTests {
  private let builder = ScenarioBuilder().officer("a", lacks: ["digital"])
    .programme("digital", grants: ["digital=basic"])

  private func odds(
    _ builder: ScenarioBuilder, _ hazards: [Hazard: [HazardRule]], in quarter: Quarter
  ) -> Thousandths {
    let scenario = builder.build().changed { $0.simulation.hazards = hazards }
    return scenario.startOdds()[Intake.ID(programme: "digital", quarter: quarter, unit: nil)]
  }

  private func failure(_ chance: Thousandths, retries: Int) -> [Hazard: [HazardRule]] {
    [
      .failure: [
        HazardRule([
          .chance: chance, .long: chance, .retries: Thousandths(1000 * retries), .after: "1",
        ])
      ]
    ]
  }

  @Test func `a start succeeds by itself, or by half by a retry in a later year`() {
    let two = builder.intake("digital", "2027Q2").intake("digital", "2028Q2")
    #expect(odds(two, failure("0.2", retries: 0), in: "2028Q2") == "0.8")
    #expect(odds(two, failure("0.2", retries: 0), in: "2027Q2") == "0.88")
    let sameYear = builder.intake("digital", "2027Q2").intake("digital", "2027Q4")
    #expect(odds(sameYear, failure("0.2", retries: 0), in: "2027Q2") == "0.8")
  }

  @Test func `whoever may sit again fails only if there is time to and it fails too`() {
    let late = builder.intake("digital", "2028Q3").intake("digital", "2028Q4")
    #expect(odds(late, failure("0.2", retries: 1), in: "2028Q3") == "0.96")
    #expect(odds(late, failure("0.2", retries: 1), in: "2028Q4") == "0.8")
  }

  @Test func `every way to lose a start counts, rules for some only do not`() {
    var some = HazardRule([.chance: "0.5"])
    some.who = builder.condition("officer = a")
    let hazards: [Hazard: [HazardRule]] = [
      .noShow: [some, HazardRule([.chance: "0.1"])],
      .withdrawal: [HazardRule([.factor: "1", .chance: "0.1"])],
      .cancelledIntake: [HazardRule([.factor: "1", .chance: "0.1"])],
      .lateBudget: [HazardRule([.chance: "0.1", .until: "2"])],
    ]
    let two = builder.intake("digital", "2028Q1").intake("digital", "2028Q2")
    #expect(odds(two, hazards, in: "2028Q1") == "0.656")
    #expect(odds(two, hazards, in: "2028Q2") == "0.729")
  }

  @Test func `without hazards every start is sure`() {
    #expect(odds(builder.intake("digital", "2027Q2"), [:], in: "2027Q2") == "1")
  }

  @Test func `simulated futures agree with the odds where nobody plans anew`() {
    var trial = Trial.course(for: 20)
      .with(.failure, [.chance: "0.3", .long: "0.3", .retries: "1", .after: "1"])
      .with(.noShow, [.chance: "0.1"])
    trial.settings.policy = .static
    let scenario = trial.scenario.changed { $0.simulation = trial.settings }
    let chance = scenario.startOdds()[
      Intake.ID(programme: "digital", quarter: "2027Q2", unit: nil)]
    let rates = trial.sums(400).rate
    // 8000 learners: six standard deviations of their share are less than 0.03.
    #expect(abs(rates.mean / 1_000_000 - chance.fraction) < 0.03)
  }
}
