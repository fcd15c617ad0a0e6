// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// The words of every reason, Vietnamese first.
struct ExplanationWording {
  let index: PlanningIndex

  func noProgramme(_ requirement: Requirement) -> BilingualText {
    requirement.accepts.map { $0.wording(in: index.scenario) }.joined(by: "; ", "; ")
      .behind(
        "không chương trình nào trong danh mục cấp ", "no programme in the catalogue grants ")
  }

  static let orderOfGoals = BilingualText("theo thứ tự mục tiêu", "order of goals")
  static let notProven = BilingualText("chưa chứng minh là tối ưu", "not proven")
  /// Limits of several kinds that would have to give way together.
  static func severalLimits(_ remedy: BilingualText) -> BilingualText {
    BilingualText(
      "vướng nhiều giới hạn cùng lúc nếu những người khác giữ nguyên: \(remedy.vietnamese)",
      "several limits together, everybody else staying: \(remedy.english)")
  }

  static let unconfirmed = BilingualText(
    "chưa xác định được giới hạn nào: hết lượng công tìm lý do; tăng --effort, hoặc xem datchuan explain",
    "which limit it is was not found out within the effort; raise --effort, or see datchuan explain"
  )

  /// A change that helps, though not every kind of limit was looked at.
  static func notComparedWithAll(_ detail: BilingualText) -> BilingualText {
    BilingualText(
      detail.vietnamese + " (hết lượng công, chưa so với mọi giới hạn khác)",
      detail.english + " (out of effort, not compared with every other limit)")
  }

  func forbidden(_ officer: Officer, _ programmes: [Programme]) -> BilingualText {
    let decision = index.scenario.decisions(on: officer.id).first { decision in
      decision.kind == .forbid && programmes.contains { $0.id == decision.programme }
    }
    // That there is a decision is the reason itself; what it rests on is worth adding.
    return BilingualText(decision?.reason ?? "", decision?.reason ?? "")
  }

  /// Names the programme and the clauses of its condition that fail.
  func notEligible(_ door: ClosedDoor?) -> BilingualText {
    guard let door else { return BilingualText("không đủ điều kiện", "not eligible") }
    let title = door.programme.title
    return door.refusal.condition(in: index.scenario).behind("\(title): ", "\(title): ")
  }

  func retiresFirst(_ officer: Officer, _ programmes: [Programme]) -> BilingualText {
    let last = officer.lastDayOfService
    func need(_ programme: Programme) -> Int { programme.quarters * 3 + programme.serviceAfter }
    // The one that could be over first, with the intakes there are.
    let scenario = index.scenario
    func end(_ programme: Programme) -> Int {
      let starts = scenario.intakes.filter {
        $0.programme == programme.id && scenario.horizon.contains($0.quarter)
      }.map { index.offset(of: $0.quarter) }
      return 3 * (starts.min() ?? index.quarters) + need(programme)
    }
    let shortest = programmes.min { (end($0), need($0), $0.id) < (end($1), need($1), $1.id) }
    let title = shortest?.title ?? ""
    let months = shortest.map(need) ?? 0
    return BilingualText(
      "thôi công tác ngày \(last.vietnamese); \(title) cần ít nhất \(months) tháng công tác kể từ khi bắt đầu",
      "leaves service on \(last); \(title) takes at least \(months) months of service from its start"
    )
  }

  func noIntake(_ programmes: [Programme]) -> BilingualText {
    let titles = programmes.map(\.title).joined(separator: "; ")
    return BilingualText(titles, titles)
  }

  /// Names the programmes with how long they last, and the long one that the officer is in till then.
  func noTime(_ officer: Officer, _ programmes: [Programme]) -> BilingualText {
    let titles = programmes.map { programme in
      BilingualText(
        "\(programme.title) (\(programme.quarters) quý)",
        "\(programme.title) (\(programme.quarters) quarter\(programme.quarters == 1 ? "" : "s"))")
    }
    let told = titles.joined(by: "; ", "; ").behind(
      "không kịp trong kỳ kế hoạch dù mở lớp ở mọi quý: ",
      "does not fit into the horizon even with an intake in every quarter: ")
    let now = index.scenario.careerWithoutPlan(of: officer).starts
      .filter { $0.programme.isLong && $0.end >= index.scenario.horizon.first }
      .max { $0.end < $1.end }
    guard let now, programmes.allSatisfy(\.isLong) else { return told }
    return BilingualText(
      told.vietnamese + "; đang học \(now.programme.title) đến \(now.end.vietnamese)",
      told.english + "; in \(now.programme.title) until \(now.end.english)")
  }

  /// What would have to give way, limit by limit.
  func remedy(_ changes: [LimitChange]) -> BilingualText {
    let words = changes.compactMap(classTooSmall)
    let others = changes.filter { $0.family != .classMinimum }
    return (words + index.concessions(others).map { $0.wording(in: index.scenario) })
      .joined(by: "; ", "; ")
  }

  /// What would have to give way, and what for.
  func toStart(
    _ programme: Programme, in quarter: Quarter, _ remedy: BilingualText
  ) -> BilingualText {
    BilingualText(
      "\(remedy.vietnamese) – để học \(programme.title), \(quarter.vietnamese)",
      "\(remedy.english) – to start \(programme.title), \(quarter.english)")
  }

  private func classTooSmall(_ change: LimitChange) -> BilingualText? {
    guard case .belowMinimum(let row, let missing, _) = change else { return nil }
    let group = index.limits.classes[row]
    return BilingualText(
      "lớp chưa đủ học viên, còn thiếu \(missing) (tối thiểu \(group.terms.minimum)): "
        + "\(group.programme.title), \(group.quarter.vietnamese)",
      "the class is \(missing == 1 ? "one learner" : "\(missing) learners") short "
        + "(minimum \(group.terms.minimum)): \(group.programme.title), \(group.quarter.english)")
  }
}
