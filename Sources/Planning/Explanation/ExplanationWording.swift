// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// The words of every reason, Vietnamese first.
struct ExplanationWording {
  let index: PlanningIndex

  static func noProgramme(_ requirement: Requirement) -> BilingualText {
    let accepts = requirement.accepts.map(\.description).joined(separator: "; ")
    return BilingualText(
      "không chương trình nào trong danh mục cấp \(accepts)",
      "no programme in the catalogue grants \(accepts)")
  }

  static let orderOfGoals = BilingualText("theo thứ tự mục tiêu", "order of goals")
  static let notProven = BilingualText("chưa chứng minh là tối ưu", "not proven")
  static let severalLimits = BilingualText(
    "vướng nhiều giới hạn cùng lúc: người khác được xếp trước",
    "several limits together: others came first")

  func forbidden(_ officer: Officer, _ programmes: [Programme]) -> BilingualText {
    let decision = index.scenario.decisions(on: officer.id).first { decision in
      decision.kind == .forbid && programmes.contains { $0.id == decision.programme }
    }
    return Refusal.forbidden(reason: decision?.reason).wording
  }

  /// Names the clause that closes the door of the pathway which would otherwise do.
  func notEligible(
    _ officer: Officer, _ waived: PathwayAutomaton,
    wanted: (PathwayAutomaton.Outcome) -> Bool
  ) -> BilingualText {
    let scenario = index.scenario
    let leads = waived.nodesLeading(to: wanted)
    var career = scenario.careerWithoutPlan(of: officer)
    var node = waived.layers.first?.first
    while let place = node {
      // The fewest starts first, so that only what is needed is talked about.
      let arc = waived.arcs(of: place).filter { leads[$0.next] }.min {
        waived.combinations[$0.starts].count < waived.combinations[$1.starts].count
      }
      guard let arc else { break }
      for option in waived.combinations[arc.starts].map({ waived.options[$0] }) {
        let quarter = index.quarter(option.quarter)
        let holdings = career.holdings(atEndOf: quarter.advanced(by: -1))
        if case .no(let refusal) = scenario.eligibility(
          of: officer, for: option.programme, startingIn: quarter, holding: holdings)
        {
          let words = refusal.wording
          return BilingualText(
            "\(option.programme.title): \(words.vietnamese)",
            "\(option.programme.title): \(words.english)")
        }
      }
      let started = waived.combinations[arc.starts].map { waived.options[$0] }.map {
        Career.Start(programme: $0.programme, quarter: index.quarter($0.quarter))
      }
      career = Career(officer: officer, starts: career.starts + started)
      node = arc.next
    }
    return BilingualText("không đủ điều kiện", "not eligible")
  }

  func retiresFirst(_ officer: Officer, _ programmes: [Programme]) -> BilingualText {
    let last = officer.lastDayOfService
    let shortest = programmes.min { ($0.quarters, $0.id) < ($1.quarters, $1.id) }
    let title = shortest?.title ?? ""
    let months = shortest.map { $0.quarters * 3 + $0.serviceAfter } ?? 0
    return BilingualText(
      "thôi công tác ngày \(last); \(title) cần ít nhất \(months) tháng công tác kể từ khi bắt đầu",
      "leaves service on \(last); \(title) takes at least \(months) months of service from its start"
    )
  }

  func noIntake(_ programmes: [Programme]) -> BilingualText {
    let titles = programmes.map(\.title).joined(separator: "; ")
    return BilingualText(
      "không có đợt tuyển sinh kịp thời: \(titles)", "no intake in time: \(titles)")
  }

  func noTime(_ programmes: [Programme]) -> BilingualText {
    let titles = programmes.map(\.title).joined(separator: "; ")
    return BilingualText(
      "không kịp trong kỳ kế hoạch dù mở lớp ở mọi quý: \(titles)",
      "does not fit into the horizon even with an intake in every quarter: \(titles)")
  }

  /// What would have to give way, limit by limit.
  func remedy(_ changes: [LimitChange]) -> BilingualText {
    let parts = changes.map(words)
    return BilingualText(
      parts.map(\.vietnamese).joined(separator: "; "),
      parts.map(\.english).joined(separator: "; "))
  }

  private func words(_ change: LimitChange) -> BilingualText {
    switch change {
    case .seats(let row, let more):
      let intake = index.limits.seats[row].intake
      let title = index.scenario.programme(intake.programme).title
      let place = intake.unit.map { " (\(index.scenario.unit($0).title))" } ?? ""
      return BilingualText(
        "cần thêm \(more) chỉ tiêu: \(title), \(intake.quarter)\(place)",
        "\(more) more seat: \(title), \(intake.quarter)\(place)")
    case .classes(let row, let more):
      let group = index.limits.classes[row]
      return BilingualText(
        "cần mở thêm \(more) lớp: \(group.programme.title), \(group.quarter)",
        "\(more) more class: \(group.programme.title), \(group.quarter)")
    case .belowMinimum(let row, let missing):
      let group = index.limits.classes[row]
      return BilingualText(
        "lớp chưa đủ học viên, còn thiếu \(missing) (tối thiểu \(group.terms.minimum)): "
          + "\(group.programme.title), \(group.quarter)",
        "the class is \(missing) learners short (minimum \(group.terms.minimum)): "
          + "\(group.programme.title), \(group.quarter)")
    case .money(let row, let dong):
      let money = index.limits.money[row]
      return BilingualText(
        "cần thêm \(dong) đồng, nguồn \(money.fund), năm \(money.year)",
        "\(dong) dong more, fund \(money.fund), year \(money.year)")
    case .absence(let row, let load):
      let limit = index.limits.absence[row].limit
      let share = Thousandths(load)
      let title = limit.unit.map { index.scenario.unit($0).title } ?? limit.id.text
      return BilingualText(
        "vượt hạn vắng mặt của \(title) \(limit.quarter) thêm \(share)",
        "absence cap of \(title) in \(limit.quarter) exceeded by \(share)")
    }
  }
}
