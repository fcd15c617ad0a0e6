// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import Tables
import Workforce

// What `worth` says.
extension Wording {
  static let worthAbstract = Wording(
    vi:
      "Tính xem thêm một suất học, một lớp, ít triệu đồng hay một người được vắng thì đạt thêm gì; "
      + "gì không dùng đến; và mức kinh phí nào thì đáng.",
    en:
      "Finds out what one more seat, class, some million dong or officer away would bring, what is "
      + "not used, and how far money goes.")
  static let worthPlanHelp = Wording(
    vi: "kế hoạch làm gốc: thư mục hoặc plan.json", en: "the base: a plan folder or a plan.json")
  static let millionPlaceholder = Wording(vi: "TRIỆU", en: "MILLION")
  static let stepHelp = Wording(
    vi: "mỗi lần thêm bao nhiêu triệu đồng", en: "how many million dong one step is")
  static let mostHelp = Wording(
    vi: "thử nhiều nhất bao nhiêu thứ, thứ hứa hẹn nhất trước; không ghi thì 40",
    en: "how many steps to try at most, the most promising first; left out: 40")
  static let worthSettleHelp = Wording(
    vi:
      "mỗi lần thêm không xáo lại ai, như plan --settle; trên 600 người thì luôn như vậy, trừ khi "
      + "--thorough",
    en: "for each step nobody is shaken up, as plan --settle does; beyond 600 officers always "
      + "so, unless --thorough")
  static let noFrontierHelp = Wording(
    vi: "không tính đường kinh phí – kết quả", en: "leave out compliance against money")
  static let worthThoroughHelp = Wording(
    vi: "tìm kỹ như lệnh plan, đến chứng minh; không ghi thì tìm nhanh từ kế hoạch gốc",
    en: "search as the verb plan does, up to proof; left out: quickly, from the plan given")

  static let gainsSection = Wording(
    vi: "Đề nghị cấp trên: thêm gì thì đạt thêm gì", en: "To ask for: what more would bring")
  static let handBackSection = Wording(
    vi: "Không dùng đến, có thể trả lại", en: "Not used, could be handed back")

  static let nothingHelps = Wording(
    vi: "Không thấy thứ nào thêm một bước mà kết quả tốt hơn.",
    en: "No single step more was found to make the result better.")
  static let whoGains = Wording(vi: "Ai, khi nào:", en: "Who, when:")
  static let whoGoes = Wording(vi: "Cử thêm:", en: "Sent besides:")
  static let whoLoses = Wording(vi: "Nhưng còn thiếu:", en: "But open instead:")
  static let nothingUnused = Wording(
    vi: "Mọi suất học, lớp và kinh phí đều được dùng hết.",
    en: "Every seat, class and dong is used.")
  static let handBackConfirmed = Wording(
    vi: "Trả lại tất cả cùng lúc thì kế hoạch vẫn giữ nguyên và vẫn hợp lệ (đã kiểm tra).",
    en: "All of it can go at once: the plan stays as it is and keeps every rule (checked).")
  static let handBackSingly = Wording(
    vi: "Trả lại từng thứ một thì được; trả lại tất cả cùng lúc thì kế hoạch không còn hợp lệ.",
    en: "Each can go alone; with all gone at once the plan would break a rule.")
  static let moneyUsed = Wording(vi: "Đã dùng", en: "Used")
  static let moneyUnused = Wording(vi: "Không dùng", en: "Not used")
  static let seatsOffered = Wording(vi: "Số suất", en: "Seats")
  static let seatsTaken = Wording(vi: "Đã dùng", en: "Taken")
  static let seatsUnused = Wording(vi: "Không dùng", en: "Not used")

  static let programmeColumn = Wording(vi: "Chương trình", en: "Programme")
  static let classesUnopened = Wording(vi: "Lớp không mở", en: "Classes shut")
  static let rowByRow = Wording(
    vi: "Từng đợt một: xem bằng --csv hoặc --json.", en: "Offer by offer: --csv and --json.")

  static let baseImproved = Wording(
    vi:
      "LƯU Ý: kế hoạch đã cho còn tốt lên được khi không thêm gì; các số dưới đây so với kế hoạch "
      + "tốt hơn đó. Nên lập lại bằng lệnh sau rồi hỏi lại:",
    en: "NOTE: the plan given can be bettered with nothing more; the figures below are beside the "
      + "better plan. Plan anew with this command and ask again:")
  static let betterWithoutStep = Wording(
    vi:
      "LƯU Ý: khi thử, máy gặp một kế hoạch tốt hơn kế hoạch gốc mà không cần thêm gì; lệnh sau tìm ra "
      + "nó (phần thêm trong lệnh không được dùng đến). Nên hỏi lại từ kế hoạch ấy:",
    en:
      "NOTE: a search happened on a plan better than the base that needs nothing more; this command "
      + "finds it (what it adds is not used). Ask again from that plan:")
  static let searchesStopped = Wording(
    vi: "LƯU Ý: có lần tìm kiếm dừng sớm; các số là theo phương án tốt nhất tìm được đến lúc đó.",
    en: "NOTE: some search was stopped early; the figures are of the best plans found by then.")
}

