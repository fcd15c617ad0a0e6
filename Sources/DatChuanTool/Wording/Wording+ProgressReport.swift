// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Tracking
import Workforce

// What `progress` says.
extension Wording {
  static let progressAbstract = Wording(
    vi:
      "Tiến độ so với chỉ tiêu: kế hoạch đã định gì, đã làm được gì, dự kiến theo kế hoạch hiện nay, "
      + "dự báo đến hạn; theo đơn vị, nhóm và yêu cầu; tính riêng số người và lượt người.",
    en: "Where targets stand: what was planned, what happened, what the present plan promises, a "
      + "forecast of the due date; by unit, group and requirement; persons and person-sessions "
      + "apart.")
  static let progressAtHelp = Wording(
    vi: "tính đến hết ngày này; không ghi thì hôm nay", en: "as of this day; left out: today")
  static let progressBaseHelp = Wording(
    vi: "so với kế hoạch này: số văn bản đã duyệt, thư mục hoặc plan.json; không ghi thì kế hoạch "
      + "duyệt gần nhất",
    en: "measure against this plan: the number of an approval, a folder or a plan.json; left out: "
      + "the one approved last")
  static let progressPlanHelp = Wording(
    vi: "kế hoạch đang thực hiện, ghi như --base; không ghi thì kế hoạch duyệt gần nhất",
    en: "the plan in force, written like --base; left out: the one approved last")
  static let decimalsHelp = Wording(
    vi: "số chữ số lẻ của tỷ lệ phần trăm", en: "places of percentages behind the sign")
  static let truncateHelp = Wording(
    vi: "cắt bỏ chữ số lẻ thừa thay vì làm tròn", en: "cut percentages off instead of rounding")

  static let noPlanApproved = Wording(
    vi: "chưa có kế hoạch nào được duyệt", en: "no plan was approved")

  static func approvedPlan(_ approval: Approval) -> Wording {
    Wording(
      vi: "kế hoạch số \(approval.number) ngày \(Language.vietnamese.day(approval.signed))",
      en: "the plan \(approval.number) of \(approval.signed)")
  }

  static func progressTitle(_ scenario: String, _ day: Day) -> Wording {
    Wording(
      vi: "TIẾN ĐỘ THỰC HIỆN – \(scenario), đến hết ngày \(Language.vietnamese.day(day))",
      en: "PROGRESS – \(scenario), as of \(day)")
  }

  static func progressPlans(base: Wording, present: Wording) -> Wording {
    base == present
      ? Wording(
        vi: "So với và tính tiếp theo: \(base.vi).",
        en: "Measured against, and going on by: \(base.en).")
      : Wording(
        vi: "So với: \(base.vi). Tính tiếp theo: \(present.vi).",
        en: "Measured against: \(base.en). Going on by: \(present.en).")
  }

  static let noTargets = Wording(vi: "Kịch bản không có chỉ tiêu.", en: "There are no targets.")

  static func targetCounts(_ count: Int, _ parts: String) -> Wording {
    Wording(
      vi: "\(count) chỉ tiêu: \(parts).", en: "\(count) target\(count == 1 ? "" : "s"): \(parts).")
  }

  static let progressTargets = Wording(vi: "1. Chỉ tiêu", en: "1. Targets")
  static let progressTarget = Wording(vi: "Chỉ tiêu", en: "Target")
  static let actualNow = Wording(vi: "Hiện đạt", en: "Now")
  static let gapNow = Wording(vi: "So KH", en: "Vs plan")
  static let promisedAtDue = Wording(vi: "Dự kiến", en: "Promised")
  static let neededAtDue = Wording(vi: "Cần", en: "Needed")
  static let forecastAtDue = Wording(vi: "Dự báo", en: "Forecast")
  static let status = Wording(vi: "Đánh giá", en: "Status")
  static let statusLegend = Wording(
    vi:
      "So KH: số người đạt so với kế hoạch đến hết quý vừa qua. Dự kiến: số người đạt trên đối tượng "
      + "vào hạn nếu mọi lượt học còn lại đều xong. Dự báo: trừ bớt theo tỷ lệ hoàn thành đến nay. Ngoài "
      + "tầm: dù mở hết suất, lớp, kinh phí cũng không đủ; không kịp: kế hoạch hiện nay không đủ; có "
      + "nguy cơ: dự báo không đủ; đúng tiến độ: dự báo đủ.",
    en:
      "Vs plan: officers against the plan by the end of the last quarter. Promised: officers of the "
      + "population at the due date if all training still to come is completed. Forecast: less what "
      + "experience takes away. Out of reach: too few even with all limits lifted; off track: the "
      + "present plan brings too few; at risk: the forecast is too low; on track: it is not.")

  static let trajectories = Wording(
    vi: "Số người đạt từng chỉ tiêu, cuối quý:",
    en: "Officers who pass each target at the end of a quarter:")
  static let trajectoryLegend = Wording(
    vi: "Kế hoạch → thực hiện; trong ngoặc: dự kiến theo kế hoạch hiện nay.",
    en: "Planned → actual; in brackets: what the present plan promises.")

