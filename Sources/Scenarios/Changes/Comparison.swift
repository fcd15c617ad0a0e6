// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

/// One value of a `where`, compared with cells as the column's type says.
enum Comparison {
  case empty
  case number(ExactDecimal)
  case list([String])
  case text(String)

  func matches(_ field: Field) -> Bool {
    switch self {
    case .empty: field.isEmpty
    case .number(let number): field.text.exactDecimal == number
    case .list(let parts): field.parts.map(\.text) == parts
    case .text(let text): field.text == text
    }
  }

  /// Reads one value of a `where`; nothing after reporting what is wrong with it.
  init?(_ node: JSONNode, for column: TableSchema.Column, into findings: Findings) {
    guard let text = node.cellText(for: column, into: findings) else { return nil }
    switch column.kind {
    case _ where text.isEmpty: self = .empty
    case .whole, .decimal:
      guard let number = text.exactDecimal else {
        findings.report(.notANumber(text, column: column.name, at: node.spot))
        return nil
      }
      self = .number(number)
    case .list: self = .list(Field(text, from: node).parts.map(\.text))
    case .text, .flag, .quarter, .day: self = .text(text)
    }
  }
}

extension JSONNode {
  /// The text that a cell of a column has when it says this value; empty for null.
  func cellText(for column: TableSchema.Column, into findings: Findings) -> String? {
    switch value {
    case .null: return ""
    case .string(let text): return text.trimmed
    case .number:
      guard let text = decimalText else {
        findings.report(.notANumber(span.text, column: column.name, at: spot))
        return nil
      }
      return text
    case .bool(let bool) where column.kind == .flag: return bool ? "yes" : "no"
    case .bool, .array, .object:
      findings.report(.wrongKind(of: self, expected: [.string, .number, .null]))
      return nil
    }
  }
}

extension String {
  /// The number a cell writes, however many zeros it ends in.
  var exactDecimal: ExactDecimal? {
    if hasPrefix(".") { return ExactDecimal(text: "0" + self) }
    if hasPrefix("-.") { return ExactDecimal(text: "-0" + dropFirst()) }
    return ExactDecimal(text: self)
  }
}
