// SPDX-License-Identifier: GPL-3.0-or-later

import Tables

/// All values that are left when the others have theirs.
@propertyWrapper
final class Values<Value: ArgumentValue>: DeclaredArgument {
  let label: ArgumentLabel
  let help: Wording
  private(set) var wrappedValue: [Value] = []

  init(_ name: Wording, _ help: Wording) {
    label = .positional(name)
    self.help = help
  }

  var defaultText: String? { nil }
  var isOptional: Bool { false }
  var isRepeated: Bool { true }

  func take(_ word: String?) throws(UsageError) {
    guard let word, let value = Value.read(word) else {
      throw .unreadable(label, found: word ?? "", expected: Value.expectation)
    }
    wrappedValue.append(value)
  }
}
