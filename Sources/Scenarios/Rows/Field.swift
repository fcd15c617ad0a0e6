// SPDX-License-Identifier: GPL-3.0-or-later

import Tables

/// The text of one cell, as the file or an edit gives it, and the place to point at.
struct Field {
  private enum Origin {
    case cell(Cell)
    case node(JSONNode)

    /// Another text than stands there: only the whole place can be pointed at.
    case replaced(SourceSpan)

    /// There is no cell; its row is pointed at.
    case absent(SourceSpan)
  }

  let text: String
  private let origin: Origin

  init(_ cell: Cell) {
    text = cell.text
    origin = .cell(cell)
  }

  /// Creates what an edit puts into a cell.
  init(_ text: String, from node: JSONNode) {
    self.text = text
    origin = .node(node)
  }

  /// Creates what a cell says under the names of a whole that it is a part of.
  init(_ text: String, insteadOf field: Field) {
    self.text = text
    origin = .replaced(field.span)
  }

  /// Creates what some words say that are no cell of a file.
  init(_ text: String, at span: SourceSpan) {
    self.text = text
    origin = .replaced(span)
  }

  init(absentFrom row: SourceSpan) {
    text = ""
    origin = .absent(row)
  }

  var isEmpty: Bool { text.isEmpty }

  var span: SourceSpan {
    switch origin {
    case .cell(let cell): cell.span
    case .node(let node): node.span
    case .replaced(let span): span
    case .absent(let row): row
    }
  }

  var spot: Spot { .span(span) }

  /// Points at some characters of the text.
  func spot(_ offset: Int, _ length: Int) -> Spot {
    if offset == 0, length == text.count { return spot }
    switch origin {
    case .cell(let cell): return .span(cell.span(of: offset..<offset + length))
    case .node(let node):
      let skipped = node.string?.prefix(while: \.isWhitespace).count ?? 0
      return .span(node.span(of: skipped + offset..<skipped + offset + length))
    case .replaced(let span), .absent(let span): return .span(span)
    }
  }
}

extension Field {
  /// A part of the text between semicolons, without blanks at its ends.
  struct Part {
    let text: String

    /// Characters of the field before it.
    let offset: Int
  }

  /// The parts between semicolons outside quotes; none when the text is empty.
  var parts: [Part] {
    if text.isEmpty { return [] }
    // Most lists have one part; cells come without blanks at their ends.
    if !text.utf8.contains(UInt8(ascii: ";")) { return [Part(text: text, offset: 0)] }
    var parts: [Part] = []
    var start = 0
    var isQuoted = false
    let characters = Array(text)
    for index in 0...characters.count {
      if index < characters.count, characters[index] == "\"" { isQuoted.toggle() }
      guard index == characters.count || characters[index] == ";" && !isQuoted else { continue }
      var (from, to) = (start, index)
      while from < to, characters[from].isWhitespace { from += 1 }
      while to > from, characters[to - 1].isWhitespace { to -= 1 }
      parts.append(Part(text: String(characters[from..<to]), offset: from))
      start = index + 1
    }
    return parts
  }
}
