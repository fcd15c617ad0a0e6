// SPDX-License-Identifier: GPL-3.0-or-later

/// The columns of one table: what a cell of each may say, and which ones are the key.
struct TableSchema: Sendable {
  /// What kind of thing a cell says; decides how edits compare and compute.
  enum Kind: Hashable, Sendable {
    case text, list, flag, quarter, day
    case whole, decimal

    var isNumber: Bool { self == .whole || self == .decimal }
  }

  struct Column: Sendable {
    let name: String
    let kind: Kind
    let isKey: Bool

    /// Whether cells may be empty, and the whole column absent.
    let isOptional: Bool
  }

  /// The table's name; its file is called like it.
  let name: String
  let columns: [Column]

  /// The places of the key columns.
  let keyColumns: [Int]

  init(_ name: String, _ columns: [Column]) {
    self.name = name
    self.columns = columns
    keyColumns = columns.indices.filter { columns[$0].isKey }
  }

  var file: String { name + ".csv" }

  func index(of column: String) -> Int? {
    columns.firstIndex { $0.name == column }
  }
}

extension TableSchema.Column {
  static func key(_ name: String, _ kind: TableSchema.Kind = .text) -> Self {
    Self(name: name, kind: kind, isKey: true, isOptional: false)
  }

  static func optionalKey(_ name: String, _ kind: TableSchema.Kind = .text) -> Self {
    Self(name: name, kind: kind, isKey: true, isOptional: true)
  }

  static func needed(_ name: String, _ kind: TableSchema.Kind = .text) -> Self {
    Self(name: name, kind: kind, isKey: false, isOptional: false)
  }

  static func optional(_ name: String, _ kind: TableSchema.Kind = .text) -> Self {
    Self(name: name, kind: kind, isKey: false, isOptional: true)
  }
}
