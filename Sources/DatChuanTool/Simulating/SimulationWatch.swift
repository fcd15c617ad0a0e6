// SPDX-License-Identifier: GPL-3.0-or-later

import Simulation
import Tables
import Workforce

/// Tells how far a simulation is, and what it comes to so far.
struct SimulationWatch {
  let console: Console
  let display: ProgressDisplay
  let total: Int

  /// How many futures were there before, and when the others began.
  private let done: Int
  private let begin: Duration

  init(console: Console, display: ProgressDisplay, total: Int, done: Int) {
    self.console = console
    self.display = display
    self.total = total
    self.done = done
    begin = console.clock()
  }

  func show(_ sums: SimulationTallies) {
    let elapsed = console.clock() - begin
    let state = State(
      done: sums.done, total: total, elapsed: elapsed, perSecond: rate(sums.done, elapsed),
      mean: sums.rate.mean / 1_000_000, halfWidth: sums.rate.halfWidth / 1_000_000)
    switch display {
    case .none: break
    case .line: console.showLine(console.text(.simulated(state)))
    case .jsonLines: console.showJSON(state.json)
    }
  }

  private func rate(_ now: Int, _ elapsed: Duration) -> Double {
    let seconds = elapsed / .seconds(1)
    return seconds > 0 ? Double(now - done) / seconds : 0
  }

  struct State {
    let done: Int
    let total: Int
    let elapsed: Duration
    let perSecond: Double
    let mean: Double
    let halfWidth: Double

    /// The time that the rest will take, once a rate is known.
    var remaining: Duration? {
      perSecond > 0 ? .seconds(Double(total - done) / perSecond) : nil
    }

    fileprivate var json: JSONValue {
      [
        "event": "simulation", "done": .integer(Int64(done)), "of": .integer(Int64(total)),
        "seconds": .decimal(decimal(elapsed / .seconds(1))),
        "perSecond": .decimal(decimal(perSecond)),
        "remaining": remaining.map { .decimal(decimal($0 / .seconds(1))) } ?? .null,
        "mean": .decimal(decimal(mean)), "halfWidth": .decimal(decimal(halfWidth)),
      ]
    }

    private func decimal(_ number: Double) -> String {
      ExactDecimal(digits: Int128((number * 10_000).rounded()), places: 4).description
    }
  }
}
