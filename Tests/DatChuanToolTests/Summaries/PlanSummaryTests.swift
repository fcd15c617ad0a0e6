// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import Tables
import Testing
import Workforce
import WorkforceTestSupport

@testable import DatChuanTool

@Suite struct PlanSummaryTests {
  private let scenario = ScenarioBuilder()
    .officer("a", lacks: ["theory"])
    .officer("b", lacks: ["digital"])
    .officer("c", lacks: ["digital"])
    .officer("d", lacks: ["theory"], retires: "2028-12-31")
    .programme("theory-course", quarters: 2, grants: ["theory=intermediate"])
    .programme(
      "digital-course", grants: ["digital=basic"],
      classes: Programme.ClassTerms(minimum: 2, maximum: 10, cost: Money(dong: 5_000_000))
    )
    .intake("theory-course", "2027Q2", confirmed: false)
    .intake("digital-course", "2028Q1", classes: 1)
    .commitment("d", "theory-course", "2026Q4")
    .build()

  private func summary(stoppedEarly: Bool) -> PlanSummary {
    let theory = scenario.start("a", "theory-course", "2027Q2")
    let enrolments = scenario.enrolments(adding: [
      theory, scenario.start("b", "digital-course", "2028Q1", class: 1),
      scenario.start("c", "digital-course", "2028Q1", class: 1),
    ])
    let figures = PlanFigures(of: enrolments, in: scenario)
    let unmet = OpenGap(
      officer: "a", requirement: "digital", reason: .noSeat,
      detail: BilingualText("còn thiếu 1 suất", "1 seat is lacking"))
    let plan = TrainingPlan(
      figures, of: scenario, inputs: "", bounds: figures.goals.map(\.value), unmet: [unmet])
    return PlanSummary(
      scenario: scenario, plan: plan, unconfirmed: [theory],
      warnings: [BilingualText("một cảnh báo", "a warning")], inputWarnings: 2,
      isStoppedEarly: stoppedEarly,
      before: ComplianceRate(numerator: 0, denominator: 4, base: ""), folder: "plans/test")
  }

  @Test(arguments: Language.allCases)
  func `a committee reads this`(language: Language) throws {
    try expectSnapshot(
      summary(stoppedEarly: true).text(in: language, width: 100), "plan-\(language.rawValue)")
  }

  @Test func `a course costs its seats and its classes`() {
    let courses = summary(stoppedEarly: false).courses
    #expect(courses.map(\.programme.id) == ["theory-course", "digital-course"])
    #expect(courses.map(\.cost) == [Money(dong: 1_000_000), Money(dong: 7_000_000)])
    #expect(courses.map { $0.learners.map(\.officer) } == [["a"], ["b", "c"]])
  }

  @Test func `rows that fill the same classes are one course, paid once`() {
    let scenario = ScenarioBuilder()
      .officer("a", lacks: ["digital"])
      .officer("b", lacks: ["digital"])
      .programme(
        "digital-course", grants: ["digital=basic"],
        classes: Programme.ClassTerms(minimum: 2, maximum: 10, cost: Money(dong: 5_000_000))
      )
      .intake("digital-course", "2028Q1", unit: "office", classes: 1, group: "both")
      .intake("digital-course", "2028Q1", classes: 1, group: "both")
      .build()
    let enrolments = scenario.enrolments(adding: [
      scenario.start("a", "digital-course", "2028Q1", intake: "office", class: 1),
      scenario.start("b", "digital-course", "2028Q1", class: 1),
    ])
    let figures = PlanFigures(of: enrolments, in: scenario)
    let plan = TrainingPlan(
      figures, of: scenario, inputs: "", bounds: figures.goals.map(\.value), unmet: [])
    let summary = PlanSummary(
      scenario: scenario, plan: plan, unconfirmed: [], warnings: [], inputWarnings: 0,
      isStoppedEarly: false, before: ComplianceRate(numerator: 0, denominator: 2, base: ""),
      folder: "plans/test")
    #expect(summary.courses.map(\.classes) == [1])
    #expect(summary.courses.map { $0.learners.map(\.officer) } == [["a", "b"]])
    #expect(summary.courses.map(\.cost) == [Money(dong: 7_000_000)])
  }

