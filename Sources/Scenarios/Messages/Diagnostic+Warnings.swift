// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

// Warnings about what can be planned with but was probably not meant.

extension Diagnostic {
  static func loosenedRequirement(
    _ part: LooserPart, row: SourceRow, inherited: SourceRow, schema: TableSchema
  ) -> Diagnostic {
    let column = schema.index(of: part.rawValue) ?? 0
    let (new, old) = (row.field(column), inherited.field(column))
    return Diagnostic(
      .warning, "loosened-requirement",
      Wording(
        vi:
          "yêu cầu \(row.keyWords(of: schema)) lỏng hơn quy định được kế thừa ở cột '\(part.rawValue)'",
        en:
          "the requirement \(row.keyWords(of: schema)) is looser than the inherited one in '\(part.rawValue)'"
      ),
      at: new.spot, found: new.text,
      expected: old.isEmpty ? Wording(vi: "để trống", en: "an empty cell") : Wording(old.text),
      notes: [.inherited(at: inherited.span)])
  }

  static func removedRequirement(_ row: SourceRow, schema: TableSchema) -> Diagnostic {
    Diagnostic(
      .warning, "loosened-requirement",
      Wording(
        vi: "yêu cầu \(row.keyWords(of: schema)) được kế thừa đã bị bỏ",
        en: "the inherited requirement \(row.keyWords(of: schema)) is gone"),
      at: row.keySpot(of: schema))
  }
}

extension Diagnostic.Note {
  static func inherited(at span: SourceSpan) -> Diagnostic.Note {
    Diagnostic.Note(
      Wording(vi: "quy định được kế thừa ở đây", en: "the inherited one is here"),
      place: span.location)
  }
}
