// SPDX-License-Identifier: GPL-3.0-or-later

import Tables

// Messages about the edits in `changes`.

extension Diagnostic {
  static func noMatch(_ table: String, at spot: Spot) -> Diagnostic {
    Diagnostic(
      .error, "no-match",
      Wording(
        vi: "không có dòng nào của '\(table)' khớp, nên thay đổi này không làm gì",
        en: "no row of '\(table)' matches, so this change would do nothing"),
      at: spot)
  }

  static func oneActionPerChange(known: [String], at spot: Spot) -> Diagnostic {
    Diagnostic(
      .error, "one-action-per-change",
      Wording(vi: "mỗi thay đổi làm một việc", en: "a change does one thing"), at: spot,
      expected: .oneOf(known),
      remedy: Wording(
        vi: "chỉ 'set', 'add' và 'multiply' đi chung được; hãy tách các việc khác ra",
        en: "only 'set', 'add' and 'multiply' go together; split the others"))
  }

  static func insertWithWhere(at spot: Spot) -> Diagnostic {
    Diagnostic(
      .error, "insert-with-where",
      Wording(vi: "'insert' không đi với 'where'", en: "'insert' takes no 'where'"), at: spot)
  }

  static func insertOfExistingKey(
    _ row: SourceRow, first: SourceRow, schema: TableSchema
  ) -> Diagnostic {
    let key = row.keyWords(of: schema)
    return Diagnostic(
      .error, "insert-of-existing-key",
      Wording(
        vi: "bảng '\(schema.name)' đã có dòng \(key)",
        en: "the table '\(schema.name)' has the row \(key) already"),
      at: row.keySpot(of: schema),
      remedy: Wording(vi: "hãy dùng 'set'", en: "use 'set'"),
      notes: [.first(at: first.span)])
  }

  static func deleteIsTrue(at spot: Spot) -> Diagnostic {
    Diagnostic(
      .error, "delete-is-true",
      Wording(vi: "'delete' chỉ nhận true", en: "'delete' is always true"), at: spot,
      expected: Wording("true"))
  }

  static func editedTwice(_ column: String, at node: JSONNode, first: JSONNode) -> Diagnostic {
    Diagnostic(
      .error, "edited-twice",
      Wording(
        vi: "một thay đổi sửa cột '\(column)' hai lần",
        en: "one change edits the column '\(column)' twice"),
      at: node.spot, notes: [.first(at: first.span)])
  }

  static func columnWithoutNumbers(_ column: String, action: String, at spot: Spot) -> Diagnostic {
    Diagnostic(
      .error, "column-without-numbers",
      Wording(
        vi: "cột '\(column)' không phải số nên không dùng '\(action)' được",
        en: "the column '\(column)' holds no numbers to \(action)"),
      at: spot, remedy: Wording(vi: "hãy dùng 'set'", en: "use 'set'"))
  }

  static func notANumber(_ text: String, column: String, at spot: Spot) -> Diagnostic {
    Diagnostic(
      .error, "bad-number",
      Wording(
        vi: "cột '\(column)' không nhận giá trị này",
        en: "the column '\(column)' takes no such value"),
      at: spot, found: text,
      expected: Wording(
        vi: "một số có nhiều nhất 12 chữ số thập phân", en: "a number with at most 12 places"))
  }

  static func computingWithEmpty(
    _ column: String, action: String, row: SourceSpan, at spot: Spot
  ) -> Diagnostic {
    Diagnostic(
      .error, "computing-with-empty",
      Wording(
        vi: "'\(action)' gặp ô '\(column)' để trống",
        en: "'\(action)' meets an empty cell '\(column)'"),
      at: spot,
      remedy: Wording(
        vi: "hãy 'set' một giá trị trước, hoặc thu hẹp 'where'",
        en: "'set' a value first, or narrow 'where'"),
      notes: [Note(Wording(vi: "ở dòng này", en: "in this row"), place: row.location)])
  }
}
