// SPDX-License-Identifier: GPL-3.0-or-later

extension Diagnostic {
  /// Returns the lines a terminal shows.
  ///
  ///     officers.csv:14:7: lỗi: không có chương trình 'TC-LLTC' [unknown-programme]
  ///       XH-017,TC-LLTC,2027Q2
  ///              ^~~~~~~
  ///       có phải là 'TC-LLCT'?
  ///
  /// - Returns: The text, without a line end after the last line.
  package func rendered(in language: Language) -> String {
    let place = place.map { "\($0): " } ?? ""
    let words = "\(severity.wording(language)): \(message(language)) [\(identifier)]"
    var lines = Self.folded(place + words)
    lines += excerptLines
    if let found { lines.append("  \(Wording.found(language)): '\(Self.shortened(found))'") }
    if let expected {
      lines += Self.folded("  \(Wording.expected(language)): \(expected(language))")
    }
    if let remedy { lines += Self.folded("  " + remedy(language)) }
    for note in notes {
      let place = note.place.map { "\($0): " } ?? ""
      let label = Severity.note.wording(language)
      lines += Self.folded("  \(place)\(label): \(note.wording(language))")
    }
    return lines.joined(separator: "\n")
  }

  private var excerptLines: [String] {
    guard let excerpt else { return [] }
    // The line number is shown when the header line gives another: the row began earlier.
    let margin = excerpt.line == place?.line ? "  " : "  \(excerpt.line) | "
    let blank = margin.map { _ in " " }.joined()
    let before = excerpt.text.prefix(excerpt.column - 1).map { $0 == "\t" ? "\t" : " " }
    let run = "^" + String(repeating: "~", count: max(0, excerpt.length - 1))
    return [margin + Self.printable(excerpt.text), blank + before.joined() + run]
  }

  private static func shortened(_ text: String) -> String {
    printable(text.count > 100 ? text.prefix(100) + "…" : text)
  }

  /// The widest line of text that is ours; excerpts stay as they are in the file.
  private static let pageWidth = 100

  /// The line cut at blanks where it would be too wide; what goes on stands further in.
  private static func folded(_ text: String) -> [String] {
    let text = printable(text)
    guard text.count > pageWidth else { return [text] }
    let margin = String(text.prefix { $0 == " " })
    var lines: [String] = []
    var line = margin
    for word in text.dropFirst(margin.count).split(separator: " ") {
      if line.count + 1 + word.count > pageWidth, line.contains(where: { $0 != " " }) {
        lines.append(line)
        line = margin + "    "
      }
      line += (line.allSatisfy { $0 == " " } ? "" : " ") + word
    }
    return lines + [line]
  }

  /// Replaces control characters: text from a file must not be able to steer the terminal.
  ///
  /// A character is replaced by one character, so that carets stay where they belong.
  private static func printable(_ text: String) -> String {
    func isControl(_ character: Character) -> Bool {
      character != "\t"
        && character.unicodeScalars.contains { $0.properties.generalCategory == .control }
    }
    guard text.contains(where: isControl) else { return text }
    return String(text.map { isControl($0) ? "\u{FFFD}" : $0 })
  }
}

extension Sequence where Element == Diagnostic {
  /// Returns all of them as a terminal shows them, in order of place, each ended by a line end.
  package func rendered(in language: Language) -> String {
    sorted().map { $0.rendered(in: language) + "\n" }.joined()
  }
}
