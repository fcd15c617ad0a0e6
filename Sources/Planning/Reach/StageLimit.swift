// SPDX-License-Identifier: GPL-3.0-or-later

import Synchronization

/// When the parts of an answer have to end: each may use the time up to a share of the whole, so that
/// those behind it get some.
final class StageLimit: Sendable {
  private struct State {
    var share: Double
    var isReached = false
  }

  private let state: Mutex<State>

  /// Whether a share of the time is over.
  private let isOver: @Sendable (_ share: Double) -> Bool

  init(_ share: Double, isOver: @escaping @Sendable (_ share: Double) -> Bool) {
    state = Mutex(State(share: share))
    self.isOver = isOver
  }

  /// Begins the next part, which may go on until a larger share of the time is over.
  func begin(until share: Double) { state.withLock { $0.share = share } }

  /// Whether the part in work has to end.
  func shouldStop() -> Bool {
    let over = isOver(state.withLock(\.share))
    if over { state.withLock { $0.isReached = true } }
    return over
  }

  /// Whether some part had to end before it was done.
  var isReached: Bool { state.withLock(\.isReached) }
}
