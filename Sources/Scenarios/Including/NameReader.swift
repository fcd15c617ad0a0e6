// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// Finds and replaces the names that cells mention.
struct NameReader {
  let parser: ConditionParser

  /// A name with its kind.
  struct Name: Hashable {
    let kind: NameKind
    let text: String
  }

  /// The names that a row mentions, its own among them.
  func names(in row: SourceRow, of schema: TableSchema) -> [Name] {
    var names: [Name] = []
    for (column, what) in schema.nameColumns {
      _ = rewritten(row.field(column).text, what) { kind, text in
        names.append(Name(kind: kind, text: text))
        return text
      }
    }
    return names
  }

  /// The text of a cell with other names, or as it was.
  func rewritten(
    _ text: String, _ what: NameColumn, _ renamed: (NameKind, String) -> String
  ) -> String {
    if text.isEmpty { return text }
    switch what {
    case .name(let kind): return renamed(kind, text)
    case .cap:
      guard text.hasPrefix(Self.unitCap) else { return renamed(.cap, text) }
      return Self.unitCap + renamed(.unit, String(text.dropFirst(Self.unitCap.count)))
    case .condition:
      guard let condition = try? parser.parse(text).condition else { return text }
      let new = condition.renaming { word, name in
        word.nameKind.map { renamed($0, name) } ?? name
      }
      return new == condition ? text : new.description
    case .funding:
      return text.split(separator: ";").map { part in
        let pieces = part.split(separator: ":").map { String($0).trimmed }
        guard let fund = pieces.first, fund != FundingSource.ownWord else { return String(part) }
        return ([renamed(.fund, fund)] + pieces.dropFirst()).joined(separator: ":")
      }.joined(separator: ";")
    }
  }

  /// What stands before a unit where a cap replaces the unit's own.
  static let unitCap = "unit:"
}
