// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

// The titles and columns of a forecast's summary.
extension Wording {
  static let forecastYears = Wording(
    vi: "Tỷ lệ đạt chuẩn dự báo theo năm", en: "Compliance by year")
  static let forecastTargets = Wording(vi: "Khả năng đạt chỉ tiêu", en: "Chance of each target")
  static let forecastMoney = Wording(vi: "Kinh phí dự báo", en: "Money")
  static let forecastEffort = Wording(
    vi: "Lượt học, tổn thất và biến động", en: "Sessions, losses, movements")
  static let forecastPolicies = Wording(
    vi: "So sánh cách điều hành trên cùng các tương lai", en: "Policies on the same futures")
  static let forecastHazards = Wording(
    vi: "Rủi ro đáng kể nhất (tỷ lệ đạt chuẩn tăng bao nhiêu nếu không có rủi ro đó)",
    en: "Which hazards matter (the rate gained without each)")
  static let forecastOfficers = Wording(
    vi: "Người dễ lỡ chuẩn nhất trong số kế hoạch đưa đạt chuẩn",
    en: "Who most often misses, of those whom the plan brings to standard")
  static let forecastUnits = Wording(
    vi: "Đơn vị có nhiều người chưa đạt nhất", en: "Units with most people short")
  static let forecastProgrammes = Wording(
    vi: "Chương trình mất nhiều lượt học nhất", en: "Programmes that lose most starts")
  static let forecastReserves = Wording(
    vi: "Dự bị cho các lớp năm đầu, theo thứ tự gọi", en: "Reserves of the first year's classes")
  static let forecastOverbooked = Wording(
    vi: "Đợt học cử dôi được mà an toàn", en: "Intakes that are safe to overbook")
  static let forecastAdvice = Wording(vi: "Nên làm ngay", en: "What to do now")

  static let plannedColumn = Wording(vi: "Kế hoạch", en: "Plan")
  static let meanColumn = Wording(vi: "Dự báo", en: "Forecast")
  static let rangeColumn = Wording(vi: "90% tương lai", en: "90% of futures")
  static let everybodyColumn = Wording(vi: "Khả năng 100%", en: "Chance of 100%")
  static let chanceColumn = Wording(vi: "Khả năng đạt", en: "Chance")
  static let intervalColumn = Wording(vi: "Khoảng tin cậy", en: "Interval")
  static let exceededColumn = Wording(vi: "Khả năng vượt", en: "Over budget")
  static let policyColumn = Wording(vi: "Cách điều hành", en: "Policy")
  static let differenceColumn = Wording(vi: "Chênh lệch (điểm %)", en: "Difference (points)")
  static let costColumn = Wording(vi: "Kinh phí (triệu)", en: "Cost (million)")
  static let lostColumn = Wording(vi: "Lượt mất", en: "Lost")
  static let ofColumn = Wording(vi: "Trong số", en: "Of")
  static let causeColumn = Wording(vi: "Nguyên nhân thường gặp", en: "Usual cause")
  static let hazardColumn = Wording(vi: "Rủi ro", en: "Hazard")
  static let gainColumn = Wording(vi: "Tăng (điểm %)", en: "Gain (points)")
  static let officerColumn = Wording(vi: "Cán bộ", en: "Officer")
  static let missedColumn = Wording(vi: "Khả năng lỡ", en: "Misses")
  static let unitColumn = Wording(vi: "Đơn vị", en: "Unit")
  static let peopleColumn = Wording(vi: "Người chưa đạt", en: "People short")
  static let intakeQuarter = Wording(vi: "Quý học", en: "Quarter")
  static let seatsColumn = Wording(vi: "Suất", en: "Seats")
  static let extraColumn = Wording(vi: "Cử dôi", en: "Extra")
  static let yes = Wording(vi: "đạt", en: "met")
  static let no = Wording(vi: "không", en: "missed")

  static let simulatedStarts = Wording(vi: "Lượt học", en: "Starts (person-sessions)")
  static let emptySeats = Wording(vi: "Suất học bỏ trống", en: "Seats left empty")
  static let unfinished = Wording(vi: "Lượt học không thành", en: "Starts that led to nothing")
  static let delay = Wording(
    vi: "Chậm, quý cho mỗi lượt học của kế hoạch", en: "Delay, quarters a start of the plan")
  static let leavers = Wording(vi: "Người rời đi", en: "Leavers")
  static let newcomers = Wording(vi: "Người mới về", en: "Newcomers")
  static let figureColumn = Wording(vi: "Chỉ số (mỗi tương lai)", en: "Figure (per future)")
}

