// SPDX-License-Identifier: GPL-3.0-or-later

import Tables

/// A command line, ready to be copied into a shell.
struct ShellCommand: Hashable {
  let words: [String]

  init(_ words: [String]) {
    self.words = words
  }

  /// The command on one line.
  var text: String { words.map(Self.quoted).joined(separator: " ") }

  /// The command on lines no longer than asked where that can be, still one command for the shell.
  ///
  /// Between words a backslash ends the line. A change between quotes is broken where its notation
  /// allows a blank, and in a long condition behind a backslash; a list too long for a line goes on at the
  /// margin of the page, since a blank would end the word.
  func lines(width: Int, after margin: String) -> [String] {
    var lines: [String] = []
    var line = margin
    let indent = padded("", to: displayWidth(of: margin) + 2)
    var isFresh = true
    func append(_ piece: String, behind mark: String, _ separator: String, endsWord: Bool) {
      // Behind a word the line may have to end in a blank and a backslash.
      let room = width - (endsWord ? 2 : 0)
      if !isFresh, displayWidth(of: line + separator + piece) > room {
        lines.append(line + mark)
        line = indent + piece
      } else {
        line += (isFresh ? "" : separator) + piece
      }
      isFresh = false
    }
    for word in words {
      let pieces = Self.pieces(of: word)
      for (place, piece) in pieces.enumerated() {
        append(
          piece, behind: place == 0 ? " \\" : "", " ", endsWord: place == pieces.count - 1)
      }
    }
    return (lines + [line]).flatMap { line in
      line.contains("\"")
        ? LongCondition.lines(of: line, width: width - 2) : Self.broken(line, width: width)
    }
  }

  /// A line broken behind commas of a list that is longer than the line.
  private static func broken(_ line: String, width: Int) -> [String] {
    guard displayWidth(of: line) > width, !line.contains("'") else { return [line] }
    var lines: [String] = []
    var current = ""
    for part in line.split(separator: ",", omittingEmptySubsequences: false) {
      let longer = current.isEmpty ? String(part) : current + "," + part
      // Behind it come a comma and a backslash, or what ends the line anyhow.
      if displayWidth(of: longer) > width - 2, !current.isEmpty {
        lines.append(current + ",\\")
        current = String(part)
      } else {
        current = longer
      }
    }
    return lines + [current]
  }

  private static let plain = Set(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./:=,@%+")

  /// The word as a shell reads it again.
  private static func quoted(_ word: String) -> String {
    if !word.isEmpty, word.allSatisfy(plain.contains) { return word }
    return "'" + word.replacing("'", with: #"'\''"#) + "'"
  }

  /// The word cut where a line end inside quotes does no harm.
  private static func pieces(of word: String) -> [String] {
    let quoted = quoted(word)
    // Only in a change a blank between two marks is of no meaning.
    guard word.hasPrefix("{") else { return [quoted] }
    var pieces: [String] = []
    var piece = ""
    for part in quoted.split(separator: " ") {
      piece += (piece.isEmpty ? "" : " ") + part
      if part.hasSuffix(",") || part.hasSuffix("{") {
        pieces.append(piece)
        piece = ""
      }
    }
    return piece.isEmpty ? pieces : pieces + [piece]
  }
}
