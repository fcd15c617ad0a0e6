// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

/// How far the search for a plan that holds better is.
struct RobustStep: Hashable {
  /// What is being done, in this order.
  enum Stage: String, Hashable {
    /// Plans are made, each with other precautions.
    case plans
    /// They race through a few futures; then ways to carry the winner out do.
    case race, conduct
    /// The winner and what it is held against are lived through futures of their own.
    case proof
  }

  let stage: Stage

  /// How many plans, lives of a plan, or futures are done, and of how many.
  let done: Int
  let total: Int

  /// How many plans are still in the race.
  var left: Int?

  /// How much higher the rate of the robust plan is so far.
  var difference: Forecast.Estimate?
}

/// Tells how far the search for a plan that holds better is, and what it comes to so far.
struct RobustWatch {
  let console: Console
  let display: ProgressDisplay
  private var stage: RobustStep.Stage?
  private var begin: Duration

  init(console: Console, display: ProgressDisplay) {
    self.console = console
    self.display = display
    begin = console.clock()
  }

  mutating func show(_ step: RobustStep) {
    // Without a display the clock is left alone, too.
    if display == .none { return }
    let now = console.clock()
    if stage != step.stage { (stage, begin) = (step.stage, now) }
    let bar = ProgressBar(done: step.done, total: step.total, elapsed: now - begin)
    if display == .line {
      console.showLine(console.text(.robustStep(step, bar)))
      return
    }
    var line = bar.json("robust", step.difference)
    line["stage"] = .string(step.stage.rawValue)
    line["left"] = .optional(step.left)
    console.showJSON(.object(line))
  }
}
