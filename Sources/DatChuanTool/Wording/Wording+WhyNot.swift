// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import Tables
import Workforce

// What `why-not` says.
extension Wording {
  static func whyNotTitle(_ answer: WhyNotAnswer, in scenario: Scenario) -> Wording {
    let isReached = answer.found >= answer.needed
    let question =
      isReached
      ? Wording(vi: "CÓ THỂ", en: "WITHIN REACH:") : Wording(vi: "VÌ SAO CHƯA THỂ", en: "WHY NOT")
    switch answer.aim {
    case .compliance(let share):
      let (vi, en) = (Language.vietnamese, Language.english)
      let exact = ExactDecimal(share)
      return Wording(
        vi: "\(question.vi) \(vi.percent(exact)) ĐẠT CHUẨN – \(scenario.name)",
        en: "\(question.en) \(en.percent(exact)) COMPLIANCE – \(scenario.name)")
    case .target(let id):
      let title = scenario.title(of: id)
      return Wording(
        vi: "\(question.vi) ĐẠT CHỈ TIÊU – \(title)", en: "\(question.en) THE TARGET – \(title)")
    }
  }

  static func whyNotBase(_ answer: WhyNotAnswer) -> Wording {
    let (hopeless, all) = (answer.hopeless.count, answer.population)
    return Wording(
      vi: "\(all) người thuộc diện tính, cần \(answer.needed) người đạt; "
        + "\(hopeless) người không thể đạt dù không vướng giới hạn chung nào.",
      en: "\(all) officer\(all == 1 ? " is" : "s are") meant, \(answer.needed) must make it; "
        + "\(hopeless) never can, whatever is shared.")
  }

  static let whyNotStopped = Wording(
    vi:
      "LƯU Ý: hết giờ hoặc bị ngắt trước khi xong (--time-limit); dưới đây là những gì tìm được đến "
      + "lúc đó.",
    en:
      "NOTE: stopped before the end (--time-limit, or interrupted); this is what was found by then."
  )

  static let othersAreFree = Wording(
    vi:
      "Chỉ hỏi về những người đã nêu; người khác tự do: đi học để đủ lớp cũng được nếu chính họ còn "
      + "thiếu điều lớp ấy dạy, không cũng được, không ai được giữ suất.",
    en:
      "Only those named are asked about; others are free: they may help to fill a class if they lack "
      + "what it teaches, or do nothing, and no seat is kept for them.")

  static let fillByDecision = Wording(
    vi:
      "Lớp thiếu học viên còn có thể đủ nếu quyết định cử thêm cả người không thiếu tiêu chuẩn ấy "
      + "(decisions.csv hoặc --require); ở đây không tính đến, vì không ai học điều không cần.",
    en:
      "A class that lacks learners could also be filled by decisions that send officers who do not "
      + "need it (decisions.csv or --require); that is not counted here, for nobody learns what is not "
      + "needed.")

  static let rulesSection = Wording(
    vi: "Quy định về từng người đã nới theo yêu cầu (không tính giá)",
    en: "Rules about single officers that gave way as asked (without a price)")
  static let noRuleHelps = Wording(
    vi: "Không cần nới, hoặc nới các quy định này cũng không thêm ai đạt được.",
    en: "None need give way, or nobody could make it if these rules did.")

  static func reachable(_ answer: WhyNotAnswer) -> Wording {
    let (vi, en) = (Language.vietnamese, Language.english)
    let (found, bound) = (answer.found, answer.bound)
    let isProven = found == bound
    let all = en.rate(bound, of: answer.population)
    return Wording(
      vi: isProven
        ? "Nhiều nhất có thể đạt: \(vi.rate(found, of: answer.population)) (đã chứng minh)."
        : "Nhiều nhất có thể đạt: tìm được phương án \(vi.rate(found, of: answer.population)), "
          + "không thể quá \(vi.rate(bound, of: answer.population)).",
      en: isProven
        ? "At most \(en.rate(found, of: answer.population)) can make it (proven)."
        : "A plan for \(en.rate(found, of: answer.population)) was found; no more than \(all) can "
          + "make it.")
  }

  static let populationMoves = Wording(
    vi: "Diện tính phụ thuộc việc học; số nêu trên là nhiều nhất.",
    en: "Who is meant depends on what is learnt; the figure is the most.")

  static func hopelessSection(_ count: Int) -> Wording {
    Wording(
      vi: "Không thể đạt, dù không vướng giới hạn chung nào (\(count) người)",
      en: "Can never make it, whatever is shared (\(count))")
  }

  static let notAllTogether = Wording(
    vi: "từng tiêu chuẩn thì kịp, nhưng không kịp tất cả trong kỳ",
    en: "each requirement could be met, but not all within the horizon")

