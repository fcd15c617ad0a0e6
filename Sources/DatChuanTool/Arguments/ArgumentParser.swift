// SPDX-License-Identifier: GPL-3.0-or-later

import Tables

/// The reader of a command line, from the arguments that commands declare.
///
///     --name value   --name=value   --flag   value   -- (only values follow)
struct ArgumentParser {
  let declared: [any DeclaredArgument]

  /// Finds the arguments declared as properties of some values, one by one or in lists, in order.
  init(of subjects: Any...) {
    declared = subjects.flatMap { Self.arguments(declaredIn: $0) }
  }

  private static func arguments(declaredIn subject: Any) -> [any DeclaredArgument] {
    Mirror(reflecting: subject).children.flatMap { child -> [any DeclaredArgument] in
      if let argument = child.value as? any DeclaredArgument { return [argument] }
      if let list = child.value as? [any DeclaredArgument] { return list }
      return child.value is any ArgumentGroup ? arguments(declaredIn: child.value) : []
    }
  }

  /// Hands each word to the argument it is for.
  ///
  /// - Throws: the first mistake.
  func parse(_ words: some Collection<String>) throws(UsageError) {
    var run = Run(words: Array(words), declared: declared)
    try run.readOptionsAndValues()
    try run.assign()
  }

  /// Reads the options that stand before the first value.
  ///
  /// - Returns: The words from the first value on.
  func parseOptions(before words: [String]) throws(UsageError) -> [String] {
    var run = Run(words: words, declared: declared)
    while let word = run.rest.first, word.isOption { try run.readOption() }
    return Array(run.rest)
  }
}

/// One reading from left to right.
private struct Run {
  let declared: [any DeclaredArgument]
  var rest: ArraySlice<String>
  var values: [String] = []
  var seen: Set<String> = []

  init(words: [String], declared: [any DeclaredArgument]) {
    self.declared = declared
    rest = words[...]
  }

  mutating func readOptionsAndValues() throws(UsageError) {
    while let word = rest.first {
      if word == "--" {
        values += rest.dropFirst()
        return
      }
      if word.isOption {
        try readOption()
      } else {
        values.append(word)
        rest.removeFirst()
      }
    }
  }

  mutating func readOption() throws(UsageError) {
    let word = rest.removeFirst()
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    // `-h` is the one short form that people try on any program.
    let name = word == "-h" ? "help" : String(parts[0].drop { $0 == "-" })
    guard word == "-h" || word.hasPrefix("--"), let argument = argument(named: name) else {
      let names = declared.compactMap(\.label.name)
      throw .unknownOption(
        String(parts[0]), closest: KnownNames.closest(to: name, in: names).map { "--" + $0 })
    }
    // Asking for help twice is no contradiction, and whoever does needs it.
    guard seen.insert(name).inserted || argument.isRepeatable || name == "help" else {
      throw .repeated(argument.label)
    }
    if parts.count == 2 { return try argument.take(String(parts[1])) }
    guard case .option = argument.label else { return try argument.take(nil) }
    guard let value = rest.first, !value.hasPrefix("--") else {
      throw .missingValue(argument.label)
    }
    rest.removeFirst()
    try argument.take(value)
  }

  mutating func assign() throws(UsageError) {
    var left = values[...]
    for argument in declared where argument.label.name == nil {
      guard let value = left.popFirst() else {
        // Whoever asks for help need not know what to write.
        if argument.isOptional || seen.contains("help") { continue }
        throw .missing(argument.label)
      }
      try argument.take(value)
      while argument.isRepeatable, let next = left.popFirst() { try argument.take(next) }
    }
    if let superfluous = left.first { throw .superfluous(superfluous) }
  }

  private func argument(named name: String) -> (any DeclaredArgument)? {
    declared.first { $0.label.name == name }
  }
}

extension String {
  /// Whether the word asks for something by name; a single dash is a value.
  fileprivate var isOption: Bool { hasPrefix("-") && self != "-" && self != "--" }
}
