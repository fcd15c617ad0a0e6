// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

// What stands in the summary of a large plan in the place of names.
extension Wording {
  static let allHelp = Wording(
    vi: "in hết, dù dài; không ghi thì kết quả lớn được in rút gọn",
    en: "print everything, however long; left out: large results are printed in short")

  static let unitsSection = Wording(vi: "Theo đơn vị", en: "By unit")
  static let compliantBefore = Wording(vi: "Đạt trước kỳ", en: "Met before")
  static let compliantAfter = Wording(vi: "Đạt cuối kỳ", en: "Met at end")
  static let gapsLeft = Wording(vi: "Còn thiếu", en: "Gaps left")
  static let learnersColumn = Wording(vi: "Lượt học", en: "Learners")
  static let unitCost = Wording(vi: "Chi phí", en: "Cost")
  static let sharedByUnits = Wording(vi: "Trực thuộc và lớp dùng chung", en: "Top unit and shared")
  static let allUnits = Wording(vi: "Toàn bộ", en: "All")
  static let unitsLegend = Wording(
    vi: "Nơi còn nhiều người chưa đạt nhất trước; người và tiêu chuẩn còn thiếu tính cuối kỳ.",
    en: "Where most officers lack something first; gaps are those at the end.")

  static func otherUnits(_ count: Int) -> Wording {
    Wording(vi: "\(count) đơn vị khác", en: counted(count, "other unit", "other units"))
  }

  static func furtherUnits(_ count: Int) -> Wording {
    Wording(
      vi: "Từng đơn vị trong số \(count) đơn vị khác: bằng lệnh ở cuối bản tóm tắt.",
      en: "Each of the " + counted(count, "other unit", "other units")
        + ": the command at the end tells.")
  }

  static func courseGroup(_ group: PlanDigest.CourseGroup) -> Wording {
    func text(_ language: Language) -> String {
      let start = "\(language.quarter(group.quarter)) – \(group.programme.title): "
      let (learners, money) = (language.grouped(group.learners), language.money(group.cost))
      let sizes = group.sizes.map { sizes in
        sizes.lowerBound == sizes.upperBound
          ? "\(sizes.lowerBound)" : "\(sizes.lowerBound)–\(sizes.upperBound)"
      }
      if language == .vietnamese {
        let classes =
          sizes.map { "\(language.grouped(group.classes)) lớp (mỗi lớp \($0) người), " } ?? ""
        return start + "\(classes)\(learners) người, \(money)"
      }
      let classes = sizes.map {
        counted(group.classes, "class", "classes") + " (learners: \($0)), "
      }
      return start + (classes ?? "")
        + "\(learners) \(group.learners == 1 ? "learner" : "learners"), \(money)"
    }
    return Wording(vi: text(.vietnamese), en: text(.english))
  }

  static func furtherGroups(_ count: Int, learners: Int, cost: Money) -> Wording {
    Wording(
      vi: "… và \(count) nhóm lớp nữa: \(Language.vietnamese.grouped(learners)) lượt người, "
        + Language.vietnamese.money(cost),
      en: "… and " + counted(count, "more group of classes", "more groups of classes") + ": "
        + "\(Language.english.grouped(learners)) "
        + (learners == 1 ? "learner" : "learners") + ", " + Language.english.money(cost))
  }

  static let courseGroupsLegend = Wording(
    vi:
      "Các lớp cùng chương trình, cùng quý được tính chung; mỗi năm nêu những nhóm đông người nhất. "
      + "Từng lớp: classes.csv, từng người: enrolments.csv trong thư mục kế hoạch.",
    en: "Classes of one programme and quarter are counted together; of each year those with most "
      + "learners are told. Each class: classes.csv, each learner: enrolments.csv in the plan's folder."
  )

  static func underWayCount(_ count: Int, people: Int) -> Wording {
    Wording(
      vi: "\(Language.vietnamese.grouped(count)) lượt học của "
        + "\(Language.vietnamese.grouped(people)) người.",
      en: counted(count, "enrolment", "enrolments") + " of "
        + counted(people, "officer", "officers") + ".")
  }