  static func conflictsSection(_ conflicts: [WhyNotAnswer.NamedConflict]) -> Wording {
    let count = conflicts.count
    let isProven = conflicts.allSatisfy { conflict in
      conflict.officers.allSatisfy(\.isProven) && conflict.limits.allSatisfy(\.isProven)
    }
    let (vi, en) =
      !isProven
      ? ("", "")
      : conflicts.allSatisfy(\.isOfAllLimits)
        ? (
          "; bớt một người bất kỳ thì số còn lại của nhóm cùng đạt được; trong các giới hạn nêu ra không "
            + "có giới hạn nào thừa",
          "; without any one of them the others of a group can all make it; none of the limits named "
            + "can be spared"
        )
        : (
          "; bớt một người hay một giới hạn bất kỳ thì riêng phần còn lại nêu ra không còn ngăn nhau",
          "; without any one officer or limit what else is named no longer forbids it by itself"
        )
    return Wording(
      vi: "Những giới hạn vướng nhau (\(count) nhóm\(vi))",
      en: "What forbids it together (\(count) group\(count == 1 ? "" : "s")\(en))")
  }

  static func conflictTitle(_ number: Int, _ officers: Int) -> Wording {
    switch officers {
    case 0:
      Wording(
        vi: "Nhóm \(number): không đủ chỗ cho đủ số người",
        en: "Group \(number): not enough places for as many as needed")
    case 1:
      Wording(
        vi: "Nhóm \(number): người này không thể đạt",
        en: "Group \(number): this officer cannot make it")
    default:
      Wording(
        vi: "Nhóm \(number): \(officers) người này không thể cùng đạt",
        en: "Group \(number): these \(officers) cannot all make it")
    }
  }

  static let withinLimits = Wording(
    vi: "chỉ riêng các giới hạn sau đã ngăn cả nhóm (các giới hạn khác còn có thể vướng thêm):",
    en: "these limits alone forbid it (other limits may forbid more):")
  static let unproven = Wording(vi: "[chưa chứng minh]", en: "[not proven]")
  static let markMeans = Wording(
    vi: "[chưa chứng minh]: chưa tìm được phương án cho thấy bỏ riêng phần này là đủ.",
    en: "[not proven]: no plan was found that shows that it would do without this part alone.")
  static let concessionMarkMeans = Wording(
    vi: "[chưa chứng minh]: chưa chứng minh được rằng thiếu riêng khoản này thì không đạt.",
    en: "[not proven]: it is not proven that it can't be done without this one alone.")
  static func reliefGap(isStoppedEarly: Bool) -> Wording {
    Wording(
      vi: "Khoảng giữa hai số: chưa chứng minh được là không có cách nới rẻ hơn; "
        + (isStoppedEarly ? "máy đã dừng vì hết giờ." : "máy đã dừng ở mức công sức định sẵn."),
      en: "What lies between is not proven either way: the search "
        + (isStoppedEarly ? "ran out of time." : "ends at an effort set beforehand."))
  }
  static func written(_ folder: String) -> Wording {
    Wording(
      vi:
        "Kịch bản đã nới và phương án được ghi vào: \(folder). Ở đó điều hỏi ở trên là mục tiêu đầu, "
        + "các mục tiêu khác đứng sau.",
      en:
        "The scenario in which all of it is granted, and the plan: \(folder). What is asked above is "
        + "the first goal there, all others come after it.")
  }
  static let orWrite = Wording(
    vi: "hoặc ghi luôn kịch bản ấy cùng phương án:",
    en: "or have it written with the plan:")
  static let verifyIt = Wording(vi: "kiểm tra phương án:", en: "check the plan:")
  static let planFromIt = Wording(vi: "lập kế hoạch từ phương án:", en: "plan from it:")
  static let orAsk = Wording(
    vi: "hoặc hỏi lại, kể từ phương án ấy:", en: "or ask again, from that plan:")

  static let conflictsComplete = Wording(
    vi: "Ngoài các nhóm này, những người còn lại có thể cùng đạt.",
    en: "All others can make it together.")
  static let conflictsOpen = Wording(
    vi: "Có thể còn nhóm khác.", en: "There may be other groups.")

  static let checkThem = Wording(vi: "kiểm tra riêng nhóm:", en: "this group alone:")

  static let reliefSection = Wording(vi: "Nới gì thì đạt", en: "What would bring it")
  static let nothingForbids = Wording(
    vi: "Không có gì ngăn cản: đã tìm được phương án đủ số người đạt.",
    en: "Nothing forbids it: a plan was found in which enough make it.")

