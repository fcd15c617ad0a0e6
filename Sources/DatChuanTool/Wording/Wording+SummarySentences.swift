// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

// The sentences of a plan's summary.
extension Wording {
  /// A sentence whose figures are written as each language writes them.
  private static func sentence(_ words: (Language) -> String) -> Wording {
    Wording(vi: words(.vietnamese), en: words(.english))
  }

  /// `1 class`, `2 classes`: English alone counts like this.
  static func counted(_ count: Int, _ one: String, _ many: String) -> String {
    "\(Language.english.grouped(count)) \(count == 1 ? one : many)"
  }

  static func summaryTitle(_ scenario: String) -> Wording {
    Wording(vi: "KẾ HOẠCH ĐÀO TẠO, BỒI DƯỠNG – \(scenario)", en: "TRAINING PLAN – \(scenario)")
  }

  static func summaryBase(_ plan: TrainingPlan) -> Wording {
    let count = plan.officers.count
    let (first, last) = (plan.horizon.first, plan.horizon.last)
    return Wording(
      vi: "\(Language.vietnamese.grouped(count)) cán bộ, công chức theo số liệu ngày "
        + Language.vietnamese.day(plan.asOf) + "; thời gian thực hiện từ "
        + Language.vietnamese.quarterInSentence(first) + " đến "
        + Language.vietnamese.quarterInSentence(last) + ".",
      en: counted(count, "officer", "officers") + " as of " + Language.english.day(plan.asOf)
        + "; from "
        + Language.english.quarter(first) + " to " + Language.english.quarter(last) + ".")
  }

  static func summaryResult(
    from before: ComplianceRate, to after: TrainingPlan.Progress?
  ) -> Wording {
    let (met, all) = (after?.compliant ?? 0, after?.inService ?? 0)
    let falls = met * before.denominator < before.numerator * all
    return sentence { language in
      let start = language.rate(before.numerator, of: before.denominator)
      let end = language.rate(met, of: all)
      return language == .vietnamese
        ? "Đạt chuẩn toàn bộ: từ \(start) trước kỳ kế hoạch \(falls ? "xuống" : "lên") \(end) cuối kỳ."
        : "Meet every requirement: \(start) before the horizon, \(end) at its end."
    }
  }

  static let confirmedSeatsOnly = Wording(
    vi: "Chỉ dùng các suất học đã được cấp trên xác nhận.",
    en: "Only seats that are confirmed are used.")

  static let stoppedEarly = Wording(
    vi:
      "LƯU Ý: việc tìm kiếm dừng sớm; đây là phương án tốt nhất tìm được đến lúc đó, hợp lệ nhưng "
      + "chưa chứng minh là tốt nhất.",
    en: "NOTE: the search was stopped early; this is the best plan found so far, valid but not "
      + "proven to be the best.")

  static func writtenTo(_ folder: String) -> Wording {
    Wording(vi: "Kế hoạch được ghi vào: \(folder)", en: "The plan was written to: \(folder)")
  }

  static let noClasses = Wording(vi: "Không cử thêm ai đi học.", en: "Nobody is sent anywhere.")

  static func year(_ year: Int, courses: Int, learners: Int, cost: Money) -> Wording {
    sentence { language in
      let money = language.money(cost)
      return language == .vietnamese
        ? "Năm \(year): \(language.grouped(courses)) đợt học, \(language.grouped(learners)) lượt người, "
          + "chi phí \(money)"
        : "\(year): " + counted(courses, "course", "courses") + ", "
          + counted(learners, "learner", "learners") + ", cost \(money)"
    }
  }

  static func course(_ course: PlanSummary.Course, units: String) -> Wording {
    let (title, count) = (course.programme.title, course.learners.count)
    return sentence { language in
      let when = language.quarter(course.quarter)
      let whose = units.isEmpty ? "" : " [\(units)]"
      let money = language.money(course.cost)
      if language == .vietnamese {
        let classes = course.classes > 0 ? "\(course.classes) lớp, " : ""
        return "\(when) – \(title)\(whose): \(classes)\(count) người, \(money)"
      }
      let classes =
        course.classes > 0 ? counted(course.classes, "class", "classes") + ", " : ""
      let learners = counted(count, "learner", "learners")
      return "\(when) – \(title)\(whose): \(classes)\(learners), \(money)"
    }
  }

  static func underWay(
    _ title: String, from start: Quarter, through end: Quarter
  ) -> Wording {
    sentence { language in
      let first = language.quarter(start)
      if start == end { return "\(first) – \(title):" }
      let last = language.quarterInSentence(end)
      return language == .vietnamese
        ? "\(first) đến \(last) – \(title):" : "\(first) to \(last) – \(title):"
    }
  }

  static func inputWarnings(_ count: Int) -> Wording {
    Wording(
      vi: "dữ liệu vào có \(count) cảnh báo, xem bằng lệnh datchuan check",
      en: "the input gives " + counted(count, "warning", "warnings") + ", shown by datchuan check")
  }

  static func moneyTotal(_ total: Money) -> Wording {
    sentence { language in
      let money = language.money(total)
      return language == .vietnamese
        ? "Tổng kinh phí của kế hoạch trong kỳ: \(money)" : "Planned in all: \(money)"
    }
  }

  static func targetCount(_ met: Int, of all: Int) -> Wording {
    Wording(vi: "Đạt \(met)/\(all) chỉ tiêu.", en: "\(met) of \(all) targets are met.")
  }

  static func movingPopulation(_ title: String, due: Quarter) -> Wording {
    sentence { language in
      let when = language.quarterInSentence(due)
      return language == .vietnamese
        ? "Chỉ tiêu “\(title)”, cuối \(when)" : "The target “\(title)”, at the end of \(when)"
    }
  }

  static func movingRequirement(_ title: String, end: Quarter) -> Wording {
    sentence { language in
      let when = language.quarterInSentence(end)
      return language == .vietnamese
        ? "Tiêu chuẩn “\(title)”, cuối \(when)"
        : "The requirement “\(title)”, at the end of \(when)"
    }
  }

  static let nobodyLeft = Wording(
    vi: "Không còn ai chưa đạt chuẩn cuối kỳ.",
    en: "Everybody in service meets every requirement at the end.")

  static func unmetCount(_ people: Int, gaps: Int) -> Wording {
    Wording(
      vi: "\(Language.vietnamese.grouped(people)) người còn thiếu "
        + "\(Language.vietnamese.grouped(gaps)) tiêu chuẩn.",
      en: counted(people, "officer", "officers") + ", "
        + counted(gaps, "requirement", "requirements") + " unmet.")
  }

  static func unconfirmedCount(_ count: Int) -> Wording {
    Wording(
      vi:
        "\(Language.vietnamese.grouped(count)) lượt cử đi học dùng suất học mà cấp trên chưa xác nhận.",
      en: "Seats that nobody has confirmed: " + counted(count, "enrolment", "enrolments") + ".")
  }
}
