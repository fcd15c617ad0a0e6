// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Tracking
import Workforce

// What `alerts` says.
extension Wording {
  static let alertsAbstract = Wording(
    vi:
      "Cảnh báo: ai thiếu chuẩn vị trí việc làm, chứng chỉ sắp hết hạn, sắp không còn kịp, lớp thiếu "
      + "người, suất học và kinh phí sắp bỏ phí, dữ liệu vô lý; xếp theo thiệt hại cho chỉ tiêu, kèm "
      + "việc cần làm.",
    en:
      "Warns: who is below standard, what expires, what will soon be too late, classes too small, "
      + "seats and money about to be lost, data that can't be true; ranked by what it costs the "
      + "targets, with what to do.")
  static let alertsOnHelp = Wording(
    vi: "xét vào ngày này; không ghi thì hôm nay", en: "look on this day; left out: today")
  static let withinHelp = Wording(
    vi: "xét trước bao nhiêu ngày, ví dụ 90d", en: "how many days ahead to look, such as 90d")
  static let daysPlaceholder = Wording(vi: "SỐ_NGÀY", en: "DAYS")
  static let calendarHelp = Wording(
    vi: "ghi các ngày đến hạn vào tệp lịch này (iCalendar, .ics)",
    en: "write the dates to this calendar file (iCalendar, .ics)")
  static let aDayCount = Wording(
    vi: "một số ngày từ 0 đến 3660, ví dụ 90d", en: "a number of days from 0 to 3660 such as 90d")

  static func alertsTitle(_ scenario: String, _ day: Day, _ until: Day) -> Wording {
    Wording(
      vi: "CẢNH BÁO – \(scenario), ngày \(Language.vietnamese.day(day)), xét đến "
        + Language.vietnamese.day(until),
      en: "ALERTS – \(scenario), on \(day), looking ahead to \(until)")
  }

  static func alertsPlan(_ name: Wording) -> Wording {
    Wording(vi: "Kế hoạch: \(name.vi).", en: "The plan in force: \(name.en).")
  }

  static let noAlerts = Wording(vi: "Không có cảnh báo nào.", en: "Nothing to warn of.")
  static let alertKind = Wording(vi: "Loại", en: "Kind")
  static let alertCount = Wording(vi: "Số", en: "Count")
  static let costTitle = Wording(vi: "Thiệt hại", en: "Cost")

  static func by(_ day: Day) -> Wording {
    Wording(vi: Language.vietnamese.day(day), en: Language.english.day(day))
  }

  static func costs(_ points: String) -> Wording {
    Wording(vi: "[\(points)]", en: "[\(points)]")
  }

  static func furtherAlerts(_ count: Int) -> Wording {
    Wording(vi: "… và \(count) cảnh báo nữa: --json", en: "… and \(count) more: --json")
  }

  /// What stands in the place of a colon and the commands behind it.
  static let commandsBelow = Wording(vi: " (lệnh ở cuối).", en: " (see the end).")
  static let planAgainTitle = Wording(
    vi: "Lập lại kế hoạch từ tình hình ngày này:", en: "Planning again from what is so on the day:")

  static let alertsLegend = Wording(
    vi:
      "Thiệt hại [trong ngoặc]: cộng theo từng người trọng số các chỉ tiêu chưa đến hạn mà người đó "
      + "thuộc đối tượng và không đạt vì việc này. Ngày đứng đầu là hạn phải xử lý.",
    en: "Cost [in brackets]: for each officer concerned, the weights of the targets to come that "
      + "count the officer and fail for this, added up. The day in front is the one to act by.")
}

extension Alert.Kind {
  var title: Wording {
    switch self {
    case .dataWrong: Wording(vi: "Dữ liệu vô lý", en: "Data that can't be true")
    case .pointOfNoReturn: Wording(vi: "Sắp không còn kịp", en: "Soon too late")
    case .resultMissing: Wording(vi: "Chưa ghi kết quả học", en: "No result recorded")
    case .startMissed: Wording(vi: "Có kế hoạch mà chưa cử học", en: "Planned and not begun")
    case .classTooSmall: Wording(vi: "Lớp chưa đủ người", en: "Class too small")
    case .seatsUnused: Wording(vi: "Suất học sắp bỏ phí", en: "Seats about to be lost")
    case .requirementComing: Wording(vi: "Yêu cầu sắp áp dụng", en: "Requirement coming into force")
    case .qualificationExpires: Wording(vi: "Bồi dưỡng sắp hết giá trị", en: "Refresher expires")
    case .belowStandard:
      Wording(vi: "Thiếu chuẩn vị trí việc làm", en: "Below the standard of the post")
    case .retiresFirst: Wording(vi: "Nghỉ trước khi đạt chuẩn", en: "Leaves before complying")
    case .moneyLapses: Wording(vi: "Kinh phí sắp bỏ phí", en: "Money about to lapse")
    }
  }
}