  @Test func `who is meant only because of the plan is named`() {
    let scenario = ScenarioBuilder()
      .officer("a", lacks: ["theory"])
      .programme("course", grants: ["theory=intermediate"])
      .intake("course", "2027Q2")
      .target("learned", population: "theory >= intermediate", measure: "meets digital", goal: "1")
      .build()
    let enrolments = scenario.enrolments(adding: [scenario.start("a", "course", "2027Q2")])
    let figures = PlanFigures(of: enrolments, in: scenario)
    let plan = TrainingPlan(
      figures, of: scenario, inputs: "", bounds: figures.goals.map(\.value), unmet: [])
    let summary = PlanSummary(
      scenario: scenario, plan: plan, unconfirmed: [], warnings: [], inputWarnings: 0,
      isStoppedEarly: false, isConfirmedOnly: true,
      before: ComplianceRate(numerator: 0, denominator: 1, base: ""), folder: "plans/test")
    let text = summary.text(in: .english, width: 100)
    #expect(
      text.contains(
        """
        Who is meant because of the plan
          The target “Chỉ tiêu learned”, at the end of Q4 2028
            Entered 1:
              Cán bộ A (a)
        """))
    #expect(text.contains("Only seats that are confirmed are used."))
  }

  /// The summary of a plan whose first bounds are not met: targets are proven, the next is not.
  private func unproven(_ gap: GapShares) -> PlanSummary {
    var summary = summary(stoppedEarly: false)
    let figures = PlanFigures(of: summary.plan.enrolments, in: scenario)
    let bounds = figures.goals.map {
      $0.goal == .compliance ? $0.value + ExactDecimal(1) : $0.value
    }
    summary.plan = TrainingPlan(figures, of: scenario, inputs: "", bounds: bounds, unmet: [])
    summary.gaps = [.targets: gap, .compliance: gap]
    return summary
  }

  private func inOneLine(_ text: String) -> String {
    text.split { $0 == " " || $0.isNewline }.joined(separator: " ")
  }

  @Test func `what separates value from bound is told of goals that are not proven`() {
    let gap = GapShares(
      shares: [
        .init(
          cause: .classes, percent: 46, greatest: .classes("digital-course", "2028Q1", nil),
          places: 2),
        .init(cause: .money, percent: 31, greatest: .money("commune", year: 2028), places: 1),
        .init(cause: .people, percent: 23, greatest: .officer("a"), places: 3),
      ], percentClosed: 40)
    let summary = unproven(gap)
    let vietnamese = inOneLine(summary.text(in: .vietnamese, width: 100))
    let english = inOneLine(summary.text(in: .english, width: 100))
    #expect(
      vietnamese.contains(
        """
        Nguyên nhân của khoảng cách ở các mục tiêu chưa chứng minh: - Số người đạt chuẩn toàn bộ: lớp học 46% \
        (nhiều nhất: Lớp digital-course, quý I/2028); kinh phí 31% (kinh phí của Xã Thử, năm 2028); lộ trình từng \
        người 23%. Tính trên khoảng cách tới cận ban đầu; tìm kiếm và làm tròn cận đã khép lại 40% \
        khoảng cách đó.
        """))
    #expect(
      english.contains(
        """
        - Officers who meet every requirement: classes 46% (most of all: Lớp digital-course, Q1 2028); money 31% \
        (the fund of Xã Thử, 2028); officers' own pathways 23%. Of the gap to the first bound; search and \
        rounding have closed 40% of it.
        """))
    #expect(english.ranges(of: "What separates value from bound").count == 1)
    #expect(!english.contains("short of the targets (weighted): classes"))
  }

  @Test func `places are called by their titles, and nothing is said of what was not closed`() {
    let places: [(GapShares.Cause, GapShares.Place, String)] = [
      (
        .seats, .seats(Intake.ID(programme: "theory-course", quarter: "2027Q2", unit: "commune")),
        "Lớp theory-course, Q2 2027 [Xã Thử]"
      ),
      (.absence, .absence("unit:commune", "commune", "2028Q1"), "Xã Thử, Q1 2028"),
      (.absence, .absence("half", nil, "2028Q1"), "“half”, Q1 2028"),
      (.targets, .target("learned"), "“learned”"),
      (.earlierGoals, .goal(.cost), "Money planned"),
      (.people, .officer("a"), "Cán bộ A (a)"),
    ]
    for (cause, place, name) in places {
      let share = GapShares.Share(cause: cause, percent: 100, greatest: place, places: 1)
      let text = unproven(GapShares(shares: [share], percentClosed: 0))
        .text(in: .english, width: 200)
      #expect(text.contains("100% (\(name)).\n"), "\(name)")
      #expect(!text.contains("first bound"))
    }
  }

  @Test func `a plan whose search was proven says nothing of stopping`() {
    let text = summary(stoppedEarly: false).text(in: .english, width: 100)
    #expect(!text.contains("NOTE"))
    #expect(text.contains("1. Classes and who goes there"))
  }

  @Test func `no line is wider than the terminal but for single words`() {
    for width in [60, 80, 100] {
      let text = summary(stoppedEarly: true).text(in: .vietnamese, width: width)
      let lines = text.split(separator: "\n").filter { !$0.contains("  ") || $0.hasPrefix("    ") }
      #expect(lines.allSatisfy { displayWidth(of: $0) <= width })
    }
  }
}
