// SPDX-License-Identifier: GPL-3.0-or-later

import Synchronization

/// A planner's time limit that remembers when it was asked for which share of the time.
///
/// The shares tell the parts of a search apart that no event does: what comes before the first goal is
/// given a share of its own.
final class AskedTime: Sendable {
  private struct State {
    /// When each share was last asked for.
    var times: [Double: Elapsed] = [:]
    var last: Double?
    var isCalledOff = false
  }

  private let watch: Stopwatch
  private let limit: Double
  private let state = Mutex(State())

  init(_ watch: Stopwatch, limit: Double) {
    self.watch = watch
    self.limit = limit
  }

  /// Tells whether a share of the time is over.
  func isUp(_ share: Double) -> Bool {
    let now = watch.elapsed
    return state.withLock { state in
      state.times[share] = now
      state.last = share
      return state.isCalledOff || now.wall > limit * share
    }
  }

  /// Says that it is over, whatever the clock says.
  func callOff() { state.withLock { $0.isCalledOff = true } }

  /// When a share other than the one asked for last was last asked for; nothing if there was none.
  var beforeTheLastShare: Elapsed? {
    state.withLock { state in
      state.times.filter { $0.key != state.last }.map(\.value).max { $0.wall < $1.wall }
    }
  }
}
