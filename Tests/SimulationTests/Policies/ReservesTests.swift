// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce
import WorkforceTestSupport

@testable import Simulation

@Suite struct ReservesTests {
  private func trial(_ policy: SimulationPolicy) -> Trial {
    var builder = ScenarioBuilder()
      .programme("digital", grants: ["digital=basic"]).intake("digital", "2027Q2", seats: 1)
      .officer("planned", lacks: ["digital"])
      .officer("young", lacks: ["digital"], inServiceSince: "2020-01-01")
      .officer("old", lacks: ["digital"], inServiceSince: "2000-01-01")
      .officer("needless")
    builder = builder.officer(
      "away", lacks: ["digital"], inServiceSince: "1999-01-01",
      unavailability: [Unavailability(from: "2027Q1", to: "2027Q3", load: "0")])
    var trial = Trial(builder, policy: policy)
    trial.start("planned", "digital", "2027Q2")
    var rule = HazardRule([.chance: "1"])
    rule.who = builder.condition("officer = planned")
    return trial.with(.noShow, rule)
  }

  @Test func `a seat that falls free goes to the next in line`() {
    #expect(trial(.yearly).record().compliant[7] == 1)
    #expect(trial(.yearly).record().emptySeats == 1)
    let record = trial(.yearlyWithReserves).record()
    #expect(record.compliant[7] == 2)
    #expect(record.emptySeats == 0)
    let compliant = record.people.filter(\.isCompliant).map(\.officer)
    #expect(compliant == ["needless", "old"])
  }

  @Test func `reserves are those who need it and can come, the longest in service first`() {
    let trial = trial(.static)
    let forecast = trial.simulator(trial.order(20)).forecast(trial.sums(20))
    #expect(forecast.reserves.map(\.reserves) == [["old", "young"]])
  }
}
