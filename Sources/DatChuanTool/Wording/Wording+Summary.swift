// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

// The titles and columns of a plan's summary; its sentences stand in the file beside.
extension Wording {
  static let classesSection = Wording(
    vi: "Các lớp và người được cử đi học, theo năm", en: "Classes and who goes there, by year")
  static let underWaySection = Wording(vi: "Đang học hoặc đã có quyết định cử", en: "Under way")
  static let moneySection = Wording(vi: "Nguồn kinh phí", en: "Money")
  static let progressSection = Wording(vi: "Tiến độ đạt chuẩn", en: "Progress")
  static let targetsSection = Wording(vi: "Chỉ tiêu", en: "Targets")
  static let movementsSection = Wording(
    vi: "Đối tượng thay đổi theo kế hoạch", en: "Who is meant because of the plan")
  static let unmetSection = Wording(
    vi: "Chưa đạt chuẩn cuối kỳ và lý do", en: "Who does not make it, and why")
  static let unconfirmedSection = Wording(
    vi: "Phụ thuộc suất học chưa được xác nhận", en: "Resting on seats nobody has confirmed")
  static let goalsSection = Wording(
    vi: "Mục tiêu theo thứ tự ưu tiên", en: "Goals in their order")
  static let warningsSection = Wording(vi: "Cảnh báo", en: "Warnings")

  static let fund = Wording(vi: "Nguồn", en: "Fund")
  static let yearColumn = Wording(vi: "Năm", en: "Year")
  static let budget = Wording(vi: "Dự toán", en: "Budget")
  static let committedMoney = Wording(vi: "Đã cam kết", en: "Committed")
  static let plannedMoney = Wording(vi: "Kế hoạch", en: "Planned")
  static let moneyLeft = Wording(vi: "Còn lại", en: "Left")

  static let endOf = Wording(vi: "Cuối quý", en: "End of")
  static let inService = Wording(vi: "Đang công tác", en: "In service")
  static let compliant = Wording(vi: "Đạt chuẩn", en: "Compliant")
  static let requirementsAsked = Wording(vi: "Yêu cầu", en: "Requirements")
  static let requirementsMet = Wording(vi: "Đã đạt", en: "Met")

  static let target = Wording(vi: "Chỉ tiêu", en: "Target")
  static let due = Wording(vi: "Đến hạn", en: "Due")
  static let population = Wording(vi: "Tổng số", en: "Of")
  static let needed = Wording(vi: "Cần", en: "Needed")
  static let reached = Wording(vi: "Đạt", en: "Reached")
  static let result = Wording(vi: "Kết quả", en: "Result")
  static let targetMet = Wording(vi: "đạt", en: "met")

  static func targetMissed(by count: Int) -> Wording {
    Wording(vi: "thiếu \(count)", en: "short by \(count)")
  }

  static let entered = Wording(vi: "Thêm", en: "Entered")
  static let left = Wording(vi: "Bớt", en: "Left")

  static let goal = Wording(vi: "Mục tiêu", en: "Goal")
  static let value = Wording(vi: "Đạt được", en: "Value")
  static let bound = Wording(vi: "Cận", en: "Bound")
  static let gap = Wording(vi: "Khoảng cách", en: "Gap")
  static let certainty = Wording(vi: "Mức chắc chắn", en: "Certainty")

  static func certainty(of goal: TrainingPlan.GoalResult) -> Wording {
    if goal.firm { return Wording(vi: "đã chứng minh tối ưu", en: "proven") }
    if goal.proven {
      return Wording(
        vi: "tối ưu nếu giữ các mục tiêu trước", en: "proven, given the earlier goals")
    }
    return Wording(vi: "chưa chứng minh", en: "not proven")
  }
}
