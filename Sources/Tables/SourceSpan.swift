// SPDX-License-Identifier: GPL-3.0-or-later

/// A stretch of a text that a message can point at.
package struct SourceSpan: Sendable {
  /// The text it is a part of.
  package let source: SourceText

  /// Its bytes.
  let range: Range<Int>

  /// The byte whose line messages give: where the row starts, also when an earlier cell of it
  /// contains line ends.
  let anchor: Int

  init(_ source: SourceText, _ range: Range<Int>, anchor: Int? = nil) {
    self.source = source
    self.range = range
    self.anchor = anchor ?? range.lowerBound
  }

  /// The place that messages give.
  ///
  /// The line is the physical line where the row (in a table) or the value (in JSON) starts. The
  /// column is nil for a cell that begins on a later line of its row; `start` knows both.
  package var location: SourceLocation {
    let start = start
    let line = source.lineNumber(at: anchor)
    return start.line == line ? start : SourceLocation(file: start.file, line: line)
  }

  /// The physical place of its first character.
  package var start: SourceLocation {
    source.location(at: range.lowerBound)
  }

  /// Its text as it stands in the file.
  package var text: String {
    source.string(in: range)
  }
}
