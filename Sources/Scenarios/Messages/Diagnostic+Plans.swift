// SPDX-License-Identifier: GPL-3.0-or-later

import Tables

// Messages about the files of a plan.

extension Diagnostic {
  static func rowNotInPlan(_ key: [String], at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error, "row-not-in-plan",
      Wording(
        vi: "kế hoạch trong plan.json không có dòng \(key.words)",
        en: "the plan in plan.json has no row \(key.words)"),
      at: span)
  }

  static func rowOnlyInPlan(_ key: [String], file: String) -> Diagnostic {
    Diagnostic(
      .error, "row-only-in-plan",
      Wording(
        vi: "thiếu dòng \(key.words) có trong plan.json",
        en: "the row \(key.words) of plan.json is missing"),
      place: SourceLocation(file: file))
  }

  static func cellNotAsPlanned(_ column: String, _ cell: Cell, expected: String) -> Diagnostic {
    Diagnostic(
      .error, "cell-not-as-planned",
      Wording(
        vi: "ô '\(column)' khác với plan.json", en: "the cell '\(column)' differs from plan.json"),
      at: cell.span, found: cell.text, expected: .cell(expected))
  }

  static func staleCell(_ column: String, _ cell: Cell, expected: String) -> Diagnostic {
    Diagnostic(
      .note, "stale-cell",
      Wording(
        vi: "ô '\(column)' không còn khớp với kịch bản; ô này không được đọc",
        en: "the cell '\(column)' no longer agrees with the scenario; it is not read"),
      at: cell.span, found: cell.text, expected: .cell(expected))
  }

  static func returnedByNobody(_ file: String, closest: String?) -> Diagnostic {
    Diagnostic(
      .error, "returned-by-nobody",
      Wording(
        vi: "không đơn vị nào được giao kế hoạch có tên này",
        en: "no unit that was handed a part of the plan has this name"),
      place: SourceLocation(file: file), remedy: closest.map { .didYouMean($0) })
  }

  static func returnedTwice(_ file: String, other: String) -> Diagnostic {
    Diagnostic(
      .error, "returned-twice",
      Wording(
        vi: "đơn vị này gửi hai kế hoạch; kế hoạch kia là '\(other)'",
        en: "this unit sends two plans; the other is '\(other)'"),
      place: SourceLocation(file: file),
      remedy: Wording(vi: "hãy giữ lại một", en: "keep one of them"))
  }
}

extension Wording {
  fileprivate static func cell(_ text: String) -> Wording {
    text.isEmpty ? Wording(vi: "ô trống", en: "an empty cell") : Wording(text)
  }
}

extension [String] {
  fileprivate var words: String {
    filter { !$0.isEmpty }.map { "'\($0)'" }.joined(separator: ", ")
  }
}
