// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import Tables
import Workforce

extension NamedLimit {
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
        vi: "\(offer.vi): mở nhiều nhất \(most) lớp",
        en: "\(offer.en): at most \(most) class\(most == 1 ? "" : "es")")
    case .classMinimum(let id, let least):
      let title = scenario.title(of: id)
      return Wording(
        vi: "\(title): lớp từ \(least) học viên trở lên mới mở",
        en: "\(title): no class opens with fewer than \(least)")
    case .money(let fund, let year, let room):
      let money = Wording.fundYear(fund, year, in: scenario)
      return Wording(
        vi: "\(money.vi): còn \(Language.vietnamese.money(room))",
        en: "\(money.en): \(Language.english.money(room)) dong left")
    case .absence(let id, let unit, let room):
      let cap =
        unit.map { BilingualText(scenario.title(of: $0), scenario.title(of: $0)) }
        ?? scenario.wording(of: id)
      let (least, most) = (room.lowerBound, room.upperBound)
      return least == most
        ? Wording(
          vi: "\(cap.vietnamese): mỗi quý còn được vắng \(least.vietnamese) người",
          en: "\(cap.english): \(least) may still be away in each quarter")
        : Wording(
          vi: "\(cap.vietnamese): còn được vắng \(least.vietnamese) đến \(most.vietnamese) người, "
            + "tùy quý",
          en: "\(cap.english): \(least) to \(most) may still be away, by quarter")
    }
  }

  private func offer(_ id: Intake.ID, in scenario: Scenario) -> Wording {
    .offer(
      scenario.title(of: id.programme), id.quarter, unit: id.unit.map { scenario.title(of: $0) })
  }
}
