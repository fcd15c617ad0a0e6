// SPDX-License-Identifier: GPL-3.0-or-later

import Tables

/// A value given as `--name value` or `--name=value`.
@propertyWrapper
final class Option<Value: ArgumentValue>: DeclaredArgument {
  let label: ArgumentLabel
  let help: Wording
  let defaultText: String?
  var wrappedValue: Value

  init(wrappedValue: Value, _ name: String, _ value: Wording, _ help: Wording) {
    label = .option(name, value: value)
    self.help = help
    self.wrappedValue = wrappedValue
    defaultText = wrappedValue.argumentText
  }

  var isOptional: Bool { true }

  func take(_ word: String?) throws(UsageError) {
    guard let word else { throw .missingValue(label) }
    guard let value = Value.read(word) else {
      throw .unreadable(label, found: word, expected: Value.expectation)
    }
    wrappedValue = value
  }
}
