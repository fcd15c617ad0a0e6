// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

/// The scenario that a synthetic one is to be like: what it means, and its rows as texts.
struct Original {
  /// What the tables say about one officer.
  struct Person {
    let officer: Officer

    /// The cells of the row in officers.csv, in the order of the schema.
    let cells: [String]

    /// The rows of the other tables that name the officer first, without that name, by table.
    var further: [String: [[String]]] = [:]
  }

  let scenario: Scenario
  let settings: JSONValue
  let digest: String
  let people: [Person]

  /// The places of the people in each position group, in the order of the groups' names.
  let groups: [[Int]]

  private let tables: [String: SourceTable]

  /// The tables whose rows belong to one officer.
  static let personalTables = [
    QualificationsTable.schema, UnavailabilityTable.schema, EnrolmentsTable.schema,
    DecisionsTable.schema,
  ]

  init(_ scenario: Scenario, layers: ScenarioLayers, digest: String) {
    self.scenario = scenario
    self.digest = digest
    settings = layers.settings.json
    tables = layers.tables
    var further: [String: [String: [[String]]]] = [:]
    for schema in Self.personalTables {
      for row in layers.tables[schema.name]?.texts ?? [] {
        further[row[0], default: [:]][schema.name, default: []].append(Array(row.dropFirst()))
      }
    }
    people = (layers.tables[OfficersTable.schema.name]?.texts ?? []).map { cells in
      Person(
        officer: scenario.officer(Officer.ID(cells[0])), cells: cells,
        further: further[cells[0]] ?? [:])
    }
    let byGroup = Dictionary(grouping: people.indices) { [people] place in
      scenario.position(people[place].officer.position).group
    }
    groups = byGroup.sorted { $0.key < $1.key }.map(\.value)
  }

  /// The rows of a table as texts, in the order of its schema's columns.
  func rows(of schema: TableSchema) -> [[String]] { tables[schema.name]?.texts ?? [] }

  /// Whether there is such a table.
  func has(_ schema: TableSchema) -> Bool { tables[schema.name] != nil }

  /// The funds that programmes name themselves: they stay one for all.
  var sharedFunds: Set<Fund.ID> {
    Set(
      scenario.programmes.flatMap(\.funding).compactMap {
        if case .fund(let fund) = $0.source { fund } else { nil }
      })
  }
}

extension SourceTable {
  /// The cells of all rows, in the order of the schema's columns.
  var texts: [[String]] {
    rows.map { row in schema.columns.indices.map { row.field($0).text } }
  }
}
