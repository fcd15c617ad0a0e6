// SPDX-License-Identifier: GPL-3.0-or-later

/// A place in a file as a person would look it up: line and column count from one.
package struct SourceLocation: Hashable, Sendable {
  /// The file, named as the user named it.
  package var file: String

  /// The physical line, or nil for the file as a whole.
  package var line: Int?

  /// The column, counted in the characters a reader sees, or nil for the line as a whole.
  package var column: Int?

  /// Creates a place.
  package init(file: String, line: Int? = nil, column: Int? = nil) {
    self.file = file
    self.line = line
    self.column = column
  }
}

extension SourceLocation: Comparable {
  /// Orders by file, line and column; a whole comes before its parts.
  package static func < (first: SourceLocation, second: SourceLocation) -> Bool {
    if first.file != second.file { return first.file < second.file }
    if first.line != second.line { return (first.line ?? 0) < (second.line ?? 0) }
    return (first.column ?? 0) < (second.column ?? 0)
  }
}

extension SourceLocation: CustomStringConvertible {
  /// The form that editors and terminals understand: `officers.csv:14:7`.
  package var description: String {
    guard let line else { return file }
    guard let column else { return "\(file):\(line)" }
    return "\(file):\(line):\(column)"
  }
}
