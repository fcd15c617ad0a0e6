// SPDX-License-Identifier: GPL-3.0-or-later

import Scenarios
import Tables
import Workforce

// What `compare` calls things; its sentences stand in the file beside.
extension Wording {
  static let compareAbstract = Wording(
    vi: "So sánh các kịch bản: dữ liệu vào khác gì, kế hoạch khác gì, ai thêm hay mất chỗ học và "
      + "vì sao.",
    en: "Compares scenarios: what differs in their inputs and plans, who gains or loses a place, "
      + "and why.")
  static let comparedPlaceholder = Wording(vi: "KỊCH_BẢN[=KẾ_HOẠCH]", en: "SCENARIO[=PLAN]")
  static let comparedHelp = Wording(
    vi: "kịch bản làm gốc; ghi thêm =KẾ_HOẠCH để dùng kế hoạch đã có (thư mục hoặc plan.json), "
      + "không ghi thì lập mới",
    en: "the base; with =PLAN the plan that exists is taken (a folder or a plan.json), else one is "
      + "made")
  static let otherComparedHelp = Wording(
    vi: "kịch bản đem so với kịch bản gốc", en: "the scenario that is compared with the base")
  static let furtherComparedHelp = Wording(
    vi: "các kịch bản khác, mỗi kịch bản so với kịch bản gốc",
    en: "further scenarios, each compared with the base")
  static let comparedTimeLimitHelp = Wording(
    vi: "dừng tìm kiếm mỗi kế hoạch sau số giây này",
    en: "stop the search for each plan after this time")
  static let aComparedScenario = Wording(
    vi: "một thư mục kịch bản, hoặc KỊCH_BẢN=KẾ_HOẠCH",
    en: "a scenario's folder, or SCENARIO=PLAN")

  /// The placeholder of a value that may be repeated.
  var andMore: Wording { Wording(vi: vi + " …", en: en + " …") }

  static let withoutChange = Wording(vi: "Trước", en: "Before")
  static let withChange = Wording(vi: "Sau", en: "After")
  static let withoutChangeInSentence = Wording(
    vi: "khi không có yêu cầu thêm", en: "without the change")
  static let withChangeInSentence = Wording(vi: "khi có yêu cầu thêm", en: "with the change")
  static let differenceTitle = Wording(
    vi: "YÊU CẦU THÊM LÀM THAY ĐỔI NHỮNG GÌ", en: "WHAT THE CHANGE MAKES DIFFERENT")

  static let comparisonTitle = Wording(vi: "SO SÁNH KỊCH BẢN", en: "SCENARIOS COMPARED")
  static let comparedColumn = Wording(vi: "Kịch bản", en: "Scenario")
  static let compliantAtEnd = Wording(vi: "Đạt chuẩn cuối kỳ", en: "Compliant at the end")
  static let targetsMet = Wording(vi: "Chỉ tiêu đạt", en: "Targets met")
  static let cost = Wording(vi: "Kinh phí", en: "Cost")
  static let placesGiven = Wording(vi: "Lượt cử học", en: "Places")
  static let placesKept = Wording(vi: "Giữ nguyên", en: "Kept")
  static let goalsProven = Wording(vi: "Mục tiêu đã chứng minh", en: "Goals proven")
  static let searchStopped = Wording(vi: ", dừng sớm", en: ", stopped early")

  static let inputsSection = Wording(vi: "Dữ liệu vào khác nhau", en: "Inputs that differ")
  static let yearsSection = Wording(
    vi: "Số người đạt chuẩn toàn bộ theo năm", en: "Meet every requirement, by year")
  static let coursesSection = Wording(
    vi: "Lớp mở và số người được cử học khác nhau", en: "Classes and learners that differ")
  static let placesSection = Wording(
    vi: "Người thêm chỗ, mất chỗ học và lý do", en: "Who gains and who loses a place, and why")

  static let change = Wording(vi: "Thay đổi", en: "Change")
  static let endOfYear = Wording(vi: "Cuối năm", en: "End of")
  static let fundAndYear = Wording(vi: "Nguồn, năm", en: "Fund and year")
  static let total = Wording(vi: "Cộng", en: "Total")
  static let courseColumn = Wording(vi: "Đợt học", en: "Course")
  static let sameInputs = Wording(
    vi: "Dữ liệu vào như nhau.", en: "The inputs say the same.")
  static let sameCourses = Wording(
    vi: "Các đợt học và số người như nhau.", en: "The same courses with as many learners.")
}

extension Wording {
  static func inScenario(_ label: String) -> Wording {
    Wording(vi: "ở \(label)", en: "in \(label)")
  }

  static func proven(_ count: Int, of all: Int) -> Wording {
    Wording(vi: "\(count)/\(all)", en: "\(count) of \(all)")
  }

  /// What stands where a scenario has no plan.
  static func noPlan(_ status: ExitStatus?) -> Wording {
    switch status {
    case .wrongInput: Wording(vi: "dữ liệu sai", en: "wrong input")
    case .missingInput: Wording(vi: "thiếu dữ liệu", en: "input missing")
    case .stoppedEarly:
      Wording(vi: "chưa lập được", en: "no plan in time")
    default: Wording(vi: "không lập được", en: "no plan")
    }
  }

  /// How sure a difference is: as sure as the less sure of its two figures.
  static func certainty(
    of row: ComparedPair.Beside<Goal, TrainingPlan.GoalResult>
  ) -> Wording {
    guard let before = row.before, let after = row.after else { return Wording("–") }
    if before.firm, after.firm { return Wording(vi: "đã chứng minh", en: "proven") }
    return Wording(vi: "theo phương án tìm được", en: "as found")
  }
}
