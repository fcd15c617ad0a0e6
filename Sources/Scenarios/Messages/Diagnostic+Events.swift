// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

// Messages about events that are to be recorded.

extension Diagnostic {
  /// A message about words of a command line where there is no place in a file.
  private static func error(
    _ identifier: String, _ message: Wording, at span: SourceSpan?, found: String? = nil,
    expected: Wording? = nil, remedy: Wording? = nil
  ) -> Diagnostic {
    guard let span else {
      return Diagnostic(
        .error, identifier, message, found: found, expected: expected, remedy: remedy)
    }
    return Diagnostic(
      .error, identifier, message, at: span, found: found, expected: expected, remedy: remedy)
  }

  static func event(_ mistake: EventMistake, at span: SourceSpan?) -> Diagnostic {
    switch mistake {
    case .missing(let field):
      error(
        "event-lacks-field",
        Wording(
          vi: "sự kiện thiếu '\(field.rawValue)' (\(field.meaning.vi))",
          en: "the event lacks '\(field.rawValue)' (\(field.meaning.en))"), at: span,
        expected: field.expectation)
    case .unexpected(let field, let kind):
      error(
        "field-of-other-event",
        Wording(
          vi: "sự kiện '\(kind.rawValue)' không có '\(field.rawValue)'",
          en: "an event '\(kind.rawValue)' has no '\(field.rawValue)'"), at: span,
        expected: .fields(of: kind))
    case .unreadable(let field, let found):
      error(
        "unreadable-field",
        Wording(
          vi: "không đọc được '\(field.rawValue)' (\(field.meaning.vi))",
          en: "'\(field.rawValue)' (\(field.meaning.en)) can't be read"), at: span, found: found,
        expected: field.expectation, remedy: field.remedy(for: found))
    case .incomplete(let missing, let beside):
      error(
        "half-a-training",
        Wording(
          vi: "có '\(beside.rawValue)' thì phải có '\(missing.rawValue)'",
          en: "'\(beside.rawValue)' needs '\(missing.rawValue)' beside it"), at: span)
    case .nothingCompleted:
      error(
        "nothing-completed",
        Wording(
          vi: "chưa rõ đã hoàn thành gì: cần 'programme' và 'quarter', hoặc 'qualification'",
          en: "what was completed? either 'programme' and 'quarter', or 'qualification'"),
        at: span)
    case .nothingChanged:
      error(
        "nothing-changed",
        Wording(
          vi: "chưa rõ thay đổi gì: cần 'seats', 'classes' hoặc 'confirmed'",
          en: "what was changed? 'seats', 'classes' or 'confirmed'"), at: span)
    }
  }

  static func unknownNameInEvent(
    _ field: EventField, _ found: String, closest: String?, at span: SourceSpan?
  ) -> Diagnostic {
    error(
      "unknown-name",
      Wording(
        vi: "kịch bản không có '\(field.rawValue)' (\(field.meaning.vi)) này",
        en: "the scenario has no such '\(field.rawValue)' (\(field.meaning.en))"), at: span,
      found: found, remedy: closest.map { .didYouMean($0) })
  }

  static func nothingToReplace(_ number: Int, last: Int, at span: SourceSpan?) -> Diagnostic {
    error(
      "nothing-to-replace",
      Wording(
        vi: "nhật ký không có sự kiện số \(number)", en: "the journal has no event \(number)"),
      at: span,
      expected: last == 0
        ? Wording(vi: "nhật ký còn trống", en: "the journal is empty")
        : Wording(vi: "một số từ 1 đến \(last)", en: "a number from 1 to \(last)"))
  }

  static func replacedAlready(_ number: Int, by other: Int?, at span: SourceSpan?) -> Diagnostic {
    error(
      "replaced-already",
      other.map {
        Wording(
          vi: "sự kiện số \(number) đã được sự kiện số \($0) thay",
          en: "event \(number) was replaced by event \($0) already")
      }
        ?? Wording(
          vi: "hai dòng cùng thay sự kiện số \(number)",
          en: "two rows replace event \(number)"), at: span,
      remedy: other.map {
        Wording(vi: "hãy thay sự kiện số \($0)", en: "replace event \($0) instead")
      })
  }

  static func approvedByHand(at span: SourceSpan?) -> Diagnostic {
    error(
      "approved-by-hand",
      Wording(
        vi: "phê duyệt kế hoạch được ghi bằng lệnh datchuan approve",
        en: "plans are approved by the command datchuan approve"), at: span)
  }

  static func unknownEventColumn(_ column: Table.Column, known: [String]) -> Diagnostic {
    Diagnostic(
      .error, "unknown-column",
      Wording(vi: "cột không có trong bảng sự kiện", en: "a table of events has no such column"),
      at: column.span, found: column.name,
      expected: Wording(known.joined(separator: ", ")),
      remedy: KnownNames.closest(to: column.name, in: known).map { .didYouMean($0) })
  }

  static func missingEventColumn(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error, "missing-column",
      Wording(vi: "thiếu cột 'event'", en: "the column 'event' is missing"), at: span)
  }
}
