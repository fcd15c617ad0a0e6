// SPDX-License-Identifier: GPL-3.0-or-later

import Tables

// What limits on changes of the previous plan say.
extension Wording {
  static let maxChangesHelp = Wording(
    vi: "thay đổi kế hoạch trước (previousPlan) nhiều nhất chừng này lượt; đây là giới hạn cứng, "
      + "đứng trên mọi mục tiêu",
    en: "change the previous plan (previousPlan) by at most this many starts; a hard limit, above "
      + "all goals")
  static let noPreviousPlan = Wording(
    vi: "kịch bản không có kế hoạch trước (previousPlan) để giới hạn thay đổi (--max-changes)",
    en: "the scenario has no previous plan (previousPlan) whose changes could be limited "
      + "(--max-changes)")

  static func tooFewChanges(allowed: Int, least: Int) -> Wording {
    Wording(
      vi: "không có kế hoạch nào chỉ thay đổi \(allowed) lượt so với kế hoạch trước: ít nhất phải "
        + "\(least) lượt; hãy nâng --max-changes",
      en: "no plan changes the previous one by only \(allowed): it takes at least \(least); raise "
        + "--max-changes")
  }

  static func changesUnsettled(allowed: Int) -> Wording {
    Wording(
      vi: "chưa kịp biết có kế hoạch nào chỉ thay đổi \(allowed) lượt hay không; hãy cho thêm thời "
        + "gian (--time-limit) hoặc nâng --max-changes",
      en: "whether some plan changes no more than \(allowed) is not known yet; allow more time "
        + "(--time-limit) or raise --max-changes")
  }
}
