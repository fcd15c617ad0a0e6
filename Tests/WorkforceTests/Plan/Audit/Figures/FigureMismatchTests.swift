// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce
import WorkforceTestSupport

// Texts as arguments: 16-byte integers among the arguments of a test crash its task on Linux.
@Suite struct GoalResultTests {
  @Test(
    arguments: [
      ("79", "79", "0"), ("78", "79", "0.012658"), ("0", "0", "0"), ("0.5", "0", "0.5"),
      ("2", "0.5", "1.5"), ("2", "3", "0.333333"), ("1", "3", "0.666667"),
      ("-3", "-4", "0.25"), ("2000001", "2000000", "0.000001"), ("2000000.9", "2000000", "0"),
      ("999999999999999999", "0.000000000000000001", "999999999999999999"),
    ])
  func `a gap has six places, halves up`(
    value: String, bound: String, gap: String
  ) {
    let found = TrainingPlan.GoalResult.gap(
      value: ExactDecimal(stringLiteral: value), bound: ExactDecimal(stringLiteral: bound))
    #expect(found.description == gap)
  }

  @Test(
    arguments: [
      (.earliness, "10", "10", true), (.earliness, "10.001", "10", false),
      (.cost, "5000000", "4000000", true), (.cost, "5000001", "4000000", false),
      (.cost, "20002000000", "20000000000", true), (.cost, "20002000001", "20000000000", false),
    ] as [(Goal, String, String, Bool)])
  func `a bound proves its own value, and cost within a little`(
    goal: Goal, value: String, bound: String, proven: Bool
  ) {
    let found = TrainingPlan.GoalResult.isProven(
      goal, value: ExactDecimal(stringLiteral: value), bound: ExactDecimal(stringLiteral: bound))
    #expect(found == proven)
  }

  @Test func `a proof is firm when all earlier goals are proven too`() {
    let first = TrainingPlan.GoalResult(
      goal: .compliance, value: "3", bound: "4", earlierAreProven: true)
    #expect(!first.proven && !first.firm)
    let second = TrainingPlan.GoalResult(
      goal: .earliness, value: "3", bound: "3", earlierAreProven: false)
    #expect(second.proven && !second.firm)
  }
}

@Suite struct FigureMismatchTests {
  let scenario = bothLackTheory.officer("b", lacks: ["theory", "digital"])
    .target("t", measure: "compliant", goal: "1").build()

  private func honest() -> TrainingPlan {
    let figures = PlanFigures(of: [scenario.start("a", "course", "2027Q2")], in: scenario)
    return TrainingPlan(
      figures, of: scenario, inputs: "", bounds: figures.goals.map(\.value),
      unmet: figures.unmet.map {
        OpenGap(
          officer: $0.officer, requirement: $0.requirement, reason: .lowerPriority,
          detail: BilingualText("", ""))
      })
  }

  private func mismatches(_ change: (inout TrainingPlan) -> Void) -> [FigureMismatch] {
    var plan = honest()
    change(&plan)
    return PlanAudit.figureMismatches(plan, in: scenario)
  }

  @Test func `an honest plan has none`() {
    #expect(mismatches { _ in } == [])
    #expect(PlanAudit.violations(of: honest(), in: scenario) == [])
    #expect(honest().goals.allSatisfy { $0.proven && $0.firm })
  }

  @Test func `each part is compared`() {
    #expect(mismatches { $0.scenario = "khác" }.map(\.part) == [.heading])
    #expect(mismatches { $0.officers = ["a"] }.map(\.part) == [.officers])
    #expect(mismatches { $0.officers = ["b", "a"] }.map(\.part) == [.officers])
    #expect(mismatches { $0.classes = [] }.map(\.part) == [.classes])
    #expect(mismatches { $0.progress.removeLast() }.map(\.part) == [.progress])
    #expect(mismatches { $0.spending.append($0.spending[0]) }.map(\.part) == [.spending])
    #expect(mismatches { $0.targets = [] }.map(\.part) == [.targets])
    #expect(mismatches { $0.unmet.removeLast() }.map(\.part) == [.unmet])
    #expect(mismatches { $0.goals.swapAt(0, 1) }.map(\.part) == [.goals])
  }

