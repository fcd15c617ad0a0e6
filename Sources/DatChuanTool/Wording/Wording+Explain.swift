// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import Tables
import Workforce

// The command line of `explain` and `why-not`.
extension Wording {
  static let explainAbstract = Wording(
    vi:
      "Giải thích một kế hoạch: từng người, từng tiêu chuẩn, từng lớp, từng chỉ tiêu; và thay đổi "
      + "nhỏ nhất giúp được, có phương án chứng minh. Không hỏi gì thì in lại bản tóm tắt.",
    en:
      "Explains a plan: an officer, a requirement, a class, a target; and the smallest change that "
      + "helps, shown by a plan. Without a question it prints the plan's summary again.")
  static let whyNotAbstract = Wording(
    vi: "Trả lời vì sao chưa thể 100% (hoặc một chỉ tiêu): ai không thể đạt, những giới hạn nào "
      + "vướng nhau, và nới rẻ nhất.",
    en: "Tells why 100 % (or a target) is out of reach: who can never make it, which limits forbid "
      + "it together, and the cheapest way out.")
  static let officerPlaceholder = Wording(vi: "MÃ", en: "ID")
  static let requirementPlaceholder = Wording(vi: "TIÊU_CHUẨN", en: "REQUIREMENT")
  static let classPlaceholder = Wording(vi: "CHƯƠNG_TRÌNH:QUÝ", en: "PROGRAMME:QUARTER")
  static let targetPlaceholder = Wording(vi: "CHỈ_TIÊU", en: "TARGET")
  static let listPlaceholder = Wording(vi: "DANH_SÁCH", en: "LIST")
  static let aClass = Wording(
    vi: "chương trình và quý như digital-basic:2027Q1",
    en: "a programme and a quarter such as digital-basic:2027Q1")
  static let aList = Wording(
    vi: "các từ cách nhau bằng dấu phẩy", en: "words with a comma between them")
  static let explainedPlanHelp = Wording(
    vi: "thư mục kế hoạch hoặc plan.json", en: "a plan folder or a plan.json")
  static let explainOfficerHelp = Wording(
    vi: "phiếu của một người: đã có gì, còn thiếu gì, vì sao từng lớp chưa nhận",
    en: "one officer's card: what is held and missing, and why each class is closed")
  static let explainRequirementHelp = Wording(
    vi: "ai còn thiếu tiêu chuẩn này và vì sao", en: "who lacks this requirement, and why")
  static let explainClassHelp = Wording(
    vi: "ai học lớp này, ai còn có thể học, vì sao chưa đủ",
    en: "who is in this class, who could be, and why it is not full")
  static let explainTargetHelp = Wording(
    vi: "còn thiếu bao nhiêu, ai được tính, ai chưa đạt và vì sao",
    en: "what is short, who counts, who is missing and why")
  static let checkEffortHelp = Wording(
    vi: "lượng công khi lập lại kế hoạch để kiểm chứng; trên 600 người thì không xáo lại ai, như "
      + "plan --settle",
    en:
      "how hard to plan anew for a check; beyond 600 officers nobody is shaken up, as plan --settle "
      + "does")
  static let whyNotPlanHelp = Wording(
    vi: "kế hoạch đã có, để biết đã đạt đến đâu", en: "a plan there is, for what it reaches")
  static let whyNotTimeLimitHelp = Wording(
    vi: "dừng sau số giây này; phần chưa kịp chứng minh được đánh dấu",
    en: "stop after this time; what is not proven by then is marked")
  static let whyNotOutHelp = Wording(
    vi: "ghi kịch bản đã nới và phương án vào thư mục mới này",
    en: "write the scenario that grants it, and the plan, to this new folder")
  static let whyNotTargetHelp = Wording(
    vi: "hỏi về chỉ tiêu này thay cho 100% đạt chuẩn",
    en: "ask about this target in the place of 100 % compliance")
  static let whyNotShareHelp = Wording(
    vi: "tỷ lệ đạt chuẩn cần có; không ghi thì 1", en: "the compliance wanted; left out: 1")
  static let whyNotOfficersHelp = Wording(
    vi: "chỉ hỏi về những người này: có thể cùng đạt không; người khác tự do, không được hứa gì",
    en: "ask about these officers alone: can all of them make it; others are free, promised nothing"
  )
  static let keepHelp = Wording(
    vi: "những gì không được nới: seats, classes, money, absence; tuổi nghỉ hưu (retirement), điều "
      + "kiện dự học (eligibility) và quyết định (decisions) vốn không nới",
    en: "what may not give way: seats, classes, money, absence; retirement, eligibility and "
      + "decisions never do unless asked")
  static let relaxHelp = Wording(
    vi: "quy định về từng người được nới: retirement (công tác lâu hơn), eligibility (dự học dù "
      + "chưa đủ điều kiện), decisions (bỏ quyết định không cử)",
    en: "rules about single officers that may give way: retirement (serve longer), eligibility "
      + "(be admitted all the same), decisions (none that forbids)")

  static func noPathway(of enrolment: Enrolment, in scenario: Scenario) -> BilingualText {
    let name = scenario.nameAndNumber(of: enrolment.officer)
    let title = scenario.title(of: enrolment.programme)
    return BilingualText(
      "\(name): \(title), \(enrolment.start.vietnamese) không nằm trong lộ trình hợp quy định nào",
      "\(name): \(title), \(enrolment.start) is on no admissible pathway")
  }
}
