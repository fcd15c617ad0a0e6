// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

/// The settings and tables of a chain of folders, laid one over the other.
struct ScenarioLayers {
  let findings: Findings
  private(set) var settings = SettingsDocument()
  private(set) var tables: [String: SourceTable] = [:]

  /// What the last folder added rests on.
  private var base: (settings: JSONValue, tables: [String: SourceTable]) = ([:], [:])

  /// Each folder's requirements beside those it inherited.
  private(set) var standards: [(inherited: SourceTable, own: SourceTable)] = []
  private var isFirst = true

  /// What the parts of the scenario planned before, put together.
  private(set) var partsPreviousPlan: PreviousPlan?

  init(findings: Findings) {
    self.findings = findings
  }

  /// Puts parts together over what was laid before, below the folder that includes them.
  mutating func add(_ parts: [ScenarioPart], of folder: ScenarioFolder) {
    let adopted = settings.adopt(parts.map(\.settings), below: folder, into: findings)
    let together = PartTables(base: tables, parts: parts, findings: findings)
    partsPreviousPlan = together.previousPlan() ?? partsPreviousPlan
    for key in adopted { settings.rename(key, by: together.settingNames(having: key)) }
    tables = together.together()
    isFirst = false
  }

  /// Lays a folder over those before it: settings, rows, then its changes.
  mutating func add(_ folder: ScenarioFolder) {
    base = (settings.json, tables)
    settings.merge(folder, into: findings)
    for sheet in folder.sheets {
      let name = sheet.schema.name
      var table = tables[name] ?? SourceTable(schema: sheet.schema)
      tables[name] = nil
      table.merge(sheet, into: findings)
      tables[name] = table
    }
    for schema in TableSchema.all where folder.unreadable.contains(schema.name) {
      tables[schema.name, default: SourceTable(schema: schema)].isIncomplete = true
    }
    if isFirst {
      sort()
      base = (settings.json, tables)
    }
    if let changes = settings.node(.changes) {
      ScenarioChanges(findings: findings).apply(changes, to: &tables)
    }
    if !isFirst, let inherited = base.tables["standards"], let own = tables["standards"] {
      standards.append((inherited, own))
    }
    sort()
    isFirst = false
  }

  private mutating func sort() {
    for schema in TableSchema.all { tables[schema.name]?.sort() }
  }

  /// Marks every table as incomplete: part of the chain is not there.
  mutating func forgetNames() {
    for schema in TableSchema.all {
      tables[schema.name, default: SourceTable(schema: schema)].isIncomplete = true
    }
  }

  /// Lays what is asked for besides the folders over them.
  mutating func add(_ asked: AskedChanges) {
    ScenarioChanges(findings: findings).apply(asked, to: &tables)
    if let (inherited, _) = standards.popLast(), let own = tables["standards"] {
      standards.append((inherited, own))
    }
    sort()
  }

  /// What a scenario says otherwise than the one it rests on: its parent, or itself before its
  /// changes where it extends none.
  var effectiveChanges: JSONValue {
    .array(InputDifferences(before: base, after: (settings.json, tables)).all.map(\.json))
  }

  /// What is said otherwise than in other layers.
  func differences(from other: ScenarioLayers) -> [InputDifference] {
    InputDifferences(
      before: (other.settings.json, other.tables), after: (settings.json, tables),
      summarisesNewTables: false
    ).all
  }
}
