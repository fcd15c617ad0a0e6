// SPDX-License-Identifier: GPL-3.0-or-later

import Scenarios
import Tables

// What `allot` says.
extension Wording {
  static let allotAbstract = Wording(
    vi: "Giao kế hoạch xuống các đơn vị trực thuộc: mỗi đơn vị một kịch bản riêng với suất học, "
      + "kinh phí, chỉ tiêu của mình.",
    en: "Hands a plan out to the units below one: to each a scenario of its own with its seats, "
      + "money and targets.")
  static let unitPlaceholder = Wording(vi: "ĐƠN_VỊ", en: "UNIT")
  static let levelHelp = Wording(
    vi: "giao cho từng đơn vị trực thuộc đơn vị này; người thuộc chính đơn vị này có một thư mục "
      + "riêng",
    en: "hand out to each unit directly below this one; those who belong to this unit alone get a "
      + "folder too")
  static let allottedOutHelp = Wording(
    vi: "ghi các kịch bản vào thư mục mới này, kèm một kịch bản ghép chúng lại (include)",
    en: "write the scenarios to this new folder, with one that puts them together (include)")
  static let aUnitWithOthersBelow = Wording(
    vi: "một đơn vị có đơn vị trực thuộc có cán bộ",
    en: "a unit with units below that have officers")

  static func allotted(_ summary: ScenarioAllotter.Summary, in folder: String) -> Wording {
    let (units, officers, bound) = (summary.units, summary.officers, summary.bound)
    return Wording(
      vi: "Đã giao kế hoạch cho \(Language.vietnamese.grouped(units)) đơn vị, "
        + "\(Language.vietnamese.grouped(officers)) người, trong \(folder)"
        + (summary.rest > 0
          ? "; trong đó \(summary.rest) người thuộc chính đơn vị giao, ở thư mục cuối" : "")
        + (bound > 0 ? "; \(bound) suất ở lớp chung được giữ cho đủ sĩ số" : ""),
      en: "The plan was handed out to \(Language.english.grouped(units)) unit"
        + "\(units == 1 ? "" : "s") with \(Language.english.grouped(officers)) officer"
        + "\(officers == 1 ? "" : "s") in \(folder)"
        + (summary.rest > 0
          ? "; \(summary.rest) of them belong to the level itself and have a folder of its name"
          : "")
        + (bound > 0 ? "; \(bound) seats of shared classes are bound" : ""))
  }

  static func planBreaksRules(_ plan: String) -> Wording {
    Wording(
      vi: "kế hoạch '\(plan)' vi phạm quy định của kịch bản này nên không dùng được; hãy xem "
        + "datchuan verify",
      en: "the plan '\(plan)' breaks rules of this scenario and can't be used; see "
        + "datchuan verify")
  }

  static let allotmentFailed = Wording(
    vi: "lỗi của chương trình: phần giao không chứa được phần kế hoạch của nó nên không được ghi",
    en: "a fault of the program: a part does not hold its part of the plan and was not written")
}

// What `gather` says.
extension Wording {
  static let gatherAbstract = Wording(
    vi:
      "Ghép kế hoạch các đơn vị gửi lại thành một kế hoạch chung, sau khi kiểm tra từng kế hoạch và "
      + "cả kế hoạch chung.",
    en: "Puts the plans that units send back together, once each and all together are checked.")
  static let gatheredPlanHelp = Wording(
    vi: "kế hoạch đã giao: thư mục, plan.json hoặc enrolments.csv",
    en: "the plan that was handed out: a folder, a plan.json or an enrolments.csv")
  static let gatheredLevelHelp = Wording(
    vi: "đơn vị cấp trên đã giao kế hoạch", en: "the unit below which it was handed out")
  static let fromHelp = Wording(
    vi:
      "thư mục chứa kế hoạch gửi lại, mỗi kế hoạch mang tên đơn vị (thư mục, .json hoặc .csv); đơn "
      + "vị không gửi thì giữ phần đã giao",
    en:
      "a folder with the plans sent back, each named like its unit (a folder, .json or .csv); a unit "
      + "that sends none keeps its part")
  static let gatheredOutHelp = Wording(
    vi: "ghi danh sách cử đi học chung vào tệp mới này (enrolments.csv)",
    en: "write the enrolments of the whole to this new file (an enrolments.csv)")

  static func gathered(_ summary: ScenarioGatherer.Summary, in file: String) -> Wording {
    let (returned, kept, starts) = (summary.returned, summary.kept, summary.starts)
    return Wording(
      vi: "Đã ghép kế hoạch của \(Language.vietnamese.grouped(returned)) đơn vị "
        + "(\(Language.vietnamese.grouped(kept)) đơn vị giữ phần đã giao) vào \(file): "
        + "\(Language.vietnamese.grouped(starts)) lượt cử đi học; kế hoạch chung hợp lệ",
      en: "The plans of \(Language.english.grouped(returned)) unit\(returned == 1 ? "" : "s") "
        + "(\(Language.english.grouped(kept)) keep their part) were put together in \(file): "
        + "\(Language.english.grouped(starts)) enrolments; the whole keeps all rules")
  }

  static let returnsBreakRules = Wording(
    vi: "kế hoạch gửi lại vi phạm quy định của phần được giao nên chưa ghép được",
    en: "plans sent back break rules of what was handed out and can't be put together")
}