  @Test func `an unmet requirement that is met is one too many`() {
    let found = mismatches {
      $0.unmet.insert(
        OpenGap(
          officer: "a", requirement: "theory", reason: .noSeat, detail: BilingualText("", "")),
        at: 0)
    }
    #expect(
      found.map(\.wording.english) == [
        "unmet, Cán bộ A (a), Lý luận chính trị: should not be there"
      ])
  }

  @Test func `an enrolment that says more than it closes is found out`() {
    let found = mismatches {
      $0.enrolments[0] = Enrolment(
        officer: "a", programme: "course", start: "2027Q2", end: "2027Q2", closes: [])
    }
    #expect(
      found.map(\.wording.english) == [
        "enrolments, Cán bộ A (a), Lớp course from 2027Q2: end: the plan says 2027Q2, "
          + "it is 2027Q3",
        "enrolments, Cán bộ A (a), Lớp course from 2027Q2: closes: the plan says nothing, "
          + "it is “Lý luận chính trị”",
      ])
  }

  @Test func `a figure that is off is told with the right one`() {
    let found = mismatches {
      $0.progress[2] = TrainingPlan.Progress(
        quarter: "2027Q3", inService: 2, compliant: 2, requirements: 4, met: 3)
    }
    #expect(
      found.map(\.wording.vietnamese) == [
        "tiến độ, quý III/2027: đạt chuẩn: ghi 2, đúng ra là 1",
        "tiến độ, quý III/2027: đã đáp ứng: ghi 3, đúng ra là 2",
      ])
  }

  @Test func `a result or a proof painted over is told in words`() {
    let found = mismatches {
      let row = $0.targets[0]
      $0.targets[0] = TrainingPlan.TargetResult(
        target: row.target, due: row.due, population: row.population, needed: row.needed,
        value: row.value, met: !row.met)
      let goal = $0.goals[1]
      $0.goals[1] = TrainingPlan.GoalResult(
        goal: goal.goal, value: goal.value, bound: goal.bound, gap: goal.gap, proven: false,
        firm: goal.firm)
    }
    #expect(
      found.map(\.wording.vietnamese) == [
        "chỉ tiêu, Chỉ tiêu t: kết quả: ghi hoàn thành, đúng ra là chưa hoàn thành",
        "mục tiêu “Số người đạt chuẩn toàn bộ”, đã chứng minh tối ưu: ghi không, đúng ra là có",
      ])
    #expect(
      found.map(\.wording.english) == [
        "targets, Chỉ tiêu t: result: the plan says met, it is not met",
        "goal “Officers who meet every requirement”, proven: the plan says no, it is yes",
      ])
  }

  private func goal(
    value: ExactDecimal, bound: ExactDecimal, gap: ExactDecimal, proven: Bool, firm: Bool
  ) -> [FigureMismatch] {
    mismatches {
      $0.goals[1] = TrainingPlan.GoalResult(
        goal: .compliance, value: value, bound: bound, gap: gap, proven: proven, firm: firm)
    }
  }

  @Test func `a goal's value, gap and proof are judged`() {
    #expect(goal(value: "1", bound: "1", gap: "0", proven: true, firm: true) == [])
    #expect(goal(value: "2", bound: "2", gap: "0", proven: true, firm: true).count == 1)
    #expect(goal(value: "1", bound: "1", gap: "0.1", proven: true, firm: true).count == 1)
    #expect(goal(value: "1", bound: "1", gap: "0", proven: false, firm: true).count == 1)
    #expect(goal(value: "1", bound: "1", gap: "0", proven: true, firm: false).count == 1)
  }

  @Test func `a value that beats its bound is impossible`() {
    let found = goal(value: "1", bound: "0", gap: "1", proven: false, firm: false)
    #expect(found.contains { $0.wording.english.contains("beats the bound") })
  }

  @Test func `after an unproven goal no later one is firm`() {
    let found = goal(value: "1", bound: "2", gap: "0.5", proven: false, firm: false)
    #expect(found.count == 4)
    #expect(found.allSatisfy { $0.wording.english.contains("firm") })
  }
}