extension Wording {
  static func worthTitle(_ scenario: String) -> Wording {
    Wording(vi: "THÊM GÌ THÌ ĐÁNG – \(scenario)", en: "WHAT MORE WOULD BE WORTH – \(scenario)")
  }

  static func worthBase(_ base: TrainingPlan) -> Wording {
    let (met, all) = (base.progress.last?.compliant ?? 0, base.progress.last?.inService ?? 0)
    let reached = base.targets.count(where: \.met)
    return Wording(
      vi: "Kế hoạch gốc: \(Language.vietnamese.rate(met, of: all)) đạt chuẩn toàn bộ cuối kỳ, "
        + "\(reached)/\(base.targets.count) chỉ tiêu đạt. Thử trước những thứ có giá cao nhất trong bài "
        + "toán nới lỏng; mỗi số dưới đây là chênh lệch của hai lần lập kế hoạch như nhau, có lệnh để "
        + "làm lại.",
      en: "The base: \(Language.english.rate(met, of: all)) meet every requirement at the end, "
        + "\(reached) of \(base.targets.count) targets are met. What has the highest price in a "
        + "relaxation is tried first; each figure below is the difference of two plans searched alike, "
        + "and the command reproduces it.")
  }

  static func step(_ step: ResourceStep, in scenario: Scenario) -> Wording {
    switch step {
    case .seat(let row):
      let offer = offered(row, in: scenario)
      return Wording(vi: "1 suất học: \(offer.vi)", en: "1 seat: \(offer.en)")
    case .openedClass(let row):
      let offer = offered(row, in: scenario)
      let seats = scenario.programme(row.programme).classTerms?.maximum ?? 0
      return Wording(
        vi: "1 lớp, \(seats) suất: \(offer.vi)",
        en: "1 class with \(seats) seats: \(offer.en)")
    case .money(let fund, let year, let amount):
      let name = fundYear(fund, year, in: scenario)
      return Wording(
        vi: "\(Language.vietnamese.money(amount)): \(name.vi)",
        en: "\(Language.english.money(amount)) dong: \(name.en)")
    case .absence(let cap):
      let name = scenario.wording(of: cap)
      return Wording(
        vi: "1 người được vắng cùng lúc: \(name.vietnamese)",
        en: "1 officer more away at a time: \(name.english)")
    }
  }

  /// An offer: programme, quarter, and whose seats they are.
  static func offered(_ row: Intake.ID, in scenario: Scenario) -> Wording {
    let title = scenario.title(of: row.programme)
    let unit = row.unit.map { " [\(scenario.title(of: $0))]" } ?? ""
    return Wording(
      vi: "\(title), \(Language.vietnamese.quarterInSentence(row.quarter))\(unit)",
      en: "\(title), \(Language.english.quarterInSentence(row.quarter))\(unit)")
  }

  /// What the goals gain, the first that changes with how sure it is.
  static func gain(_ gain: GoalGain) -> Wording {
    let changed = gain.gains.filter { $0.gain != .zero && $0.goal != .cost }
    let certainty = certainty(of: gain)
    func list(_ language: Language) -> String {
      changed.enumerated().map { place, change in
        change.goal.gain(change.gain, in: language)
          + (place == 0 ? " (\(certainty(language)))" : "")
      }.joined(separator: "; ")
    }
    // Only money is saved.
    guard !changed.isEmpty else {
      return Wording(
        vi: "Đem lại: bớt kinh phí, kết quả như cũ (\(certainty.vi))",
        en: "Brings: the same for less money (\(certainty.en))")
    }
    return Wording(
      vi: "Đem lại: \(list(.vietnamese))", en: "Brings: \(list(.english))")
  }

  static let gainFromBetterBase = Wording(
    vi: "So với kế hoạch không thêm gì nhưng tốt hơn kế hoạch gốc, tìm được nhờ bước này.",
    en: "Against a plan with nothing more but better than the base, which this step led to.")

