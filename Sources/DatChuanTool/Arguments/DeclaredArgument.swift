// SPDX-License-Identifier: GPL-3.0-or-later

import Tables

/// An argument as a command declares it, found there by reflection.
protocol DeclaredArgument: AnyObject {
  var label: ArgumentLabel { get }
  var help: Wording { get }

  /// The value that stands where none is given, as it would be written.
  var defaultText: String? { get }

  /// Whether a command can run without it.
  var isOptional: Bool { get }

  /// Whether it takes more than one value.
  var isRepeatable: Bool { get }

  /// Takes the word given for it; nothing for a flag.
  func take(_ word: String?) throws(UsageError)
}

extension DeclaredArgument {
  var isRepeatable: Bool { false }
}

/// Arguments that several commands declare together, found inside the property that holds them.
protocol ArgumentGroup {}

/// How an argument is written.
enum ArgumentLabel: Hashable, Sendable {
  /// `--name`
  case flag(String)
  /// `--name VALUE`
  case option(String, value: Wording)
  /// `VALUE` in its place
  case positional(Wording)
}

extension ArgumentLabel {
  /// The name behind the dashes; nothing for a positional argument.
  var name: String? {
    switch self {
    case .flag(let name), .option(let name, _): name
    case .positional: nil
    }
  }

  /// The argument as messages name it.
  var wording: Wording {
    switch self {
    case .flag(let name), .option(let name, _): Wording("--" + name)
    case .positional(let value): value
    }
  }

  /// The argument as the help shows it.
  var usage: Wording {
    switch self {
    case .flag, .positional: wording
    case .option(let name, let value):
      Wording(vi: "--\(name) \(value.vi)", en: "--\(name) \(value.en)")
    }
  }
}
