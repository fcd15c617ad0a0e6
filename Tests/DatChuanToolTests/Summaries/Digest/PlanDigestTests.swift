// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Testing
import Workforce
import WorkforceTestSupport

@testable import DatChuanTool

@Suite struct PlanDigestTests {
  private func inOneLine(_ text: String) -> String {
    text.split { $0 == " " || $0.isNewline }.joined(separator: " ")
  }

  @Test(arguments: Language.allCases)
  func `the plan of more than a thousand is told on three screens of forty lines`(
    language: Language
  ) {
    let lines = LargePlan.text(language).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count <= 120)
    #expect(lines.allSatisfy { displayWidth(of: $0) <= 100 })
    #expect(lines.suffix(3).contains("  datchuan explain large plans/large --all"))
  }

  @Test func `nothing is lost: everybody is named where all is asked for`() {
    let text = LargePlan.text(showsAll: true)
    #expect(LargePlan.scenario.officers.allSatisfy { text.contains("(\($0.id))") })
    #expect(text.split(separator: "\n").count > 1000)
    #expect(text.contains("Đơn vị c19  "))
    #expect(!text.contains("--all"))
    #expect(!LargePlan.text().contains("(N1-50)"))
  }

  @Test func `a plan is printed whole as long as a commune's, to the last row`() {
    #expect(Brevity.isWhole(Brevity.longestWhole, showsAll: false))
    #expect(!Brevity.isWhole(Brevity.longestWhole + 1, showsAll: false))
    #expect(Brevity.isWhole(1_000_000, showsAll: true))
    #expect(LargePlan.summary.entryCount > Brevity.longestWhole)
  }

  @Test func `classes of one programme and quarter are counted together`() {
    let text = inOneLine(LargePlan.text())
    #expect(
      text.contains(
        "2027: 21 courses, 310 learners, cost 410,000,000 "
          + "Q3 2027 – Lớp digital-course: 20 classes (learners: 12–15), 270 learners, 370,000,000 "
          + "Q2 2027 – Lớp theory-course: 40 learners, 40,000,000"))
    #expect(text.contains("Seats that nobody has confirmed: 40 enrolments."))
    #expect(text.contains("Q2 2027 – Lớp theory-course: 40 learners Each class: classes.csv"))
  }

  @Test func `gaps are counted by requirement and reason, the most frequent first`() {
    let lines = LargePlan.text(.vietnamese).split(separator: "\n").map {
      $0.split(separator: " ").joined(separator: " ")
    }
    let theory = lines.firstIndex { $0.hasSuffix("hết suất học 1.160") }
    let digital = lines.firstIndex { $0.hasSuffix("không đủ người mở lớp 930") }
    #expect(theory != nil && digital.map { $0 - 1 } == theory)
  }

  @Test func `the funds of which least is left come first`() {
    let text = LargePlan.text()
    let tightest = text.split(separator: "\n").drop { !$0.contains("smallest share") }
    // The table's head takes two lines; without a plan for it all money is left.
    #expect(tightest.dropFirst(3).first?.contains("Xã Thử") == true)
    #expect(text.contains("… and 32 more: plan.json in the plan's folder"))
  }

  @Test func `units come to the whole, those first where most do not make it`() throws {
    let all = UnitFigures.all(of: LargePlan.summary)
    #expect(all.count == LargePlan.communes + 1)
    let sum = all.values.reduce(UnitFigures()) { $0 + $1 }
    let end = try #require(LargePlan.plan.progress.last)
    #expect(sum.before == 1200 && sum.compliantBefore == LargePlan.summary.before.numerator)
    #expect(sum.inService == end.inService && sum.compliant == end.compliant)
    #expect(sum.gaps == LargePlan.plan.unmet.count)
    #expect(sum.learners == 310 && sum.cost == Money(dong: 410_000_000))
    // Two of the first twelve in each commune have learnt both.
    #expect(all["c0"]?.compliant == 2 && all["c0"]?.learners == 14)
    #expect(all["c0"]?.cost == Money(dong: 19_000_000))
    #expect(LargePlan.text().contains("10 other units"))
  }

  @Test func `a share that falls is not said to rise`() {
    let end = LargePlan.plan.progress.last
    func text(_ before: Int) -> String {
      Wording.summaryResult(
        from: ComplianceRate(numerator: before, denominator: 1200, base: ""), to: end)(.vietnamese)
    }
    #expect(text(40).contains("1.200 (3,33%) trước kỳ kế hoạch lên 40/1.200 (3,33%)"))
    #expect(text(41).contains("kế hoạch xuống 40/1.200"))
  }

  @Test func `who is meant only because of the plan is counted`() {
    let scenario = ScenarioBuilder()
      .officer("a", lacks: ["theory"])
      .programme("course", grants: ["theory=intermediate"])
      .intake("course", "2027Q2")
      .target("learned", population: "theory >= intermediate", measure: "meets digital", goal: "1")
      .build()
    let figures = PlanFigures(
      of: scenario.enrolments(adding: [scenario.start("a", "course", "2027Q2")]), in: scenario)
    let plan = TrainingPlan(
      figures, of: scenario, inputs: "", bounds: figures.goals.map(\.value), unmet: [])
    let summary = PlanSummary(scenario, plan, inputWarnings: 0, folder: "", path: "")
    let digest = PlanDigest(
      summary: summary, page: PlanSummary.Page(language: .english, width: 100))
    #expect(
      digest.movements() == [
        "  - The target “Chỉ tiêu learned”, at the end of Q4 2028: entered 1, left 0"
      ])
    // A single unit has no parts to compare.
    #expect(digest.units() == [])
    #expect(digest.targets() == summary.targets(on: digest.page))
    #expect(digest.closing() == [])
  }

  @Test func `of very many targets those that are missed most come first`() {
    var builder = ScenarioBuilder().officer("a").officer("b", lacks: ["theory"])
      .officer("c", lacks: ["theory"])
    for number in 10..<40 {
      builder = builder.target(
        Target.ID("t\(number)"), measure: "meets \(number == 37 ? "theory" : "digital")", goal: "1")
    }
    let scenario = builder.build()
    let figures = PlanFigures(of: [], in: scenario)
    let plan = TrainingPlan(
      figures, of: scenario, inputs: "", bounds: figures.goals.map(\.value), unmet: [])
    let digest = PlanDigest(
      summary: PlanSummary(scenario, plan, inputWarnings: 0, folder: "", path: ""),
      page: PlanSummary.Page(language: .english, width: 100))
    let lines = digest.targets()
    #expect(lines.first == "  29 of 30 targets are met.")
    #expect(lines[3].contains("t37") && lines[3].hasSuffix("short by 2"))
    #expect(lines.last?.hasPrefix("  … and 10 more: plan.json") == true)
  }
}
