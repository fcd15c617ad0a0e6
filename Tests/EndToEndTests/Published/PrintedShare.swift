// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

extension PrintedShare {
  /// A share that a document prints.
  init(_ text: String) {
    guard let share = PrintedShare(text: text) else { preconditionFailure("No share: \(text)") }
    self = share
  }
}
