// SPDX-License-Identifier: GPL-3.0-or-later

import Tables

/// The values given as `--name value` as often as the user likes, in their order.
@propertyWrapper
final class Options<Value: ArgumentValue>: DeclaredArgument {
  let label: ArgumentLabel
  let help: Wording
  private(set) var wrappedValue: [Value] = []

  init(_ name: String, _ value: Wording, _ help: Wording) {
    label = .option(name, value: value)
    self.help = help
  }

  var defaultText: String? { nil }
  var isOptional: Bool { true }
  var isRepeatable: Bool { true }

  func take(_ word: String?) throws(UsageError) {
    guard let word else { throw .missingValue(label) }
    guard let value = Value.read(word) else {
      throw .unreadable(label, found: word, expected: Value.expectation)
    }
    wrappedValue.append(value)
  }
}