  static func onlyRulesForbid(_ answer: WhyNotAnswer) -> Wording {
    let (vi, en) = (Language.vietnamese, Language.english)
    return Wording(
      vi: "Không giới hạn chung nào ngăn cản: \(vi.rate(answer.found, of: answer.population)) đạt "
        + "được; số còn lại vướng tuổi nghỉ hưu, điều kiện dự học hoặc danh mục, không nới ở đây.",
      en:
        "No shared limit forbids it: \(en.rate(answer.found, of: answer.population)) can make it; "
        + "the others are kept out by retirement, eligibility or the catalogue, which do not give "
        + "way here.")
  }

  static func noRelief(_ kept: Set<ConcessionFamily>, isProven: Bool) -> Wording {
    if kept.isEmpty {
      return Wording(
        vi: "Không tìm được cách nới các giới hạn chung để đạt.",
        en: "No way was found to ease the shared limits enough.")
    }
    let (vi, en) = (list(kept, .vietnamese), list(kept, .english))
    return isProven
      ? Wording(
        vi: "Không thể, nếu giữ nguyên: \(vi).", en: "Impossible as long as these are kept: \(en).")
      : Wording(
        vi: "Không tìm được cách nới mà giữ nguyên: \(vi).",
        en: "No way was found with these kept: \(en).")
  }

  /// How far it goes where everything else gives way without end.
  static func reachableKeeping(_ kept: WhyNotAnswer.Kept, of population: Int) -> Wording {
    let (vi, en) = (Language.vietnamese, Language.english)
    let isProven = kept.found == kept.bound
    return Wording(
      vi: "Giữ nguyên như vậy, nới mọi thứ còn lại không hạn chế: "
        + (isProven
          ? "nhiều nhất \(vi.rate(kept.found, of: population)) đạt (đã chứng minh)."
          : "tìm được phương án \(vi.rate(kept.found, of: population)), không thể quá "
            + "\(vi.rate(kept.bound, of: population))."),
      en: "With these kept and everything else given way without end "
        + (isProven
          ? "at most \(en.rate(kept.found, of: population)) make it (proven)."
          : "a plan for \(en.rate(kept.found, of: population)) was found; no more than "
            + "\(en.rate(kept.bound, of: population)) can make it."))
  }

  static func reliefResult(
    _ relief: WhyNotAnswer.Relief, _ answer: WhyNotAnswer
  ) -> Wording {
    let (vi, en) = (Language.vietnamese, Language.english)
    let all = answer.population
    return Wording(
      vi: "Nới các giới hạn sau thì \(vi.rate(relief.reached, of: all)) đạt (đã có phương án, đã "
        + "kiểm tra):",
      en: "With these concessions \(en.rate(relief.reached, of: all)) make it (shown by an audited "
        + "plan):")
  }

  static func reliefCost(_ relief: WhyNotAnswer.Relief) -> Wording {
    func text(_ millionths: Int, _ language: Language) -> String {
      let hundredths = (millionths + 5_000) / 10_000
      return language.decimal(ExactDecimal(digits: Int128(hundredths), places: 2))
    }
    let (vi, en) = (text(relief.cost, .vietnamese), text(relief.cost, .english))
    return relief.isCheapest
      ? Wording(
        vi: "Giá nới (theo đơn giá nới trong kịch bản): \(vi); đã chứng minh là rẻ nhất.",
        en: "Price (at the scenario's prices of concessions): \(en); proven to be the least.")
      : Wording(
        vi: "Giá nới (theo đơn giá nới trong kịch bản): \(vi); không thể rẻ hơn "
          + "\(text(relief.bound, .vietnamese)).",
        en: "Price (at the scenario's prices of concessions): \(en); it cannot be less than "
          + "\(text(relief.bound, .english)).")
  }

  static func keptLimits(_ kept: Set<ConcessionFamily>) -> Wording {
    Wording(
      vi: "Giữ nguyên theo yêu cầu: " + list(kept, .vietnamese) + ".",
      en: "Kept as asked: " + list(kept, .english) + ".")
  }

  private static func list(_ kept: Set<ConcessionFamily>, _ language: Language) -> String {
    ConcessionFamily.allCases.filter(kept.contains).map { $0.wording(language) }
      .joined(separator: ", ")
  }
}

extension ConcessionFamily {
  fileprivate var wording: Wording {
    switch self {
    case .seats: Wording(vi: "suất học và số lớp", en: "seats and classes")
    case .classes: Wording(vi: "số học viên tối thiểu của lớp", en: "least sizes of classes")
    case .money: Wording(vi: "kinh phí", en: "money")
    case .absence: Wording(vi: "hạn vắng mặt", en: "absence caps")
    }
  }
}
