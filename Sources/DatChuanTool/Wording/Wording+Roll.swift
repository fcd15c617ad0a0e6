// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Tracking
import Workforce

// What `roll` says.
extension Wording {
  static let rollAbstract = Wording(
    vi: "Lập kịch bản của ngày sau từ kịch bản này và nhật ký: học xong thành văn bằng, đang học "
      + "thành enrolments, người nghỉ ra, người mới vào, kế hoạch đã duyệt thành kế hoạch trước.",
    en: "Writes the scenario of a later day from this one and its journal: completed training as "
      + "qualifications, training under way as enrolments, leavers gone, newcomers in, the approved "
      + "plan as the previous one.")
  static let rollToHelp = Wording(
    vi: "ngày của kịch bản mới", en: "the day of the new scenario")
  static let rollOutHelp = Wording(
    vi: "ghi kịch bản vào thư mục mới này", en: "write the scenario to this new folder")
  static let rollUntilHelp = Wording(
    vi: "quý cuối của kỳ kế hoạch mới; không ghi thì như cũ",
    en: "the last quarter of the new horizon; left out: as before")
  static let rollJournalHelp = Wording(
    vi: "tệp nhật ký; không ghi thì journal.datchuan trong thư mục kịch bản",
    en: "the journal's file; left out: journal.datchuan in the scenario's folder")

  static func aDay(from first: Day) -> Wording {
    Wording(
      vi: "một ngày từ \(first) trở đi (ngày của kịch bản)",
      en: "a day from \(first) on (the scenario's own)")
  }

  static func aQuarterNotBefore(_ first: Quarter) -> Wording {
    Wording(vi: "một quý từ \(first) trở đi", en: "a quarter from \(first) on")
  }

  static func rolled(_ scenario: Scenario, to folder: String) -> Wording {
    let (first, last) = (scenario.horizon.first, scenario.horizon.last)
    return Wording(
      vi: "Đã lập kịch bản ngày \(Language.vietnamese.day(scenario.asOf)), kỳ \(first)–\(last), "
        + "\(Language.vietnamese.grouped(scenario.officers.count)) cán bộ, trong \(folder). "
        + "Những gì đã thay đổi:",
      en: "The scenario of \(scenario.asOf), \(first)–\(last), with "
        + "\(Language.english.grouped(scenario.officers.count)) officers is in \(folder). What changed:"
    )
  }

  static let nothingChanged = Wording(vi: "không có gì", en: "nothing")

  static func doesNotFit(_ count: Int) -> Wording {
    Wording(
      vi: "Nhật ký và kịch bản không khớp ở \(count) chỗ:",
      en: "The journal and the scenario do not fit together in \(count) "
        + "place\(count == 1 ? "" : "s"):")
  }
}
