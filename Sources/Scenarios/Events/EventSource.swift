// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
package import Workforce

/// The texts of one event and where each stands.
package struct EventSource: Sendable {
  package let texts: EventTexts

  /// The row of a table; nothing for words of a command line.
  private let row: Table.Row?

  package init(_ texts: EventTexts) {
    self.texts = texts
    row = nil
  }

  init(_ row: Table.Row?, _ texts: EventTexts) {
    self.texts = texts
    self.row = row
  }

  /// The same with one more text.
  package func stating(_ field: EventField, _ text: String) -> EventSource {
    var texts = texts
    texts[field] = text
    return EventSource(row, texts)
  }

  /// The place of a field's text: its cell, or its row where the cell is missing; its option.
  func place(of field: EventField) -> EventPlace {
    if let row { return .span(row[field.rawValue]?.span ?? row.span) }
    return .words(
      field == .event ? texts[.event] ?? "record" : "--" + field.optionName)
  }

  /// The physical line of the row; nothing for words of a command line.
  var line: Int? { row?.span.location.line }
}

/// Where an event says something: in a table, or in the words of a command line.
enum EventPlace {
  case span(SourceSpan)
  case words(String)
}
