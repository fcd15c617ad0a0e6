// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce
import WorkforceTestSupport

@testable import Simulation

@Suite struct OverbookingTests {
  /// The chance by counting all ways in which learners come or don't.
  private func counted(above seats: Int, of learners: Int, noShow: Double) -> Double {
    (0..<(1 << learners)).reduce(0) { sum, pattern in
      let come = pattern.nonzeroBitCount
      guard come > seats else { return sum }
      return sum + power(1 - noShow, come) * power(noShow, learners - come)
    }
  }

  private func power(_ base: Double, _ exponent: Int) -> Double {
    (0..<exponent).reduce(1) { power, _ in power * base }
  }

  @Test(arguments: [(3, 4), (5, 8), (10, 12), (4, 4)])
  func `the tail is that of all patterns together`(seats: Int, learners: Int) {
    let tail = Overbooking.tail(above: seats, of: learners, noShow: 0.2)
    #expect(abs(tail - counted(above: seats, of: learners, noShow: 0.2)) < 1e-12)
  }

  @Test func `no more are planned for than the risk allows`() {
    for seats in [1, 10, 30, 60] {
      let extra = Overbooking.extra(seats: seats, noShow: 0.06, risk: 0.05)
      #expect(Overbooking.tail(above: seats, of: seats + extra, noShow: 0.06) <= 0.05)
      #expect(Overbooking.tail(above: seats, of: seats + extra + 1, noShow: 0.06) > 0.05)
    }
    #expect(Overbooking.extra(seats: 1, noShow: 0.06, risk: 0.05) == 0)
    #expect(Overbooking.extra(seats: 60, noShow: 0.06, risk: 0.05) > 0)
    #expect(Overbooking.extra(seats: 60, noShow: 0, risk: 0.05) == 0)
  }
}

extension OverbookingTests {
  @Test func `only large intakes can be overbooked, and only where some stay away`() {
    func scenario(seats: Int, noShow: Thousandths) -> Scenario {
      ScenarioBuilder().officer("a", lacks: ["digital"])
        .programme("digital", grants: ["digital=basic"])
        .intake("digital", "2027Q2", seats: seats).build()
        .changed { $0.simulation.hazards = [.noShow: [HazardRule([.chance: noShow])]] }
    }
    #expect(scenario(seats: 60, noShow: "0.06").canBeOverbooked)
    #expect(!scenario(seats: 10, noShow: "0.06").canBeOverbooked)
    #expect(!scenario(seats: 60, noShow: "0").canBeOverbooked)
  }

  @Test func `who moves away before the class is a seat to overbook too`() {
    var settings = SimulationSettings()
    settings.hazards = [
      .noShow: [HazardRule([.chance: "0.03"])],
      .transferOut: [HazardRule([.yearly: "0.02"])],
      .resignation: [HazardRule([.yearly: "0.04"])],
    ]
    let loss = Perils(settings).lossBeforeClasses(of: "digital", in: "2027Q2")
    #expect(abs(loss - 0.06) < 1e-12)
  }
}
