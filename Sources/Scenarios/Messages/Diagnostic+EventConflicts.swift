// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

// Messages about events that don't fit what is recorded.

extension Diagnostic {
  static func conflict(_ conflict: EventConflict, at place: EventPlace) -> Diagnostic {
    ofEvent(
      conflict.identifier, conflict.message, at: place, severity: conflict.severity,
      remedy: conflict.remedy)
  }

  /// An event recorded earlier that the new one makes impossible.
  static func unsettles(
    _ name: Wording, _ conflict: EventConflict, at place: EventPlace
  ) -> Diagnostic {
    ofEvent(
      "unsettles-earlier-event",
      Wording(
        vi: "sau đó \(name.vi) không còn khớp: \(conflict.message.vi)",
        en: "then \(name.en) does not fit any more: \(conflict.message.en)"),
      at: place, severity: .warning,
      remedy: Wording(
        vi: "hãy xem lại sự kiện ấy; nếu cũng ghi nhầm, hãy thay nó bằng --replaces",
        en: "look at that event too; if it was wrong as well, replace it with --replaces"))
  }

  static func tableRecordedAlready(
    _ numbers: [TrainingEvent.Number], at place: EventPlace
  ) -> Diagnostic {
    let (first, last) = (numbers.min() ?? 0, numbers.max() ?? 0)
    return ofEvent(
      "table-recorded-already",
      Wording(
        vi: "bảng này đã được ghi rồi: cả \(numbers.count) dòng đều có trong nhật ký (sự kiện số "
          + "\(first)–\(last))",
        en: "this table was recorded before: all \(numbers.count) rows are in the journal (events "
          + "\(first)–\(last))"),
      at: place,
      remedy: Wording(
        vi: "không cần ghi lại; xem bằng datchuan journal",
        en: "nothing is to be done; look with datchuan journal"))
  }

  static func hiddenSign(
    _ sign: Unicode.Scalar, in field: EventField, at place: EventPlace
  ) -> Diagnostic {
    let code =
      "U+" + String(repeating: "0", count: max(0, 4 - String(sign.value, radix: 16).count))
      + String(sign.value, radix: 16, uppercase: true)
    return ofEvent(
      "hidden-sign",
      Wording(
        vi: "'\(field.rawValue)' (\(field.meaning.vi)) có ký tự xuống dòng, điều khiển hoặc ẩn: "
          + code,
        en: "'\(field.rawValue)' (\(field.meaning.en)) has a line end, control sign or hidden "
          + "sign: \(code)"),
      at: place,
      remedy: Wording(
        vi: "hãy gõ lại trên một dòng, không dán kèm ký tự ẩn",
        en: "type it again in one line, without hidden signs"))
  }

  static func correctionOfCorrection(_ number: Int, at place: EventPlace) -> Diagnostic {
    ofEvent(
      "correction-of-correction",
      Wording(
        vi: "sự kiện số \(number) chỉ hủy một sự kiện ghi nhầm; thay nó không khôi phục được gì",
        en: "event \(number) only withdraws another; to replace it brings nothing back"),
      at: place,
      remedy: Wording(
        vi: "hãy ghi lại sự kiện đúng như mới, không kèm --replaces",
        en: "record what is right anew, without --replaces"))
  }

  static func approvalReplaced(_ number: Int, at place: EventPlace) -> Diagnostic {
    ofEvent(
      "approval-replaced",
      Wording(
        vi: "sự kiện số \(number) là phê duyệt kế hoạch", en: "event \(number) approves a plan"),
      at: place,
      remedy: Wording(
        vi: "phê duyệt ghi nhầm thì hủy bằng corrected, rồi datchuan approve lại",
        en: "withdraw a wrong approval with corrected, then use datchuan approve"))
  }

  static func replacedBeforeScenario(
    _ number: Int, asOf day: Day, at place: EventPlace
  ) -> Diagnostic {
    ofEvent(
      "replaced-before-scenario",
      Wording(
        vi: "kịch bản lập tại ngày \(day.vietnamese) đã tính sự kiện số \(number)",
        en: "the scenario as of \(day) has taken event \(number) in"),
      at: place, severity: .warning,
      remedy: Wording(
        vi: "hãy sửa cả các bảng của kịch bản", en: "mend the tables of the scenario too"))
  }
}
