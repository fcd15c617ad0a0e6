// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import Tables
import Workforce

// What the line of progress says.
extension Wording {
  static func phase(_ phase: Phase) -> Wording {
    switch phase {
    case .read: Wording(vi: "Đang đọc kịch bản…", en: "Reading the scenario…")
    case .gaps: Wording(vi: "Đang rà soát tiêu chuẩn…", en: "Looking at the gaps…")
    case .plan: Wording(vi: "Đang lập kế hoạch…", en: "Planning…")
    case .simulate:
      Wording(vi: "Đang mô phỏng các phương án…", en: "Simulating alternatives…")
    case .audit: Wording(vi: "Đang tự kiểm tra kế hoạch…", en: "Auditing the plan…")
    case .write: Wording(vi: "Đang ghi kế hoạch…", en: "Writing the plan…")
    }
  }

  static func plansMade(_ done: Int, of count: Int) -> Wording {
    Wording(
      vi: "Đang lập kế hoạch: xong \(done)/\(count)…", en: "Planning: \(done) of \(count) done…")
  }

  static func progress(_ event: PlanningEvent) -> Wording {
    switch event {
    case .pathwaysBuilt(let officers, let states):
      Wording(
        vi: "Đang lập kế hoạch: \(officers) người, \(states) trạng thái",
        en: "Planning: \(officers) officers, \(states) states")
    case .goal(let progress):
      Wording(
        vi: "\(progress.goal.wording.vi): "
          + figures(progress, in: .vietnamese, bound: "cận", gap: "khoảng cách"),
        en: "\(progress.goal.wording.en): "
          + figures(progress, in: .english, bound: "bound", gap: "gap"))
    }
  }

  private static func figures(
    _ progress: PlanningEvent.GoalProgress, in language: Language, bound: String, gap: String
  ) -> String {
    let value = language.decimal(progress.value)
    guard progress.isBounded else { return value }
    return "\(value), \(bound) \(language.decimal(progress.bound)), "
      + "\(gap) \(language.percent(progress.gap))"
  }
}
