// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Tracking
import Workforce

// What `approve` says.
extension Wording {
  static let approveAbstract = Wording(
    vi:
      "Ghi nhận kế hoạch đã được phê duyệt: giữ nguyên các tệp, mã băm dữ liệu vào và kết quả kiểm "
      + "tra trong nhật ký làm mốc so sánh. Kế hoạch điều chỉnh cũng phê duyệt như vậy.",
    en: "Makes an approved plan the baseline: its files, the digest of its inputs and the audit go "
      + "into the journal. Amendments are approved the same way.")
  static let approvedPlanHelp = Wording(
    vi: "thư mục kế hoạch do datchuan plan ghi", en: "a plan folder that datchuan plan wrote")
  static let approvalNumberHelp = Wording(
    vi: "số văn bản, ví dụ 05-KH/ĐU", en: "the number of the act, such as 05-KH/ĐU")
  static let approvalDateHelp = Wording(
    vi: "ngày ký; kế hoạch có hiệu lực từ ngày này", en: "the day of the act, from which it counts")
  static let approvedByHelp = Wording(
    vi: "cơ quan phê duyệt, ví dụ Ban Thường vụ Đảng ủy", en: "who approved it")
  static let recordedByHelp = Wording(
    vi: "người ghi; không ghi thì tên người dùng của máy",
    en: "who records it; left out: the name of the machine's user")
  static let noteHelp = Wording(vi: "ghi chú", en: "a note")
  static let approvedScenarioHelp = Wording(
    vi: "kịch bản của kế hoạch; không ghi thì thư mục chứa nhật ký",
    en: "the scenario of the plan; left out: the journal's own folder")
  static let aPlanFolder = Wording(
    vi: "một thư mục kế hoạch đầy đủ", en: "a whole plan folder")

  static func approved(_ summary: ApprovalSummary) -> Wording {
    Wording(
      vi: "Đã ghi kế hoạch số \(summary.number) (\(summary.enrolments) lượt cử đi học) làm mốc so "
        + "sánh: sự kiện số \(summary.entry) của \(summary.file)",
      en:
        "The plan \(summary.number) (\(summary.enrolments) enrolments) is the baseline now: event "
        + "\(summary.entry) of \(summary.file)")
  }

  static func changesSince(_ summary: ApprovalSummary, _ ledger: StabilityLedger) -> Wording {
    let counts = StabilityLedger.When.allCases.map { ledger.entries($0).count }
    return Wording(
      vi:
        "So với kế hoạch số \(summary.since ?? "") đã duyệt trước: năm nay \(counts[0]) thay đổi, "
        + "năm sau \(counts[1]), sau nữa \(counts[2]). Xem từng tên: lệnh ledger (datchuan help ledger)",
      en: "Since the plan \(summary.since ?? "") approved before: \(counts[0]) changes this year, "
        + "\(counts[1]) next year, \(counts[2]) later. Name by name: the verb ledger (datchuan help ledger)"
    )
  }

  static func planNotApprovable(_ plan: String) -> Wording {
    Wording(
      vi: "kế hoạch '\(plan)' vi phạm quy định của kịch bản nên không ghi nhận phê duyệt",
      en: "the plan '\(plan)' breaks rules of the scenario and is not made the baseline")
  }

  static let aLine = Wording(
    vi: "một dòng chữ, không có ký tự xuống dòng hoặc ký tự ẩn",
    en: "one line of text without hidden signs")

  static func aDay(from first: Day, to last: Day) -> Wording {
    Wording(
      vi: "một ngày từ \(first) đến \(last)", en: "a day from \(first) to \(last)")
  }

  static func numberTaken(_ number: String, _ event: RecordedEvent) -> Wording {
    let day = event.event.trueFrom
    return Wording(
      vi: "số \(number) đã là của kế hoạch được duyệt ngày \(day.vietnamese) (sự kiện số "
        + "\(event.number)); kế hoạch điều chỉnh phải có số riêng. Nếu lần duyệt ấy ghi nhầm, hãy "
        + "hủy nó: datchuan record corrected --replaces \(event.number)",
      en: "the number \(number) is that of the plan approved on \(day) (event "
        + "\(event.number)); an amendment needs its own. If that approval was a mistake, withdraw "
        + "it: datchuan record corrected --replaces \(event.number)")
  }

