// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

// Messages about events that are to be recorded.

extension Diagnostic {
  /// A message about a cell of a table, or about an option of a command line.
  static func ofEvent(
    _ identifier: String, _ message: Wording, at place: EventPlace,
    severity: Severity = .error, found: String? = nil, expected: Wording? = nil,
    remedy: Wording? = nil
  ) -> Diagnostic {
    switch place {
    case .span(let span):
      Diagnostic(
        severity, identifier, message, at: span, found: found, expected: expected,
        remedy: remedy)
    case .words(let words):
      Diagnostic(
        severity, identifier, message, place: SourceLocation(file: words), found: found,
        expected: expected, remedy: remedy)
    }
  }

  static func event(_ mistake: EventMistake, at place: EventPlace) -> Diagnostic {
    switch mistake {
    case .missing(let field):
      ofEvent(
        "event-lacks-field",
        Wording(
          vi: "sự kiện thiếu '\(field.rawValue)' (\(field.meaning.vi))",
          en: "the event lacks '\(field.rawValue)' (\(field.meaning.en))"), at: place,
        expected: field.expectation)
    case .unexpected(let field, let kind):
      ofEvent(
        "field-of-other-event",
        Wording(
          vi: "sự kiện '\(kind.rawValue)' không có '\(field.rawValue)'",
          en: "an event '\(kind.rawValue)' has no '\(field.rawValue)'"), at: place,
        expected: .fields(of: kind))
    case .unreadable(let field, let found):
      ofEvent(
        "unreadable-field",
        Wording(
          vi: "không đọc được '\(field.rawValue)' (\(field.meaning.vi))",
          en: "'\(field.rawValue)' (\(field.meaning.en)) can't be read"), at: place, found: found,
        expected: field.expectation, remedy: field.remedy(for: found))
    case .incomplete(let missing, let beside):
      ofEvent(
        "half-a-training",
        Wording(
          vi: "có '\(beside.rawValue)' thì phải có '\(missing.rawValue)'",
          en: "'\(beside.rawValue)' needs '\(missing.rawValue)' beside it"), at: place)
    case .nothingCompleted:
      ofEvent(
        "nothing-completed",
        Wording(
          vi: "chưa rõ đã hoàn thành gì: cần 'programme' và 'quarter', hoặc 'qualification'",
          en: "what was completed? either 'programme' and 'quarter', or 'qualification'"),
        at: place)
    case .nothingChanged:
      ofEvent(
        "nothing-changed",
        Wording(
          vi: "chưa rõ thay đổi gì: cần 'seats', 'classes' hoặc 'confirmed'",
          en: "what was changed? 'seats', 'classes' or 'confirmed'"), at: place)
    }
  }

  static func unknownNameInEvent(
    _ field: EventField, _ found: String, closest: String?, at place: EventPlace
  ) -> Diagnostic {
    ofEvent(
      "unknown-name",
      Wording(
        vi: "kịch bản không có '\(field.rawValue)' (\(field.meaning.vi)) này",
        en: "the scenario has no such '\(field.rawValue)' (\(field.meaning.en))"), at: place,
      found: found, remedy: closest.map { .didYouMean($0) })
  }

  static func nothingToReplace(_ number: Int, last: Int, at place: EventPlace) -> Diagnostic {
    ofEvent(
      "nothing-to-replace",
      Wording(
        vi: "nhật ký không có sự kiện số \(number)", en: "the journal has no event \(number)"),
      at: place,
      expected: last == 0
        ? Wording(vi: "nhật ký còn trống", en: "the journal is empty")
        : Wording(vi: "một số từ 1 đến \(last)", en: "a number from 1 to \(last)"))
  }

  static func replacedAlready(
    _ number: Int, by other: Int?, isWithdrawn: Bool, at place: EventPlace
  ) -> Diagnostic {
    ofEvent(
      "replaced-already",
      other.map {
        Wording(
          vi: "sự kiện số \(number) đã được sự kiện số \($0) thay",
          en: "event \(number) was replaced by event \($0) already")
      }
        ?? Wording(
          vi: "hai dòng cùng thay sự kiện số \(number)",
          en: "two rows replace event \(number)"), at: place,
      remedy: other.map {
        isWithdrawn
          ? Wording(
            vi: "sự kiện ấy đã bị hủy; hãy ghi điều đúng như mới, không kèm --replaces",
            en: "it was withdrawn; record what is right anew, without --replaces")
          : Wording(vi: "hãy thay sự kiện số \($0)", en: "replace event \($0) instead")
      })
  }

  static func approvedByHand(at place: EventPlace) -> Diagnostic {
    ofEvent(
      "approved-by-hand",
      Wording(
        vi: "phê duyệt kế hoạch được ghi bằng lệnh datchuan approve",
        en: "plans are approved by the command datchuan approve"), at: place)
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
