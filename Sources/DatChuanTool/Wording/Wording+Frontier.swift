// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

// What `worth` says of compliance against money.
extension Wording {
  static let frontierSection = Wording(
    vi: "Kinh phí và kết quả: từ không có gì đến đủ",
    en: "Money and results: from nothing to enough")
  static let factor = Wording(vi: "Mức", en: "Share")
  static let unlimited = Wording(vi: "không hạn", en: "no limit")
  static let pointProven = Wording(vi: "đã chứng minh", en: "proven")
  static let pointFound = Wording(vi: "tìm được", en: "as found")
  static let kneeMark = Wording(vi: ", điểm gãy", en: ", the knee")
  static let noKnee = Wording(
    vi: "Không có điểm gãy: không mức nào nằm cao hơn đường thẳng nối mức đầu với mức cuối.",
    en: "There is no knee: no point stands above the straight line from the first to the last.")

  static func hopelessBudgets(_ factors: String) -> Wording {
    Wording(
      vi: "Với mức \(factors) không tìm được kế hoạch nào giữ đủ các quyết định cử đi học.",
      en: "With \(factors) no plan was found that keeps every decision.")
  }

  /// What the knee means: how far each hundred million goes before it and behind it.
  static func knee(
    _ knee: BudgetFrontier.Point, from first: BudgetFrontier.Point, to last: BudgetFrontier.Point
  ) -> Wording {
    func sentence(_ language: Language) -> String {
      let spent = language.money(knee.spent)
      let before = perHundredMillion(first, knee, language)
      let after = perHundredMillion(knee, last, language)
      return language == .vietnamese
        ? "Điểm gãy: khoảng \(spent). Đến đó mỗi 100 triệu đồng thêm \(before) người đạt chuẩn; "
          + "sau đó chỉ còn \(after) người."
        : "The knee: about \(spent) dong. Up to it every 100 million bring \(before) officers to "
          + "standard; beyond it only \(after)."
    }
    return Wording(vi: sentence(.vietnamese), en: sentence(.english))
  }

  private static func perHundredMillion(
    _ first: BudgetFrontier.Point, _ last: BudgetFrontier.Point, _ language: Language
  ) -> String {
    let money = (last.spent - first.spent).dong
    guard money > 0 else { return "0" }
    // Hundredths of an officer, halves up.
    let hundredths =
      (Int128(last.compliant - first.compliant) * 100 * 100_000_000 * 2 + Int128(money))
      / (2 * Int128(money))
    return language.decimal(ExactDecimal(digits: hundredths, places: 2))
  }

  /// How the command of one point makes the plans of the others.
  static func otherPoints(_ shown: Thousandths) -> Wording {
    Wording(
      vi:
        "Điểm khác: thay \(shown) trong lệnh bằng tỷ lệ của điểm ấy (10% là 0.1, không giới hạn là "
        + "100). Điểm nào lập ra kém điểm ít tiền hơn thì giữ kế hoạch của điểm ít tiền hơn. Đường cong "
        + "xét số người đạt chuẩn; số chỉ tiêu đạt trọn có thể giảm khi thêm tiền.",
      en:
        "Another point: its share in the place of \(shown) in the command (10 % is 0.1, unlimited is "
        + "100). Where that comes to less than less money did, the plan for less money stands. The curve "
        + "goes by officers up to standard; fewer targets may be met in full with more money.")
  }
}
