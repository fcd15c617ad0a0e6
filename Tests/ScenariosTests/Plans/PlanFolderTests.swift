// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Testing
import Workforce

@testable import Scenarios

@Suite struct PlanFolderTests {
  static func plan(_ scenario: Scenario) -> TrainingPlan {
    TrainingPlan(
      scenario: scenario.name, asOf: scenario.asOf, horizon: scenario.horizon, inputs: "ab12",
      goals: [
        TrainingPlan.GoalResult(
          goal: .compliance, value: ExactDecimal(digits: 15, places: 1), bound: ExactDecimal(2),
          gap: ExactDecimal(digits: 25, places: 2), proven: false, firm: true)
      ],
      officers: scenario.officers.map(\.id),
      enrolments: [
        Enrolment(
          officer: "A-2", programme: "theory", start: Quarter(2027, 2), end: Quarter(2027, 2),
          classNumber: 1, closes: ["theory"]),
        Enrolment(
          officer: "A-2", programme: "degree", start: Quarter(2027, 1), end: Quarter(2027, 2),
          intake: "small", closes: ["b", "degree"]),
      ],
      classes: [
        TrainingPlan.ClassCount(
          programme: "theory", quarter: Quarter(2027, 2), intake: nil, classes: 1, learners: 1)
      ],
      progress: [
        TrainingPlan.Progress(
          quarter: Quarter(2027, 1), inService: 2, compliant: 1, requirements: 2, met: 1)
      ],
      spending: [
        TrainingPlan.Spending(
          fund: "commune", year: 2027, budget: Money(dong: 50_000_000), committed: .zero,
          planned: Money(dong: 3_600_000))
      ],
      targets: [
        TrainingPlan.TargetResult(
          target: "all", due: Quarter(2027, 4), population: 2, needed: 2, value: 1, met: false)
      ],
      unmet: [
        OpenGap(
          officer: "A-1", requirement: "theory", reason: .noSeat,
          detail: BilingualText("hết chỗ", "hết chỗ"))
      ])
  }

  static func files(
    _ plan: TrainingPlan, _ scenario: Scenario
  ) -> [String: [UInt8]] {
    let files = PlanFolder.files(plan, of: scenario, run: ["seed": 1])
    return Dictionary(files.map { ("p/" + $0.name, Array($0.pieces.joined())) }) { $1 }
  }

  @Test func `a plan that was written reads back as the same bytes`() throws {
    let scenario = try #require(ScenarioFiles.small.read().scenario)
    let files = Self.files(Self.plan(scenario), scenario)
    let reading = PlanFolder.read("p", for: scenario, through: .memory(files))
    #expect(reading.diagnostics.rendered(in: .english) == "")
    let plan = try #require(reading.plan)
    #expect(Self.files(plan, scenario) == files)
    #expect(plan.goals == Self.plan(scenario).goals)
    #expect(Set(plan.enrolments) == Set(Self.plan(scenario).enrolments))
  }

  @Test func `the files look as the contract says`() throws {
    let scenario = try #require(ScenarioFiles.small.read().scenario)
    let files = Self.files(Self.plan(scenario), scenario)
    let table = String(decoding: files["p/enrolments.csv"] ?? [], as: UTF8.self)
    #expect(
      table == "\u{FEFF}"
        + """
        officer,name,unit,programme,title,start,end,intake,class,committed,cost,closes
        A-2,Lê Bình,office,degree,Đại học Luật,2027Q1,2027Q2,small,,no,9000000,b;degree
        A-2,Lê Bình,office,theory,Trung cấp lý luận,2027Q2,2027Q2,,1,no,3000000,theory

        """)
    let classes = String(decoding: files["p/classes.csv"] ?? [], as: UTF8.self)
    #expect(classes.hasSuffix("\ntheory,Trung cấp lý luận,2027Q2,,1,1,40,yes\n"))
    let unmet = String(decoding: files["p/unmet.csv"] ?? [], as: UTF8.self)
    #expect(unmet.hasSuffix("\nA-1,Nguyễn An,small,theory,no-seat,hết chỗ\n"))
  }

  @Test func `a table alone is read with any separator and checked against the scenario`() throws {
    let scenario = try #require(ScenarioFiles.small.read().scenario)
    let table = """
      officer;programme;start;intake;class;committed;name
      A-2;theory;2027Q2;;1;no;Lê Bính
      """
    let reading = PlanFolder.read(
      "e.csv", for: scenario, through: .memory(["e.csv": table]))
    #expect(reading.source == .table)
    #expect(reading.diagnostics.map(\.identifier) == ["stale-cell"])
    #expect(reading.enrolments?.first?.end == Quarter(2027, 2))
    #expect(reading.enrolments?.first?.classNumber == 1)
  }

  @Test func `a row added by hand may leave empty what is worked out`() throws {
    let scenario = try #require(ScenarioFiles.small.read().scenario)
    let table = """
      officer;name;unit;programme;title;start;end;intake;class;committed;cost;closes
      A-2;;;theory;;2027Q2;;;1;no;;
      """
    let reading = PlanFolder.read(
      "e.csv", for: scenario, through: .memory(["e.csv": table]))
    #expect(reading.diagnostics.isEmpty)
    #expect(reading.enrolments?.count == 1)
  }

  @Test func `tables that say otherwise than plan json are told apart from stale names`() throws {
    let scenario = try #require(ScenarioFiles.small.read().scenario)
    var files = Self.files(Self.plan(scenario), scenario)
    files["p/enrolments.csv"] = Array(
      """
      officer,name,unit,programme,title,start,end,intake,class,committed,cost,closes
      A-2,Lê Bính,office,degree,Đại học Luật,2027Q1,2027Q2,small,,yes,9000000,b;degree
      A-2,Lê Bình,office,theory,Trung cấp lý luận,2027Q3,2027Q2,,1,no,3000000,theory
      """.utf8)
    files["p/unmet.csv"] = nil
    let reading = PlanFolder.read("p", for: scenario, through: .memory(files))
    #expect(
      reading.diagnostics.map(\.identifier) == [
        "row-only-in-plan", "stale-cell", "cell-not-as-planned", "row-not-in-plan", "missing-file",
      ])
    #expect(reading.plan == nil)
    #expect(!reading.isMissingOnly)
  }
}
