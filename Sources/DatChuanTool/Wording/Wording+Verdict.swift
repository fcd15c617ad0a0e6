// SPDX-License-Identifier: GPL-3.0-or-later

import Tables

// What the verdict on a plan says.
extension Wording {
  static func verdictTitle(_ verdict: Verdict) -> Wording {
    Wording(
      vi: "KIỂM TRA KẾ HOẠCH – \(verdict.scenario): \(verdict.enrolments) lượt cử đi học",
      en:
        "PLAN AUDIT – \(verdict.scenario): \(verdict.enrolments) enrolment\(verdict.enrolments == 1 ? "" : "s")"
    )
  }

  static let violationsTitle = Wording(vi: "Vi phạm quy định", en: "Broken rules")
  static let mismatchesTitle = Wording(
    vi: "Số liệu trong kế hoạch không khớp", en: "Figures that are not what they should be")
  static let otherInputs = Wording(
    vi: "Lưu ý: kế hoạch được lập từ dữ liệu vào khác với dữ liệu hiện nay.",
    en: "Note: the plan was made from other inputs than these.")
  static let judgeTheTableAlone = Wording(
    vi: "Kế hoạch được kiểm tra là plan.json. Muốn kiểm tra bảng enrolments.csv đã sửa tay, hãy "
      + "ghi đường dẫn của chính tệp đó thay cho thư mục.",
    en: "What was judged is plan.json. To judge an enrolments.csv edited by hand, give the path of "
      + "that file instead of the folder.")
  static let planIsGood = Wording(
    vi: "Kế hoạch hợp lệ: không có vi phạm.", en: "The plan is good: nothing is broken.")

  static func planIsBad(_ count: Int) -> Wording {
    Wording(
      vi: "Kế hoạch không hợp lệ: \(count) điểm sai.",
      en: "The plan is not good: \(count) finding\(count == 1 ? "" : "s").")
  }
}
