// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// How long something took: on the clock, and of the processor's time.
///
/// On a machine that does other work too, the processor's time says more about the program.
struct Elapsed: Codable {
  let wall: Double
  let processor: Double

  static let none = Elapsed(wall: 0, processor: 0)

  static func + (left: Elapsed, right: Elapsed) -> Elapsed {
    Elapsed(wall: left.wall + right.wall, processor: left.processor + right.processor)
  }

  static func - (left: Elapsed, right: Elapsed) -> Elapsed {
    Elapsed(wall: left.wall - right.wall, processor: left.processor - right.processor)
  }
}

/// Times what it is given.
struct Stopwatch {
  private let start = ContinuousClock.now
  private let processorStart = clock()

  var elapsed: Elapsed {
    // POSIX fixes the ticks at a million a second, whatever the clock's resolution.
    Elapsed(
      wall: (ContinuousClock.now - start) / .seconds(1),
      processor: Double(clock() - processorStart) / 1_000_000)
  }

  static func time<Result, Failure: Error>(
    _ work: () throws(Failure) -> Result
  ) throws(Failure) -> (result: Result, elapsed: Elapsed) {
    let watch = Stopwatch()
    let result = try work()
    return (result, watch.elapsed)
  }
}

extension Collection<Double> {
  /// The middle value, or the mean of the two in the middle.
  ///
  /// - Precondition: there is a value.
  var median: Double {
    let sorted = sorted()
    precondition(!sorted.isEmpty, "There is no middle of nothing")
    return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
  }
}
