// SPDX-License-Identifier: GPL-3.0-or-later

/// An import as a Swift file writes it.
struct ImportLine: Hashable {
  let module: String

  /// The line in the file, from 1.
  let number: Int

  private static let modifiers: Set<Substring> = [
    "public", "package", "internal", "fileprivate", "private", "@testable", "@preconcurrency",
    "@_exported", "@_implementationOnly", "@unsafe", "@safe",
  ]

  private static let kinds: Set<Substring> = [
    "typealias", "struct", "class", "enum", "protocol", "let", "var", "func",
  ]

  /// The imports of a file, in order.
  static func all(in text: String) -> [ImportLine] {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .compactMap { place, line in
        var words = line.split { $0.isWhitespace || $0 == ";" }
        // An attribute may stand before any modifier, perhaps with an argument.
        while let first = words.first,
          modifiers.contains(first) || first.hasPrefix("@_spi") || first.hasPrefix("@available")
        {
          words.removeFirst()
        }
        guard words.first == "import" else { return nil }
        words.removeFirst()
        if let kind = words.first, kinds.contains(kind) { words.removeFirst() }
        guard let name = words.first?.split(separator: ".").first else { return nil }
        return ImportLine(module: String(name), number: place + 1)
      }
  }
}
