// SPDX-License-Identifier: GPL-3.0-or-later

import Tables

/// Lines of changes in which a long condition goes on behind a backslash, as JSON5 allows.
enum LongCondition {
  /// The columns that hold conditions: blanks more or less between their words change nothing.
  private static let columns = ["eligible", "measure", "population", "who"]

  /// A line, broken between the words of a condition where it is wider than asked.
  static func lines(of text: String, width: Int) -> [String] {
    guard displayWidth(of: text) > width else { return [text] }
    var lines: [String] = []
    var (line, tail) = ("", "")
    var (isQuoted, column, word) = (false, "", "")
    for character in text {
      tail.append(character)
      switch character {
      case "\"": isQuoted.toggle()
      case ":" where !isQuoted: column = word
      case " " where isQuoted && columns.contains(column):
        if !line.isEmpty, displayWidth(of: line + tail) >= width {
          lines.append(line + "\\")
          line = ""
        }
        (line, tail) = (line + tail, "")
      default: break
      }
      // A name may stand in quotes or not.
      if character.isLetter {
        word.append(character)
      } else if isQuoted || character != "\"" {
        word = ""
      }
    }
    // The end of the condition stands with what closes it.
    return displayWidth(of: line + tail) > width && !line.isEmpty
      ? lines + [line + "\\", tail] : lines + [line + tail]
  }
}
