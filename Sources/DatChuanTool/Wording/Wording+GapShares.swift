// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import Tables
import Workforce

// What separates a goal's value from its bound.
extension Wording {
  static let gapCausesTitle = Wording(
    vi: "Nguyên nhân của khoảng cách ở các mục tiêu chưa chứng minh:",
    en: "What separates value from bound where a goal is not proven:")

  static func gapCauses(_ goal: String, _ causes: String, closed: Int) -> Wording {
    guard closed > 0 else {
      return Wording(vi: "\(goal): \(causes).", en: "\(goal): \(causes).")
    }
    return Wording(
      vi: "\(goal): \(causes). Tính trên khoảng cách tới cận ban đầu; tìm kiếm và làm tròn "
        + "cận đã khép lại \(closed)% khoảng cách đó.",
      en: "\(goal): \(causes). Of the gap to the first bound; search and rounding have closed "
        + "\(closed)% of it.")
  }

  static func gapShare(_ share: GapShares.Share, at place: Wording?) -> Wording {
    let cause = share.cause.wording
    let (vi, en) = (
      "\(cause(.vietnamese))\u{A0}\(share.percent)%", "\(cause(.english))\u{A0}\(share.percent)%"
    )
    guard let place else { return Wording(vi: vi, en: en) }
    // Where there is only one, it is not the greatest of several.
    let isOnly = share.places == 1
    return Wording(
      vi: "\(vi) (\(isOnly ? "" : "nhiều nhất: ")\(place(.vietnamese)))",
      en: "\(en) (\(isOnly ? "" : "most of all: ")\(place(.english)))")
  }

  /// `Bồi dưỡng kỹ năng số, quý III/2028 [Phòng Kinh tế]`.
  static func offer(_ title: String, _ quarter: Quarter, unit: String?) -> Wording {
    let whose = unit.map { " [\($0)]" } ?? ""
    return Wording(
      vi: "\(title), \(Language.vietnamese.quarterInSentence(quarter))\(whose)",
      en: "\(title), \(Language.english.quarterInSentence(quarter))\(whose)")
  }

  static func fundYear(_ fund: Fund.ID, _ year: Int, in scenario: Scenario) -> Wording {
    let name = scenario.wording(of: fund)
    return Wording(vi: "\(name.vietnamese), năm \(year)", en: "\(name.english), \(year)")
  }
}

extension Wording {
  /// `Phòng Kinh tế, quý III/2028`: whose absence is limited when.
  static func capInQuarter(
    _ cap: AbsenceCap.ID, _ quarter: Quarter, in scenario: Scenario
  ) -> Wording {
    let name = scenario.wording(of: cap)
    return Wording(
      vi: "\(name.vietnamese), \(Language.vietnamese.quarterInSentence(quarter))",
      en: "\(name.english), \(Language.english.quarterInSentence(quarter))")
  }
}

extension GapShares.Cause {
  fileprivate var wording: Wording {
    switch self {
    case .seats: Wording(vi: "suất học", en: "seats")
    case .classes: Wording(vi: "lớp học", en: "classes")
    case .money: Wording(vi: "kinh phí", en: "money")
    case .absence: Wording(vi: "hạn vắng mặt", en: "absence caps")
    case .targets: Wording(vi: "chỉ tiêu", en: "targets")
    case .people: Wording(vi: "lộ trình từng người", en: "officers' own pathways")
    case .earlierGoals: Wording(vi: "mục tiêu xếp trước", en: "earlier goals")
    }
  }
}
