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

  /// Walks both tables at once: they are sorted by key.
  private func differences(in schema: TableSchema) -> [JSONValue] {
    let old = before.tables[schema.name]?.rows ?? []
    let new = after.tables[schema.name]?.rows ?? []
    let name = JSONValue.string(schema.name)
    guard !old.isEmpty else {
      // A table that is all new is not a list of edits.
      return new.isEmpty ? [] : [["table": name, "newRows": .integer(Int64(new.count))]]
    }
    var differences: [JSONValue] = []
    var (oldPlace, newPlace) = (0, 0)
    while oldPlace < old.count || newPlace < new.count {
      let earlier = oldPlace < old.count ? old[oldPlace] : nil
      let row = newPlace < new.count ? new[newPlace] : nil
      if let earlier, let row, earlier.isSame(as: row) {
        oldPlace += 1
        newPlace += 1
        continue
      }
      let (oldKey, newKey) = (earlier?.key(in: schema), row?.key(in: schema))
      if let earlier, let oldKey, newKey.map({ oldKey < $0 }) ?? true {
        differences.append(["table": name, "key": key(earlier, schema), "deleted": true])
        oldPlace += 1
      } else if let row, let newKey, oldKey.map({ newKey < $0 }) ?? true {
        differences.append(
          ["table": name, "key": key(row, schema), "inserted": cells(row, schema)])
        newPlace += 1
      } else if let earlier, let row {
        if let change = change(from: earlier, to: row, schema) { differences.append(change) }
        oldPlace += 1
        newPlace += 1
      }
    }
    return differences
  }

  private func change(
    from earlier: SourceRow, to row: SourceRow, _ schema: TableSchema
  ) -> JSONValue? {
    if earlier.isSame(as: row) { return nil }
    var changed: [String: JSONValue] = [:]
    for (column, description) in schema.columns.enumerated() {
      let (from, to) = (earlier.field(column).text, row.field(column).text)
      if from != to { changed[description.name] = ["from": .string(from), "to": .string(to)] }
    }
    if changed.isEmpty { return nil }
    return ["table": .string(schema.name), "key": key(row, schema), "changed": .object(changed)]
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
