// SPDX-License-Identifier: GPL-3.0-or-later

import Tables

/// What a scenario says otherwise than the one it rests on: its parent, or itself before its
/// changes where it extends none.
struct EffectiveChanges {
  let before: (settings: JSONValue, tables: [String: SourceTable])
  let after: (settings: JSONValue, tables: [String: SourceTable])

  /// The differences: settings in the order of their names, then tables in the order of the
  /// contract, rows in the order of their keys.
  var json: JSONValue {
    .array(settings + TableSchema.all.flatMap(differences))
  }

  private var settings: [JSONValue] {
    guard case .object(let old) = before.settings, case .object(let new) = after.settings else {
      return []
    }
    return Set(old.keys).union(new.keys).sorted().compactMap { key in
      guard old[key] != new[key] else { return nil }
      return ["setting": .string(key), "from": old[key] ?? .null, "to": new[key] ?? .null]
    }
  }

  private func differences(in schema: TableSchema) -> [JSONValue] {
    let old = before.tables[schema.name]?.rows ?? []
    let new = after.tables[schema.name]?.rows ?? []
    let name = JSONValue.string(schema.name)
    guard !old.isEmpty else {
      // A table that is all new is not a list of edits.
      return new.isEmpty ? [] : [["table": name, "newRows": .integer(Int64(new.count))]]
    }
    let oldRows = Dictionary(old.map { ($0.key, $0) }) { first, _ in first }
    let newKeys = Set(new.map(\.key))
    var differences: [(key: String, value: JSONValue)] = []
    for row in new {
      guard let earlier = oldRows[row.key] else {
        differences.append(
          (row.key, ["table": name, "key": key(row, schema), "inserted": cells(row, schema)]))
        continue
      }
      if earlier.isSame(as: row) { continue }
      var changed: [String: JSONValue] = [:]
      for (column, description) in schema.columns.enumerated() {
        let (from, to) = (earlier.field(column).text, row.field(column).text)
        if from != to {
          changed[description.name] = ["from": .string(from), "to": .string(to)]
        }
      }
      if changed.isEmpty { continue }
      differences.append(
        (row.key, ["table": name, "key": key(row, schema), "changed": .object(changed)]))
    }
    for row in old where !newKeys.contains(row.key) {
      differences.append((row.key, ["table": name, "key": key(row, schema), "deleted": true]))
    }
    return differences.sorted { $0.key < $1.key }.map(\.value)
  }

  private func key(_ row: SourceRow, _ schema: TableSchema) -> JSONValue {
    .object(
      Dictionary(
        schema.keyColumns.map { (schema.columns[$0].name, .string(row.field($0).text)) }
      ) { first, _ in first })
  }

  private func cells(_ row: SourceRow, _ schema: TableSchema) -> JSONValue {
    .object(
      Dictionary(
        schema.columns.indices.filter { !row.field($0).isEmpty }.map {
          (schema.columns[$0].name, .string(row.field($0).text))
        }
      ) { first, _ in first })
  }
}