  private static func certainty(of gain: GoalGain) -> Wording {
    switch gain.certainty {
    case .exact: Wording(vi: "đã chứng minh", en: "proven")
    case .atLeast: Wording(vi: "ít nhất chừng ấy, đã chứng minh", en: "at least, proven")
    case .found: Wording(vi: "theo phương án tìm được", en: "as found")
    }
  }

  static func closedGap(
    _ name: String, _ requirement: String, _ quarter: Quarter?, isCompliant: Bool
  ) -> Wording {
    let (vi, en) =
      quarter.map {
        (
          ", cuối " + Language.vietnamese.quarterInSentence($0),
          ", end of " + Language.english.quarterInSentence($0)
        )
      } ?? ("", "")
    return Wording(
      vi: "\(name) đạt \(requirement)\(vi)\(isCompliant ? ", thành đạt chuẩn toàn bộ" : "")",
      en: "\(name) meets \(requirement)\(en)\(isCompliant ? ", and so every requirement" : "")")
  }

  static func furtherPeople(_ count: Int) -> Wording {
    Wording(vi: "; và \(count) nữa", en: "; and \(count) more")
  }

  static func extraCost(_ cost: Money) -> Wording {
    if cost == .zero {
      return Wording(vi: "Kinh phí của kế hoạch: như cũ", en: "Cost of the plan: the same")
    }
    let sign = cost > .zero ? "+" : ""
    return Wording(
      vi: "Kinh phí của kế hoạch: \(sign)\(Language.vietnamese.money(cost))",
      en: "Cost of the plan: \(sign)\(Language.english.money(cost))")
  }

  static func idleSteps(_ proven: Int, found: Int) -> Wording {
    Wording(
      vi: "Đã thử mà không thấy tốt hơn: \(proven + found) thứ"
        + (proven > 0 ? ", trong đó \(proven) đã chứng minh" : "") + ".",
      en: "Tried without finding anything better: \(proven + found)"
        + (proven > 0 ? ", of which \(proven) proven" : "") + ".")
  }

  static func furtherGains(_ count: Int) -> Wording {
    Wording(
      vi: "… và \(count) thứ nữa có ích ít hơn; xem đủ bằng --csv hoặc --json",
      en: "… and \(count) more that help less; --csv and --json show all")
  }

  static func untriedSteps(_ count: Int) -> Wording {
    Wording(
      vi: "Chưa thử: \(count) thứ ít hứa hẹn hơn (tăng --most để thử).",
      en: "Not tried: \(count) less promising ones (--most tries more).")
  }

  static func failedSteps(_ count: Int) -> Wording {
    Wording(
      vi: "Không lập được kế hoạch: \(count) thứ.", en: "Without a plan: \(count).")
  }

}

extension Goal {
  /// What a gain in the goal means, in a few words.
  func gain(_ gain: ExactDecimal, in language: Language) -> String {
    let more = gain > .zero
    let amount = language.decimal(more ? gain : .zero - gain)
    func noun(_ word: String) -> String { amount == "1" ? word : word + "s" }
    return switch (self, language) {
    case (.targets, .vietnamese): "\(more ? "bớt" : "thêm") \(amount) người thiếu so với chỉ tiêu"
    case (.targets, .english):
      "\(amount) \(noun("officer")) \(more ? "less" : "more") short of targets"
    case (.compliance, .vietnamese): "\(more ? "thêm" : "bớt") \(amount) người đạt chuẩn toàn bộ"
    case (.compliance, .english):
      "\(amount) \(more ? "more" : "fewer") \(noun("officer")) \(amount == "1" ? "meets" : "meet") every "
        + "requirement"
    case (.requirements, .vietnamese):
      "\(more ? "thêm" : "bớt") \(amount) yêu cầu được đáp ứng (có trọng số)"
    case (.requirements, .english):
      "\(amount) \(more ? "more" : "fewer") \(noun("requirement")) met (weighted)"
    case (.earliness, .vietnamese):
      "\(more ? "bớt" : "thêm") \(amount) quý còn thiếu tiêu chuẩn (có trọng số)"
    case (.earliness, .english):
      "\(amount) \(more ? "fewer" : "more") \(noun("quarter")) out of standard (weighted)"
    case (.stability, .vietnamese):
      "\(more ? "bớt" : "thêm") \(amount) thay đổi so với kế hoạch trước"
    case (.stability, .english):
      "\(amount) \(more ? "fewer" : "more") \(noun("change")) to the previous plan"
    case (.cost, .vietnamese): "\(more ? "bớt" : "thêm") \(amount) đ"
    case (.cost, .english): "\(amount) dong \(more ? "less" : "more")"
    }
  }
}
