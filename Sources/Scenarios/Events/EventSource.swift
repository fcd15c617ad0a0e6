// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
package import Workforce

/// The texts of one event and where each stands.
package struct EventSource: Sendable {
  package let texts: EventTexts

  /// The row of a table; nothing for words of a command line.
  let row: Table.Row?

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

  /// The place of a field's text.
  func span(of field: EventField) -> SourceSpan? { row.map { $0[field.rawValue]?.span ?? $0.span } }
}
