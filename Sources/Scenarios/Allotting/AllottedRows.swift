// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

/// The rows and settings of a scenario as they were written, ready to be handed out.
struct AllottedRows {
  let settings: JSONValue
  private let tables: [String: [Cells]]

  /// The rows of the tables about officers, by officer.
  private let personal: [String: [String: [Cells]]]

  /// - Complexity: linear in the rows.
  init(_ layers: ScenarioLayers) {
    settings = layers.settings.json
    var tables: [String: [Cells]] = [:]
    var personal: [String: [String: [Cells]]] = [:]
    for schema in TableSchema.all {
      guard let rows = layers.tables[schema.name]?.texts.map({ Cells($0, of: schema) }) else {
        continue
      }
      if NameKind.officer.tables.contains(where: { $0.name == schema.name }) {
        personal[schema.name] = Dictionary(grouping: rows) { $0["officer"] }
      } else {
        tables[schema.name] = rows
      }
    }
    self.tables = tables
    self.personal = personal
  }

  func has(_ schema: TableSchema) -> Bool {
    tables[schema.name] != nil || personal[schema.name] != nil
  }

  /// The rows of a table that is not about officers.
  func all(_ schema: TableSchema) -> [Cells] { tables[schema.name] ?? [] }

  /// The rows of a table about some officers, by their names.
  func rows(of schema: TableSchema, about officers: [Officer]) -> [Cells] {
    officers.flatMap { personal[schema.name]?[$0.id.text] ?? [] }
  }
}
