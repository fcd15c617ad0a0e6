// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

/// One part of a scenario: a scenario of its own that was read without a mistake.
struct ScenarioPart {
  let prefix: String
  let scenario: Scenario
  let settings: SettingsDocument
  let tables: [String: SourceTable]
  let names: NameReader

  init(prefix: String, scenario: Scenario, layers: ScenarioLayers) {
    self.prefix = prefix
    self.scenario = scenario
    settings = layers.settings
    tables = layers.tables
    names = NameReader(parser: ConditionParser(dimensions: scenario.dimensions))
  }

  func rows(of schema: TableSchema) -> [SourceRow] { tables[schema.name]?.rows ?? [] }
}

extension SourceRow {
  /// The text in a column.
  ///
  /// - Precondition: the schema has the column.
  func text(_ column: String, of schema: TableSchema) -> String {
    guard let place = schema.index(of: column) else {
      preconditionFailure("The table \(schema.name) has no column \(column)")
    }
    return field(place).text
  }

  /// Whether both say the same in every column.
  func says(theSameAs other: SourceRow, schema: TableSchema) -> Bool {
    if isSame(as: other) { return true }
    return schema.columns.indices.allSatisfy { field($0).text == other.field($0).text }
  }

  /// Whether both are the same row of the same file and were left, or edited, alike.
  func isInherited(likeThatOf other: SourceRow, schema: TableSchema) -> Bool {
    if isSame(as: other) { return true }
    return span.start == other.span.start && says(theSameAs: other, schema: schema)
  }
}