  static func noSuchPlan(_ name: String) -> Wording {
    Wording(
      vi: "không có kế hoạch '\(name)': không phải số của kế hoạch đã duyệt, cũng không phải tệp "
        + "hoặc thư mục; các số đã duyệt có trong datchuan journal",
      en: "there is no plan '\(name)': no approval has this number, and no file or folder this "
        + "name; datchuan journal shows the approvals")
  }

  static func planOfOtherInputs(_ plan: String) -> Wording {
    Wording(
      vi:
        "kế hoạch '\(plan)' được lập từ dữ liệu vào khác với kịch bản hiện nay; hãy chỉ đúng kịch "
        + "bản bằng --scenario, hoặc lập lại kế hoạch",
      en:
        "the plan '\(plan)' was made from other inputs than the scenario's; name the right scenario "
        + "with --scenario, or plan again")
  }
}

// What `ledger` says.
extension Wording {
  static let ledgerAbstract = Wording(
    vi:
      "Sổ thay đổi: từng tên khác với kế hoạch trước, kèm lý do; năm nay, năm sau và sau nữa tính "
      + "riêng.",
    en: "Every name in which a plan differs from the one before, with the reason; this year, next "
      + "year and later apart.")
  static let againstHelp = Wording(
    vi:
      "so với kế hoạch này (số đã duyệt, thư mục hoặc plan.json); không ghi thì với kế hoạch đã "
      + "duyệt gần nhất trong nhật ký, hoặc previousPlan của kịch bản",
    en: "compare with this plan (the number of an approval, a folder or a plan.json); left out: "
      + "the one approved last in the journal, or the scenario's previousPlan")
  static let nothingToCompareWith = Wording(
    vi: "không có kế hoạch nào để so sánh: nhật ký chưa có kế hoạch được duyệt, kịch bản không có "
      + "previousPlan; hãy chỉ bằng --against",
    en:
      "there is no plan to compare with: none was approved in the journal, and the scenario has no "
      + "previousPlan; name one with --against")
  static let scenariosPreviousPlan = Wording(
    vi: "kế hoạch trước của kịch bản", en: "the scenario's previous plan")

  static func ledgerTitle(_ scenario: String, _ since: Wording) -> Wording {
    Wording(
      vi: "SỔ THAY ĐỔI – \(scenario), so với \(since.vi)",
      en: "LEDGER OF CHANGES – \(scenario), since \(since.en)")
  }

  static let officerTitle = Wording(vi: "Cán bộ", en: "Officer")
  static let programmeTitle = Wording(vi: "Chương trình", en: "Programme")
  static let changeTitle = Wording(vi: "Thay đổi", en: "Change")
  static let reasonTitle = Wording(vi: "Lý do", en: "Reason")
  static let lostTitle = Wording(vi: "Bỏ", en: "Lost")
  static let movedTitle = Wording(vi: "Dời quý", en: "Moved")
  static let addedTitle = Wording(vi: "Thêm", en: "Added")
  static let peopleTitle = Wording(vi: "Số người", en: "Officers")
  static let countedTitle = Wording(vi: "Tính vào ổn định", en: "Counted")
  static let allTitle = Wording(vi: "Cộng", en: "All")

  static func ledgerLegend(_ count: Int) -> Wording {
    Wording(
      vi: "Mục tiêu ổn định tính \(count) thay đổi: lượt bỏ mà vẫn có thể học, lượt thêm trong năm "
        + "đầu; dời trong năm đầu tính một lần. Điều không ai chọn (thôi công tác, không còn đủ điều "
        + "kiện) không tính.",
      en:
        "The goal stability counts \(count): starts lost that were still possible, and starts added "
        + "in the first year; a move within that year once. What nobody chose counts nothing.")
  }
}
