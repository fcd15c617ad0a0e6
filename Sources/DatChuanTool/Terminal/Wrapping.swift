// SPDX-License-Identifier: GPL-3.0-or-later

/// The text cut at blanks into lines of at most so many columns.
///
/// A word longer than a line stands on one of its own. No-break blanks, as amounts and quarters
/// have them, hold what they join together and are printed as ordinary ones, so that a search for
/// `Quý I/2027` finds it.
func wrapped(_ text: String, to width: Int) -> [String] {
  wrapped(text.split { $0 == " " || $0.isNewline && $0 != "\u{A0}" }.map(String.init), to: width)
}

/// The items one after another, a comma between them, none cut where it fits on a line.
func wrapped(list items: [String], to width: Int, after margin: String) -> [String] {
  let last = items.count - 1
  let words = items.enumerated().map { place, item in
    item.replacing(" ", with: "\u{A0}") + (place == last ? "" : ",")
  }
  return indented(wrapped(words, to: width - displayWidth(of: margin)), after: margin)
}

/// The text wrapped, its first line after a margin and the others indented alike.
func wrapped(_ text: String, to width: Int, after margin: String) -> [String] {
  indented(wrapped(text, to: max(20, width - displayWidth(of: margin))), after: margin)
}

/// The text with ordinary blanks in the place of those that do not break.
func withOrdinaryBlanks(_ text: String) -> String {
  text.replacing("\u{A0}", with: " ")
}

private func wrapped(_ words: [String], to width: Int) -> [String] {
  var lines: [String] = []
  var line = ""
  for word in words {
    if line.isEmpty {
      line = word
    } else if displayWidth(of: line) + 1 + displayWidth(of: word) <= width {
      line += " " + word
    } else {
      lines.append(line)
      line = word
    }
  }
  return (line.isEmpty ? lines : lines + [line]).map(withOrdinaryBlanks)
}

private func indented(_ lines: [String], after margin: String) -> [String] {
  let indent = padded("", to: displayWidth(of: margin))
  return lines.enumerated().map { ($0 == 0 ? margin : indent) + $1 }
}
