// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Synchronization

/// The user's wish to stop, given by Ctrl-C (C: `SIGINT`).
///
/// The first one is noted, and whoever works asks for it between two steps. After it the signal
/// means again what it means to every program, so that a second one ends the run at once. Signals
/// belong to the process, and so does this state.
enum Interrupt {
  private static let wish = Atomic<Bool>(false)

  static var isRequested: Bool { wish.load(ordering: .relaxed) }

  /// Begins to note the wish.
  static func watch() {
    // A handler must not be the first to touch a lazy value.
    wish.store(false, ordering: .relaxed)
    signal(SIGINT) { _ in
      Interrupt.wish.store(true, ordering: .relaxed)
      signal(SIGINT, SIG_DFL)
    }
  }
}
