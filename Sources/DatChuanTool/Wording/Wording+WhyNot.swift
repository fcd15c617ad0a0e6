// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import Tables
import Workforce

// What `why-not` says.
extension Wording {
  static func whyNotTitle(_ aim: ReachAim, in scenario: Scenario) -> Wording {
    switch aim {
    case .compliance(let share):
      let (vi, en) = (Language.vietnamese, Language.english)
      let exact = ExactDecimal(share)
      return Wording(
        vi: "VÌ SAO CHƯA THỂ \(vi.percent(exact)) ĐẠT CHUẨN – \(scenario.name)",
        en: "WHY NOT \(en.percent(exact)) COMPLIANCE – \(scenario.name)")
    case .target(let id):
      let title = scenario.title(of: id)
      return Wording(
        vi: "VÌ SAO CHƯA THỂ ĐẠT CHỈ TIÊU – \(title)", en: "WHY NOT THE TARGET – \(title)")
    }
  }

  static func whyNotBase(_ answer: WhyNotAnswer) -> Wording {
    let hopeless = answer.hopeless.count
    return Wording(
      vi: "\(answer.population) người thuộc diện tính, cần \(answer.needed) người đạt; "
        + "\(hopeless) người không thể đạt dù không vướng giới hạn chung nào.",
      en: "\(answer.population) officers are meant, \(answer.needed) must make it; \(hopeless) "
        + "never can, whatever is shared.")
  }

  static func reachable(_ answer: WhyNotAnswer) -> Wording {
    let (vi, en) = (Language.vietnamese, Language.english)
    let (found, bound) = (answer.found, answer.bound)
    let isProven = found == bound
    return Wording(
      vi: isProven
        ? "Nhiều nhất có thể đạt: \(vi.rate(found, of: answer.population)) (đã chứng minh)."
        : "Nhiều nhất có thể đạt: tìm được phương án \(vi.rate(found, of: answer.population)), "
          + "không thể quá \(vi.rate(bound, of: answer.population)).",
      en: isProven
        ? "At most \(en.rate(found, of: answer.population)) can make it (proven)."
        : "A plan for \(en.rate(found, of: answer.population)) was found; no more than "
          + "\(en.rate(bound, of: answer.population)) can make it.")
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

  static func conflictsSection(_ count: Int) -> Wording {
    Wording(
      vi: "Những giới hạn vướng nhau (\(count) nhóm; bỏ một phần bất kỳ trong nhóm thì hết vướng)",
      en: "What forbids it together (\(count) groups; without any one part it would be possible)")
  }

  static func conflictTitle(_ number: Int, _ officers: Int) -> Wording {
    officers == 0
      ? Wording(vi: "Nhóm \(number): không đủ chỗ cho đủ số người", en: "Group \(number):")
      : Wording(
        vi: "Nhóm \(number): \(officers) người này không thể cùng đạt",
        en: "Group \(number): these \(officers) cannot all make it")
  }

  static let withinLimits = Wording(vi: "trong các giới hạn:", en: "within these limits:")
  static let unproven = Wording(vi: "[chưa chứng minh]", en: "[not proven]")
  static let markMeans = Wording(
    vi: "[chưa chứng minh]: chưa tìm được phương án cho thấy bỏ riêng phần này là đủ.",
    en: "[not proven]: no plan was found that shows that it would do without this part alone.")
  static let conflictsComplete = Wording(
    vi: "Ngoài các nhóm này, những người còn lại có thể cùng đạt.",
    en: "All others can make it together.")
  static let conflictsOpen = Wording(
    vi: "Có thể còn nhóm khác.", en: "There may be other groups.")

  static func checkThem(_ command: String) -> Wording {
    Wording(vi: "kiểm tra riêng nhóm: \(command)", en: "this group alone: \(command)")
  }

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

  static func noRelief(_ kept: Set<ConcessionFamily>) -> Wording {
    kept.isEmpty
      ? Wording(
        vi: "Không tìm được cách nới các giới hạn chung để đạt.",
        en: "No way was found to ease the shared limits enough.")
      : Wording(
        vi: "Không thể, nếu giữ nguyên: " + list(kept, .vietnamese) + ".",
        en: "Impossible as long as these are kept: " + list(kept, .english) + ".")
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
    return Wording(
      vi: "Giá nới (theo relaxationCosts): \(text(relief.cost, .vietnamese)); không thể rẻ hơn "
        + "\(text(relief.bound, .vietnamese)).",
      en: "Price (by relaxationCosts): \(text(relief.cost, .english)); it cannot be less than "
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

extension WhyNotAnswer.NamedLimit {
  /// The limit with its room, in the committee's words.
  func wording(in scenario: Scenario) -> Wording {
    switch self {
    case .seats(let id, let room):
      let offer = offer(id, in: scenario)
      return Wording(
        vi: "\(offer.vi): còn \(room) suất", en: "\(offer.en): \(room) seat\(room == 1 ? "" : "s")")
    case .classes(let id, let most):
      let offer = offer(id, in: scenario)
      return Wording(
        vi: "\(offer.vi): mở nhiều nhất \(most) lớp", en: "\(offer.en): at most \(most) classes")
    case .classMinimum(let id, let least):
      let offer = offer(id, in: scenario)
      return Wording(
        vi: "\(offer.vi): lớp từ \(least) học viên trở lên",
        en: "\(offer.en): classes of \(least) or more")
    case .money(let fund, let year, let room):
      let money = Wording.fundYear(fund, year, in: scenario)
      return Wording(
        vi: "\(money.vi): còn \(Language.vietnamese.money(room))",
        en: "\(money.en): \(Language.english.money(room)) dong left")
    case .absence(let id, _, let quarter, let room):
      let cap = Wording.capInQuarter(id, quarter, in: scenario)
      return Wording(
        vi: "\(cap.vi): vắng nhiều nhất \(room.vietnamese) người",
        en: "\(cap.en): at most \(room) away")
    }
  }

  private func offer(_ id: Intake.ID, in scenario: Scenario) -> Wording {
    .offer(
      scenario.title(of: id.programme), id.quarter, unit: id.unit.map { scenario.title(of: $0) })
  }
}