extension SimulationPolicy {
  var wording: Wording {
    switch self {
    case .static: Wording(vi: "giữ nguyên kế hoạch", en: "keep the plan")
    case .yearly: Wording(vi: "lập lại hằng năm", en: "plan anew yearly")
    case .yearlyWithReserves:
      Wording(vi: "lập lại hằng năm, có dự bị", en: "yearly with reserves")
    case .overbook: Wording(vi: "lập lại hằng năm, cử dôi", en: "yearly, overbooked")
    }
  }
}

extension Hazard {
  var wording: Wording {
    switch self {
    case .noShow: Wording(vi: "không đến nhập học", en: "does not turn up")
    case .withdrawal: Wording(vi: "bỏ học giữa chừng", en: "withdrawal")
    case .failure: Wording(vi: "thi không đạt", en: "failed examination")
    case .cancelledIntake: Wording(vi: "lớp không mở", en: "intake cancelled")
    case .fewerSeats: Wording(vi: "bị giảm suất học", en: "fewer seats")
    case .lateBudget: Wording(vi: "kinh phí về muộn", en: "late budget")
    case .budgetCut: Wording(vi: "cắt giảm kinh phí", en: "budget cut")
    case .transfer: Wording(vi: "điều động sang đơn vị khác", en: "transfer")
    case .transferOut: Wording(vi: "chuyển công tác đi nơi khác", en: "transfer out")
    case .resignation: Wording(vi: "thôi việc", en: "resignation")
    case .earlyRetirement: Wording(vi: "nghỉ hưu trước tuổi", en: "early retirement")
    case .death: Wording(vi: "từ trần", en: "death")
    case .longIllness: Wording(vi: "ốm dài ngày", en: "long illness")
    case .maternityLeave: Wording(vi: "nghỉ thai sản", en: "maternity leave")
    case .positionChange: Wording(vi: "đổi vị trí việc làm", en: "change of position")
    case .appointment: Wording(vi: "người mới còn thiếu chuẩn", en: "newcomers with gaps")
    }
  }
}

extension Forecast.Setback {
  var wording: Wording {
    switch self {
    case .hazard(let hazard): hazard.wording
    case .plan: Wording(vi: "chưa có trong kế hoạch", en: "not in the plan")
    }
  }
}

// The sentences.
extension Wording {
  static func forecastTitle(_ scenario: String) -> Wording {
    Wording(vi: "MÔ PHỎNG KẾ HOẠCH – \(scenario)", en: "SIMULATION – \(scenario)")
  }

  static func forecastBase(_ forecast: Forecast) -> Wording {
    let (vietnamese, english) = (Language.vietnamese, Language.english)
    return Wording(
      vi:
        "\(vietnamese.grouped(forecast.replications)) tương lai, hạt giống \(forecast.seed), cách "
        + "điều hành: \(forecast.policy.wording.vi)",
      en: "\(english.grouped(forecast.replications)) futures, seed \(forecast.seed), policy: "
        + forecast.policy.wording.en)
  }

  static func forecastResult(_ year: Forecast.Year) -> Wording {
    func text(_ language: Language, _ parts: (String, String, String, String)) -> String {
      parts.0 + language.percent(year.rate.estimate.mean) + " ± "
        + language.percent(year.rate.estimate.halfWidth) + parts.1
        + language.rate(year.planned.numerator, of: year.planned.denominator) + parts.2
        + language.percent(year.everybody.rate) + parts.3
    }
    let quarter = year.quarter
    return Wording(
      vi: text(
        .vietnamese,
        (
          "Cuối \(Language.vietnamese.quarterInSentence(quarter)) dự báo ",
          " đạt chuẩn, trong khi kế hoạch tính ", "; khả năng tất cả đều đạt: ", "."
        )),
      en: text(
        .english,
        (
          "At the end of \(Language.english.quarter(quarter)) ",
          " are expected to be compliant, where the plan says ",
          "; chance that everybody is: ", "."
        )))
  }

  static let forecastOfNothing = Wording(
    vi: "Chưa mô phỏng xong tương lai nào, nên chưa có số liệu.",
    en: "No future has been finished yet, so there are no figures.")

