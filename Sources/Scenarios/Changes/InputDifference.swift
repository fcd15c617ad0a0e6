// SPDX-License-Identifier: GPL-3.0-or-later

package import Tables

/// One thing that a scenario says otherwise than another.
package enum InputDifference: Hashable, Sendable {
  /// A setting of scenario.json; nothing where one of the two does not give it.
  case setting(String, from: JSONValue?, to: JSONValue?)

  /// A table of which the other scenario has no row.
  case newTable(String, rows: Int)

  /// A row, known by its table and key.
  case row(table: String, key: [Cell], RowChange)

  /// What a column says.
  package struct Cell: Hashable, Sendable {
    package let column: String
    package let text: String
  }

  package enum RowChange: Hashable, Sendable {
    /// The other scenario has no such row; all cells of it that are not empty.
    case inserted([Cell])

    /// Only the other scenario has the row; what it says there.
    case deleted([Cell])

    case edited([Edit])
  }

  /// A cell and what it says instead.
  package struct Edit: Hashable, Sendable {
    package let column: String
    package let from: String
    package let to: String
  }
}

extension InputDifference {
  /// The difference as data for other programs.
  package var json: JSONValue {
    switch self {
    case .setting(let key, let from, let to):
      ["setting": .string(key), "from": from ?? .null, "to": to ?? .null]
    case .newTable(let table, let rows):
      ["table": .string(table), "newRows": .integer(Int64(rows))]
    case .row(let table, let key, let change):
      switch change {
      case .inserted(let cells):
        ["table": .string(table), "key": Self.object(key), "inserted": Self.object(cells)]
      case .deleted: ["table": .string(table), "key": Self.object(key), "deleted": true]
      case .edited(let edits):
        [
          "table": .string(table), "key": Self.object(key),
          "changed": .object(
            Dictionary(
              edits.map { ($0.column, ["from": .string($0.from), "to": .string($0.to)]) }
            ) { first, _ in first }),
        ]
      }
    }
  }

  private static func object(_ cells: [Cell]) -> JSONValue {
    .object(Dictionary(cells.map { ($0.column, .string($0.text)) }) { first, _ in first })
  }
}
