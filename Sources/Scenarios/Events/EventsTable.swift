// SPDX-License-Identifier: GPL-3.0-or-later

package import Tables
package import Workforce

/// A table of events: a column for each field that some row states.
package enum EventsTable {
  /// The columns that a table may have; the rest is stated by approving a plan.
  package static let columns = EventField.allCases.filter { field in
    TrainingEvent.Kind.allCases.contains { kind in
      kind != .approved && (kind.requiredFields + kind.optionalFields).contains(field)
    } || [.event, .date, .by].contains(field)
  }

  /// Reads a table; a field that no cell states is taken from what holds for all.
  package static func read(
    _ bytes: [UInt8], file: String, common: EventTexts
  ) -> (sources: [EventSource], diagnostics: [Diagnostic]) {
    let (table, problems) = CSVReader.read(bytes, file: file, separator: .detect)
    let findings = Findings()
    findings.report(problems)
    guard let table else { return ([], findings.diagnostics) }
    let known = columns.map(\.rawValue)
    for column in table.columns where !known.contains(column.name) && !column.name.isEmpty {
      findings.report(.unknownEventColumn(column, known: known))
    }
    if table.column(EventField.event.rawValue) == nil {
      findings.report(.missingEventColumn(at: table.headerSpan))
    }
    if findings.containsErrors { return ([], findings.diagnostics) }
    let sources = table.rows.map { row in
      var texts = common
      for field in columns {
        if let text = row[field.rawValue]?.text, !text.isEmpty { texts[field] = text }
      }
      return EventSource(row, texts)
    }
    return (sources, findings.diagnostics)
  }
}
