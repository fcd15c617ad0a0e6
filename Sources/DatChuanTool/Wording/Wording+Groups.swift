// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import Tables
import Workforce

// What the explanation of a requirement, a class or a target says.
extension Wording {
  static func requirementTitle(_ title: String) -> Wording {
    Wording(vi: "TIÊU CHUẨN – \(title)", en: "REQUIREMENT – \(title)")
  }

  static func requirementBase(met: Int, asked: Int) -> Wording {
    Wording(
      vi: "Cuối kỳ đạt \(Language.vietnamese.rate(met, of: asked)) số người phải có; còn thiếu "
        + "\(asked - met).",
      en: "In the end met by \(Language.english.rate(met, of: asked)) of those asked; "
        + "\(asked - met) short.")
  }

  static let askOfficer = Wording(
    vi: "Xem từng người và thay đổi nhỏ nhất giúp được: datchuan explain … --officer MÃ",
    en: "Each officer, with the smallest change that helps: datchuan explain … --officer ID")

  static let classTitle = Wording(vi: "LỚP – ", en: "CLASS – ")

  static func classRow(_ row: ClassCard.Row, in scenario: Scenario) -> Wording {
    let unit = row.intake.unit.map { scenario.title(of: $0) }
    var vi = (unit.map { "Suất của \($0)" } ?? "Suất chung") + ": dùng \(row.taken)/\(row.room)"
    var en = (unit.map { "Seats of \($0)" } ?? "Seats") + ": \(row.taken) of \(row.room) taken"
    if let classes = row.classes {
      vi += "; mở \(classes.opened)/\(classes.most) lớp, mỗi lớp từ \(classes.least) học viên"
      en += "; \(classes.opened) of \(classes.most) classes open, each of \(classes.least) or more"
    }
    return Wording(vi: vi, en: en)
  }

  static func learnersTitle(_ count: Int) -> Wording {
    Wording(vi: "Học lớp này (\(count)):", en: "In this class (\(count)):")
  }

  static func candidatesTitle(_ count: Int) -> Wording {
    Wording(
      vi: "Người khác cũng cần chương trình này trong kỳ (\(count)):",
      en: "Others who need this programme at some time (\(count)):")
  }

  static let couldSit = Wording(
    vi: "Còn chỗ cho người này, nhưng kế hoạch xếp khác", en: "Could take a seat, but do not")
  static let limitsClose = Wording(vi: "Vướng giới hạn chung", en: "Kept out by shared limits")
  static let rulesClose = Wording(vi: "Không được dự đợt này", en: "Not admitted this time")
  static let timeCloses = Wording(
    vi: "Không khớp thời gian hoặc không cần ở đợt này",
    en: "It does not fit their time, or is not needed then")
  static let insteadOfThis = Wording(vi: "; trong kế hoạch học: ", en: "; the plan has: ")

  static func andMore(_ count: Int) -> Wording {
    Wording(vi: "… và \(count) người nữa", en: "… and \(count) more")
  }

  static let targetTitle = Wording(vi: "CHỈ TIÊU – ", en: "TARGET – ")

  static func targetBase(_ result: TrainingPlan.TargetResult) -> Wording {
    let (vi, en) = (Language.vietnamese, Language.english)
    let short = max(0, result.needed - result.value)
    return Wording(
      vi: "Đến hết \(vi.quarterInSentence(result.due)): đạt "
        + "\(vi.rate(result.value, of: result.population)), cần \(result.needed); "
        + (short == 0 ? "ĐẠT." : "THIẾU \(short)."),
      en:
        "By the end of \(en.quarter(result.due)): \(en.rate(result.value, of: result.population)),"
        + " \(result.needed) needed; " + (short == 0 ? "MET." : "\(short) SHORT."))
  }

  static func reachedTitle(_ count: Int) -> Wording {
    Wording(vi: "Đạt (\(count)):", en: "Reached by \(count):")
  }

  static func missingTitle(_ count: Int) -> Wording {
    Wording(vi: "Chưa đạt và lý do (\(count)):", en: "Not reached by \(count), and why:")
  }

  static let askWhyNot = Wording(
    vi: "Vì sao chưa thể đạt chỉ tiêu, và nới gì thì đạt:",
    en: "Why it is out of reach, and what would bring it:")
}