  static func learnerCount(_ count: Int) -> Wording {
    Wording(
      vi: "\(Language.vietnamese.grouped(count)) người", en: counted(count, "learner", "learners"))
  }

  static func furtherCourses(_ count: Int, learners: Int) -> Wording {
    Wording(
      vi: "… và \(count) đợt nữa: \(Language.vietnamese.grouped(learners)) người",
      en: "… and \(count) more: " + counted(learners, "learner", "learners"))
  }

  static let inEnrolmentsByCommitted = Wording(
    vi: "Từng người: enrolments.csv trong thư mục kế hoạch, cột committed ghi yes.",
    en: "Each learner: enrolments.csv in the plan's folder, where the column committed says yes.")
  static let inClassesByConfirmed = Wording(
    vi: "Từng lớp: classes.csv trong thư mục kế hoạch, cột confirmed ghi no.",
    en: "Each class: classes.csv in the plan's folder, where the column confirmed says no.")

  static let allFunds = Wording(vi: "Mọi nguồn", en: "All funds")
  static let tightestFunds = Wording(
    vi: "Những nguồn dùng gần hết nhất, tính theo tỷ lệ còn lại:",
    en: "The funds of which the smallest share is left:")

  static let unmetRequirement = Wording(vi: "Tiêu chuẩn", en: "Requirement")
  static let unmetReason = Wording(vi: "Lý do", en: "Reason")
  static let unmetPeople = Wording(vi: "Số người", en: "Officers")
  static let inUnmetFile = Wording(
    vi: "Từng người, kèm lý do cụ thể: unmet.csv trong thư mục kế hoạch.",
    en: "Each officer with the reason in detail: unmet.csv in the plan's folder.")

  static func otherCauses(_ count: Int) -> Wording {
    Wording(vi: "\(count) nhóm khác", en: counted(count, "other group", "other groups"))
  }

  static func movedCounts(_ title: String, entered: Int, left: Int) -> Wording {
    Wording(
      vi: "\(title): thêm \(entered), bớt \(left)",
      en: "\(title): entered \(entered), left \(left)")
  }

  /// How many rows are left out, and where all of them stand.
  static func furtherRows(_ count: Int, _ place: Wording) -> Wording {
    Wording(
      vi: "… và \(Language.vietnamese.grouped(count)) dòng nữa: \(place(.vietnamese))",
      en: "… and \(Language.english.grouped(count)) more: \(place(.english))")
  }

  static let inPlanFile = Wording(
    vi: "plan.json trong thư mục kế hoạch, hoặc lệnh ở cuối bản tóm tắt",
    en: "plan.json in the plan's folder, or the command at the end")
  static let inRunFile = Wording(
    vi: "run.json trong thư mục kế hoạch, hoặc lệnh ở cuối bản tóm tắt",
    en: "run.json in the plan's folder, or the command at the end")
  static let byCommandBelow = Wording(
    vi: "lệnh ở cuối bản tóm tắt", en: "the command at the end")

  static func furtherAlike(_ count: Int, _ identifier: String, in file: String?) -> Wording {
    Wording(
      vi: "… và \(count) chỗ nữa như vậy" + (file.map { " trong \($0)" } ?? "")
        + " [\(identifier)]",
      en: "… and \(count) more like these" + (file.map { " in \($0)" } ?? "")
        + " [\(identifier)]")
  }

  static let checkShowsAll = Wording(
    vi: "In đủ từng chỗ: datchuan check … --all", en: "Each of them: datchuan check … --all")

  static let byJSON = Wording(vi: "hỏi lại với --json", en: "ask again with --json")
  static let byAll = Wording(
    vi: "hỏi lại với --all hoặc --json", en: "ask again with --all or --json")

  /// Why this is not all, before the command that prints all.
  static func shortened(_ longest: Int) -> Wording {
    Wording(
      vi:
        "Bản tóm tắt được rút gọn vì kế hoạch có hơn \(Language.vietnamese.grouped(longest)) dòng; in đủ "
        + "từng người, từng lớp bằng lệnh:",
      en:
        "The summary is short because the plan has more than \(Language.english.grouped(longest)) rows; "
        + "every officer and class is printed by:")
  }
}
