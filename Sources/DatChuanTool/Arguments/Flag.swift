// SPDX-License-Identifier: GPL-3.0-or-later

import Tables

/// Whether `--name` was given.
@propertyWrapper
final class Flag: DeclaredArgument {
  let label: ArgumentLabel
  let help: Wording
  private(set) var wrappedValue = false

  init(_ name: String, _ help: Wording) {
    label = .flag(name)
    self.help = help
  }

  var defaultText: String? { nil }
  var isOptional: Bool { true }

  func take(_ word: String?) throws(UsageError) {
    if let word { throw .unexpectedValue(label, found: word) }
    wrappedValue = true
  }
}
