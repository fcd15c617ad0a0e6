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
  private let doneBefore: Int
  private let begin: Duration
  private var lastShown: Duration

  init(console: Console, display: ProgressDisplay, total: Int, done: Int) {
    self.console = console
    self.display = display
    self.total = total
    doneBefore = done
    begin = console.clock()
    lastShown = begin
    // Futures of a province take their time: the bar is there from the start.
    if display == .line { console.showLine(console.text(.simulated(bar(done), nil))) }
  }

  /// Shows the sums after each batch, and every second in between.
  mutating func show(_ sums: SimulationTallies) {
    let now = console.clock()
    let endsBatch = sums.done == total || sums.done.isMultiple(of: Simulator.batch)
    guard endsBatch || now - lastShown >= .seconds(1) else { return }
    lastShown = now
    let estimate = sums.done > 1 ? Forecast.Estimate(sums.rate, places: 6) : nil
    switch display {
    case .none: break
    case .line: console.showLine(console.text(.simulated(bar(sums.done), estimate)))
    case .jsonLines:
      console.showJSON(.object(bar(sums.done).json("simulation", estimate)))
    }
  }

  private func bar(_ done: Int) -> ProgressBar {
    ProgressBar(
      done: done, total: total, elapsed: console.clock() - begin, doneBefore: doneBefore)
  }
}
