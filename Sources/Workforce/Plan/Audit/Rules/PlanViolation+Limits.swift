// SPDX-License-Identifier: GPL-3.0-or-later

/// What is said of the limits that officers share.
extension PlanViolation {
  static func seats(_ intake: Intake, learners: Int, room: Int, in scenario: Scenario) -> Self {
    .intake(
      .seats, intake, in: scenario, "xếp \(learners) người, chỉ còn \(room) chỗ",
      "\(learners) start, there is room for \(room)")
  }

  static func classNumbers(_ numbers: [Int], of intake: Intake, in scenario: Scenario) -> Self {
    let found = numbers.map(String.init).joined(separator: ", ")
    return .intake(
      .classNumber, intake, in: scenario,
      "số lớp phải liền nhau từ 1, đang có: \(found)",
      "classes are numbered from 1 without holes, found: \(found)")
  }

  static func classSize(
    _ number: Int, learners: Int, terms: Programme.ClassTerms, of intake: Intake,
    in scenario: Scenario
  ) -> Self {
    .intake(
      .classSize, intake, in: scenario,
      "lớp \(number) có \(learners) học viên, phải từ \(terms.minimum) đến \(terms.maximum)",
      "class \(number) has \(learners) learners, it needs \(terms.minimum) to \(terms.maximum)")
  }

  static func classCount(
    _ opened: Int, allowed: Int, of intake: Intake, in scenario: Scenario
  ) -> Self {
    .intake(
      .classCount, intake, in: scenario, "mở \(opened) lớp, chỉ được mở \(allowed)",
      "\(opened) classes open, at most \(allowed) may")
  }

  static func budget(
    _ fund: Fund.ID, in year: Int, planned: Money, room: Money, in scenario: Scenario
  ) -> Self {
    let name = scenario.wording(of: fund)
    return Self(
      .budget,
      wording: BilingualText(
        "\(name.vietnamese), năm \(year): kế hoạch chi \(planned.vietnamese), "
          + "chỉ còn \(room.vietnamese)",
        "\(name.english), \(year): the plan spends \(planned.english), there are \(room.english) left"
      ))
  }

  static func absence(
    _ limit: AbsenceLimit, planned: Thousandths, room: Thousandths, in scenario: Scenario
  ) -> Self {
    let name = scenario.wording(of: limit.id)
    return Self(
      .absence, quarter: limit.quarter,
      wording: BilingualText(
        "\(name.vietnamese), \(limit.quarter.vietnamese): kế hoạch cho vắng \(planned.vietnamese) "
          + "người, chỉ còn \(room.vietnamese)",
        "\(name.english), \(limit.quarter.english): the plan sends \(planned) away, there is room for \(room)"
      ))
  }

  private static func intake(
    _ rule: PlanRule, _ intake: Intake, in scenario: Scenario, _ vietnamese: String,
    _ english: String
  ) -> Self {
    let title = scenario.programme(intake.programme).title
    let ofUnit = intake.unit.map { scenario.unit($0).title }
    let group = intake.group.map { " “\($0)”" } ?? ""
    return Self(
      rule, programme: intake.programme, quarter: intake.quarter,
      wording: BilingualText(
        "lớp “\(title)” đợt \(intake.quarter.vietnamese) (\(ofUnit ?? "chung"))\(group): "
          + vietnamese,
        "“\(title)”, intake \(intake.quarter.english) (\(ofUnit ?? "everybody's"))\(group): \(english)"
      ))
  }
}
