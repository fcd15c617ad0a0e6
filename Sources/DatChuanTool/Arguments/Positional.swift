// SPDX-License-Identifier: GPL-3.0-or-later

import Tables

/// A value known by its place among the words that begin with no dash.
@propertyWrapper
final class Positional<Value: ArgumentValue>: DeclaredArgument {
  let label: ArgumentLabel
  let help: Wording
  let isOptional: Bool
  private var value: Value?

  /// Declares a value that must be given.
  init(_ name: Wording, _ help: Wording) {
    label = .positional(name)
    self.help = help
    isOptional = false
  }

  /// Declares a value that may be left out.
  init(wrappedValue: Value, _ name: Wording, _ help: Wording) {
    label = .positional(name)
    self.help = help
    value = wrappedValue
    isOptional = true
  }

  var wrappedValue: Value {
    get {
      guard let value else { preconditionFailure("A command runs only when its words are read") }
      return value
    }
    set { value = newValue }
  }

  var defaultText: String? { nil }

  func take(_ word: String?) throws(UsageError) {
    guard let word, let value = Value.read(word) else {
      throw .unreadable(label, found: word ?? "", expected: Value.expectation)
    }
    self.value = value
  }
}
