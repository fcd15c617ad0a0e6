// SPDX-License-Identifier: GPL-3.0-or-later

import Tables

/// All values that are left when the others are read.
@propertyWrapper
final class Positionals<Value: ArgumentValue>: DeclaredArgument {
  let label: ArgumentLabel
  let help: Wording
  private(set) var wrappedValue: [Value] = []

  /// Whether there may be none.
  let isOptional: Bool

  init(_ name: Wording, _ help: Wording, isOptional: Bool = true) {
    label = .positional(name)
    self.help = help
    self.isOptional = isOptional
  }

  var defaultText: String? { nil }
  var isRepeatable: Bool { true }

  func take(_ word: String?) throws(UsageError) {
    guard let word, let value = Value.read(word) else {
      throw .unreadable(label, found: word ?? "", expected: Value.expectation)
    }
    wrappedValue.append(value)
  }
}