  static let progressStandings = Wording(
    vi: "2. Người đạt chuẩn toàn bộ và yêu cầu được đáp ứng",
    en: "2. Officers who meet everything, and requirements met")
  static let endOfQuarter = Wording(vi: "Cuối quý", en: "End of")
  static let plannedTitle = Wording(vi: "Kế hoạch", en: "Planned")
  static let happenedTitle = Wording(vi: "Thực hiện", en: "Actual")
  static let plannedMet = Wording(vi: "Yêu cầu: kế hoạch", en: "Requirements planned")
  static let happenedMet = Wording(vi: "Yêu cầu: thực hiện", en: "Requirements met")
  static let plannedAtEnd = Wording(vi: "KH cuối kỳ", en: "End planned")
  static let promisedAtEnd = Wording(vi: "Dự kiến", en: "End promised")

  static func onTheDay(_ day: Day) -> Wording {
    Wording(vi: "Ngày \(Language.vietnamese.day(day))", en: "\(day)")
  }

  static func presentPlanAtEnd(_ quarter: Quarter) -> Wording {
    Wording(
      vi: "\(Language.vietnamese.quarter(quarter)), dự kiến",
      en: "\(Language.english.quarter(quarter)), promised")
  }

  static let progressTraining = Wording(
    vi: "6. Đào tạo, bồi dưỡng", en: "6. Training")
  static let trainingTitle = Wording(vi: "Nội dung", en: "What")
  static let sessions = Wording(vi: "Lượt người", en: "Person-sessions")
  static let persons = Wording(vi: "Số người", en: "Persons")
  static let plannedToStart = Wording(
    vi: "Kế hoạch: bắt đầu trong các quý đã qua", en: "Planned to start in quarters that are over")
  static let begun = Wording(vi: "Đã cử đi học", en: "Sent")
  static let plannedToEnd = Wording(
    vi: "Kế hoạch: kết thúc đến ngày này", en: "Planned to end by the day")
  static let completedTitle = Wording(vi: "Hoàn thành", en: "Completed")
  static let failedTitle = Wording(vi: "Không đạt", en: "Failed")
  static let withdrewTitle = Wording(vi: "Thôi học", en: "Withdrew")
  static let cancelledTitle = Wording(vi: "Hủy lớp", en: "Class cancelled")
  static let underWayTitle = Wording(vi: "Đang học", en: "Under way")
  static let resultMissingTitle = Wording(
    vi: "Đã quá hạn mà chưa ghi kết quả", en: "Over, and no result recorded")

  static func keptLegend(_ kept: ComplianceRate) -> Wording {
    guard kept.denominator > 0 else {
      return Wording(
        vi:
          "Chưa có lượt học nào trong kế hoạch đến hạn kết thúc; dự báo coi như mọi lượt đều xong.",
        en: "No planned training was to end yet; the forecast takes all of it as completed.")
    }
    return Wording(
      vi: "Hoàn thành \(Language.vietnamese.rate(kept.numerator, of: kept.denominator)) lượt người "
        + "theo kế hoạch phải kết thúc đến ngày này; dự báo dùng tỷ lệ đó.",
      en: "Completed: \(Language.english.rate(kept.numerator, of: kept.denominator)) of the "
        + "person-sessions planned to end by the day; the forecast uses this share.")
  }

  static func missedStarts(_ count: Int) -> Wording {
    Wording(
      vi: "Có trong kế hoạch, quý đã qua mà chưa ghi gì: \(count) lượt. Ghi bằng datchuan record.",
      en: "Planned, the quarter is over and nothing was recorded: \(count). Use datchuan record.")
  }

  static func impossibleStarts(_ count: Int) -> Wording {
    Wording(
      vi: "Có trong kế hoạch nhưng không còn thực hiện được: \(count) lượt. Lập lại kế hoạch.",
      en: "Planned and not possible any more: \(count). Plan again.")
  }

  static func furtherRowsInTable(_ count: Int) -> Wording {
    Wording(vi: "… và \(count) dòng nữa: --csv", en: "… and \(count) more: --csv")
  }

  static func furtherStarts(_ count: Int) -> Wording {
    Wording(vi: "… và \(count) lượt nữa: --json", en: "… and \(count) more: --json")
  }
}

extension TargetStatus {
  var title: Wording {
    switch self {
    case .onTrack: Wording(vi: "đúng tiến độ", en: "on track")
    case .atRisk: Wording(vi: "có nguy cơ", en: "at risk")
    case .offTrack: Wording(vi: "không kịp", en: "off track")
    case .outOfReach: Wording(vi: "ngoài tầm", en: "out of reach")
    }
  }
}

extension TargetProgress {
  /// What is said of a target past its date.
  var finalTitle: Wording {
    status == .onTrack
      ? Wording(vi: "đã đạt", en: "met") : Wording(vi: "không đạt", en: "missed")
  }
}

extension ProgressView.Section {
  var title: Wording {
    switch self {
    case .unit:
      Wording(
        vi: "3. Theo đơn vị (kể cả đơn vị bên dưới): người đạt chuẩn toàn bộ",
        en: "3. By unit, those below counted in: officers who meet everything")
    case .group:
      Wording(
        vi: "4. Theo nhóm chức danh: người đạt chuẩn toàn bộ",
        en: "4. By group of positions: officers who meet everything")
    case .requirement:
      Wording(
        vi: "5. Theo yêu cầu: người đạt trên người phải đạt",
        en: "5. By requirement: officers who meet it of those who are asked")
    }
  }

  var heading: Wording {
    switch self {
    case .unit: .unit
    case .group: Wording(vi: "Nhóm", en: "Group")
    case .requirement: Wording(vi: "Yêu cầu", en: "Requirement")
    }
  }
}
