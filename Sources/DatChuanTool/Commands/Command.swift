// SPDX-License-Identifier: GPL-3.0-or-later

import Tables

/// One verb of the program with its arguments, which it declares as properties.
protocol Command {
  static var name: String { get }

  /// What it does, for the help.
  static var abstract: Wording { get }

  init()

  /// Does it.
  ///
  /// - Throws: why it could not be done.
  func run(on console: Console) throws(CommandFailure) -> ExitStatus
}
