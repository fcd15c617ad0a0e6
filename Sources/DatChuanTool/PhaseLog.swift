// SPDX-License-Identifier: GPL-3.0-or-later

private import CAllocator

/// The steps of a run and how long each took.
struct PhaseLog {
  let console: Console
  let display: ProgressDisplay
  private(set) var times: [(phase: Phase, duration: Duration)] = []

  init(console: Console, display: ProgressDisplay) {
    self.console = console
    self.display = display
  }

  /// Does a step, shows it and notes its time; what steps before it freed is the system's first.
  mutating func timed<Value, Failure: Error>(
    _ phase: Phase, _ work: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    console.show(phase, on: display)
    let start = console.clock()
    give_back_free_pages()
    let value = try work()
    times.append((phase, console.clock() - start))
    return value
  }

  /// Takes the line of progress away, however the run ended.
  func finish() {
    console.clear(display)
  }
}
