// SPDX-License-Identifier: GPL-3.0-or-later

import Synchronization
import Testing
import Workforce
import WorkforceTestSupport

@testable import Simulation

@Suite struct SimulatorTests {
  private let trial = Trial.course(for: 8).with(.withdrawal, [.chance: "0.3"])
    .with(.resignation, [.yearly: "0.1"]).with(.appointment, [.chance: "0.5"]).seed(4)

  private func order(_ replications: Int) -> Simulator.Order {
    var order = trial.order(replications)
    order.policies = [.static, .yearlyWithReserves]
    order.hazards = [.withdrawal, .resignation]
    return order
  }

  @Test func `the result is the same on any number of threads`() {
    var order = order(70)
    let alone = trial.simulator(order).run()
    order.threads = 5
    #expect(trial.simulator(order).run() == alone)
    #expect(alone.done == 70)
  }

  @Test func `shards add up to the whole`() {
    let whole = trial.simulator(order(50)).run()
    var sum: SimulationTallies?
    for index in [2, 0, 1] {
      var order = order(50)
      order.shard = (index, 3)
      let part = trial.simulator(order).run()
      if sum == nil { sum = part } else { sum?.add(part) }
    }
    #expect(sum == whole)
    #expect(whole.done == 50)
  }

  @Test func `what was broken off goes on to the same end`() {
    let simulator = trial.simulator(order(70))
    let calls = Mutex(0)
    let begun = simulator.run(shouldStop: {
      calls.withLock {
        $0 += 1
        return $0 > 30
      }
    })
    // Whole futures only, however few.
    #expect(begun.done == 30)
    #expect(simulator.run(from: begun) == simulator.run())
  }

  @Test func `it stops when the mean is known well enough`() {
    var order = trial.order(100_000)
    order.halfWidth = 0.02
    let sums = trial.simulator(order).run()
    #expect(sums.rate.halfWidth <= 20_000)
    #expect(sums.done < 2000)
    #expect(sums.done.isMultiple(of: Simulator.batch))
    var shorter = trial.order(sums.done - Simulator.batch)
    shorter.halfWidth = nil
    #expect(trial.simulator(shorter).run().rate.halfWidth > 20_000)
  }

  @Test func `a policy is compared with the main one future by future`() {
    let sums = trial.simulator(order(40)).run()
    #expect(sums.tallies[0].difference.squares == 0)
    let same = trial.order(40)
    var twice = same
    twice.policies = [.static, .static]
    #expect(trial.simulator(twice).run().tallies[1].difference.squares == 0)
  }

  @Test func `without the hazard that costs most the rate gains most`() {
    let simulator = trial.simulator(order(60))
    let forecast = simulator.forecast(simulator.run())
    #expect(forecast.hazards.first?.hazard == .withdrawal)
    #expect(forecast.hazards.first.map { $0.gain.low > .zero } == true)
  }

  @Test func `a forecast tells the plan beside the futures`() throws {
    let simulator = trial.simulator(order(60))
    let forecast = simulator.forecast(simulator.run())
    let last = try #require(forecast.years.last)
    #expect(last.planned.numerator == 8)
    #expect(last.rate.estimate.mean < .one)
    #expect(last.everybody.of == 60)
    #expect(forecast.replications == 60)
    #expect(forecast.convergence.map(\.replications) == [25, 50, 60])
    #expect(forecast.officers.map(\.plannedCompliant).contains(false) == false)
    #expect(forecast.officers.contains { $0.cause == .hazard(.withdrawal) })
    #expect(forecast.programmes.map(\.programme) == ["digital"])
  }

  @Test func `what is kept does not grow with the futures`() {
    let few = trial.sums(40).tallies[0]
    let many = trial.sums(400).tallies[0]
    #expect(many.rates[7].counts.count <= few.rates[7].counts.count * 4)
    #expect(many.blocks.count <= few.blocks.count + 4)
    #expect(many.officers.count == few.officers.count)
  }
}
