// SPDX-License-Identifier: GPL-3.0-or-later

/// The caller's question in a box that a C callback can carry.
final class Poll {
  let ask: () -> Bool

  init(_ ask: @escaping () -> Bool) {
    self.ask = ask
  }
}
