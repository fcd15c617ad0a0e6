// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

// What the report on gaps says.
extension Wording {
  static func gapsTitle(_ scenario: String) -> Wording {
    Wording(vi: "RÀ SOÁT TIÊU CHUẨN – \(scenario)", en: "WHO LACKS WHAT – \(scenario)")
  }

  static func gapsBase(_ table: GapTable) -> Wording {
    let rate = table.compliance
    return Wording(
      vi: "Đạt chuẩn toàn bộ: "
        + Language.vietnamese.rate(rate.numerator, of: rate.denominator)
        + ", trên tổng số người đang công tác cuối "
        + Language.vietnamese.quarterInSentence(table.quarter) + ".",
      en: "Meet every requirement: " + Language.english.rate(rate.numerator, of: rate.denominator)
        + " of those in service at the end of " + Language.english.quarter(table.quarter) + ".")
  }

  static func heading(of grouping: GapGrouping) -> Wording {
    switch grouping {
    case .unit: unit
    case .position: Wording(vi: "Chức danh", en: "Position")
    case .requirement: Wording(vi: "Yêu cầu", en: "Requirement")
    case .officer: officer
    }
  }

  static let unit = Wording(vi: "Đơn vị", en: "Unit")
  static let officer = Wording(vi: "Họ và tên", en: "Officer")
  static let asked = Wording(vi: "Tổng số", en: "Asked")
  static let met = Wording(vi: "Đạt", en: "Met")
  static let share = Wording(vi: "Tỷ lệ", en: "Share")
  static let lacking = Wording(vi: "Còn thiếu", en: "Gaps")
  static let tooLate = Wording(vi: "Không còn kịp", en: "Too late")
  static let forbidden = Wording(vi: "Không được cử", en: "Forbidden")
  static let noClass = Wording(vi: "Không có lớp", en: "No class")
  static let beginBy = Wording(vi: "Hạn bắt đầu học", en: "Begin by")
  static let firstDeadline = Wording(vi: "Hạn bắt đầu sớm nhất", en: "First deadline")
  static let lacks = Wording(vi: "Còn thiếu", en: "Lacks")
  static let cause = Wording(vi: "Lý do thiếu", en: "Because")

  static func cause(of gap: Gap) -> Wording {
    let vi = gap.since.map { ", từ " + Language.vietnamese.quarterInSentence($0) } ?? ""
    let en = gap.since.map { ", since " + Language.english.quarter($0) } ?? ""
    switch gap.cause {
    case .neverHeld: return Wording(vi: "chưa có" + vi, en: "never held" + en)
    case .lapsed: return Wording(vi: "đã hết thời hạn" + vi, en: "lapsed" + en)
    case .undated: return Wording(vi: "không rõ ngày cấp" + vi, en: "award not dated" + en)
    }
  }

  static let mostUrgent = Wording(
    vi: "Cần bắt đầu học sớm nhất", en: "Whose training must begin soonest")
  static let nobodyUrgent = Wording(
    vi: "Không có tiêu chuẩn còn thiếu nào cần cử đi học.",
    en: "No gap waits for training to begin.")

  static func furtherGaps(_ count: Int, isWhole: Bool) -> Wording {
    let command = "datchuan gaps … --by officer" + (isWhole ? "" : " --all")
    return Wording(
      vi: "… và \(count) trường hợp nữa: \(command)", en: "… and \(count) more: \(command)")
  }

  static func furtherUnitsBelow(_ count: Int) -> Wording {
    Wording(
      vi: "… và \(count) đơn vị bên dưới: datchuan gaps … --by unit --all",
      en: "… and " + counted(count, "unit", "units")
        + " below these: datchuan gaps … --by unit --all")
  }
}

extension GapReport.Deadline {
  var wording: Wording {
    switch self {
    case .begin(let quarter):
      Wording(vi: Language.vietnamese.quarter(quarter), en: Language.english.quarter(quarter))
    case .tooLate: Wording(vi: "không còn kịp", en: "too late")
    case .forbidden:
      Wording(vi: "có quyết định không cử", en: "a decision forbids it")
    case .noClass: Wording(vi: "không có lớp nào để học", en: "no class leads there")
    case .closesItself:
      Wording(vi: "tự hết, không cần cử thêm", en: "closes without a plan")
    case .leaves: Wording(vi: "thôi công tác trong kỳ", en: "leaves before the end")
    }
  }

}