  static func forecastKept(in path: String) -> Wording {
    Wording(
      vi: "Đã dừng theo yêu cầu. Kết quả đến đây được giữ ở \(path); chạy lại lệnh cũ với --resume "
        + "để tính tiếp.",
      en: "Stopped as asked. What is done is kept in \(path); the same command with --resume goes "
        + "on.")
  }

  static func forecastWritten(to path: String) -> Wording {
    Wording(vi: "Đã ghi: \(path)", en: "Written to: \(path)")
  }

  static func moreOfficers(_ count: Int) -> Wording {
    Wording(
      vi: "… và \(count) dòng nữa trong các bảng CSV", en: "… and \(count) more in the tables")
  }

  static let noHazards = Wording(
    vi: "LƯU Ý: kịch bản không khai báo rủi ro nào (mục simulation trong scenario.json), nên mọi "
      + "tương lai đều diễn ra đúng như kế hoạch.",
    en: "NOTE: the scenario declares no hazard (simulation in scenario.json), so every future goes "
      + "as planned.")

  static let neverOverbooked = Wording(
    vi: "Không đợt học nào đủ đông để cử dôi học viên mà an toàn.",
    en: "No intake is so large that planning for more learners than seats would be safe.")

  static func moreOverbooked(_ count: Int) -> Wording {
    Wording(
      vi: "… và \(count) đợt học nữa", en: "… and \(count) more intake\(count == 1 ? "" : "s")")
  }

  static func moreReserves(_ count: Int) -> Wording {
    Wording(
      vi: "… và \(count) người nữa trong reserves.csv", en: "… and \(count) more in reserves.csv")
  }

  static func adviseHazard(_ effect: Forecast.HazardEffect) -> Wording {
    Wording(
      vi: "Phòng trước hết: \(effect.hazard.wording.vi); nếu không có rủi ro này, tỷ lệ đạt chuẩn "
        + "cuối kỳ thay đổi \(Language.vietnamese.points(effect.gain)) điểm phần trăm",
      en:
        "Guard first against: \(effect.hazard.wording.en); without it the rate at the end changes "
        + "by \(Language.english.points(effect.gain)) percentage points")
  }

  static func advisePolicy(_ policy: Forecast.PolicyOutlook) -> Wording {
    Wording(
      vi: "Chuyển sang cách điều hành “\(policy.policy.wording.vi)”: tỷ lệ đạt chuẩn cuối kỳ thay "
        + "đổi \(Language.vietnamese.points(policy.difference)) điểm phần trăm",
      en: "Change the policy to “\(policy.policy.wording.en)”: the rate at the end changes by "
        + "\(Language.english.points(policy.difference)) percentage points")
  }

  static func adviseProgramme(
    _ title: String, _ outlook: Forecast.ProgrammeOutlook
  ) -> Wording {
    let cause = outlook.cause?.wording
    return Wording(
      vi: "Theo sát \(title): mỗi tương lai mất \(Language.vietnamese.rounded(outlook.lost.mean)) "
        + "lượt" + (cause.map { ", thường vì \($0.vi)" } ?? ""),
      en: "Watch \(title): \(Language.english.rounded(outlook.lost.mean)) starts lost a future"
        + (cause.map { ", mostly by \($0.en)" } ?? ""))
  }

  static func adviseFund(_ fund: Forecast.FundOutlook, of scenario: Scenario) -> Wording {
    let name = scenario.wording(of: fund.fund)
    return Wording(
      vi: "Để dành dự phòng năm \(fund.year) ở \(name.vietnamese): khả năng thiếu "
        + Language.vietnamese.percent(fund.exceeded.rate),
      en: "Keep a reserve in \(name.english) of \(fund.year): chance of falling short "
        + Language.english.percent(fund.exceeded.rate))
  }

  /// The heading of a reserve list: the class, whose it is where not everybody's, how many learn in it.
  static func reserves(
    of title: String, for unit: String?, _ quarter: Quarter, _ learners: Int
  ) -> Wording {
    let place = unit.map { ", \($0)" } ?? ""
    return Wording(
      vi: "\(title), \(Language.vietnamese.quarterInSentence(quarter))\(place) (\(learners) người "
        + "học):",
      en: "\(title), \(Language.english.quarter(quarter))\(place) (\(learners) "
        + "learner\(learners == 1 ? "" : "s")):")
  }
}
