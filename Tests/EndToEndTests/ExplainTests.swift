// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@testable import DatChuanTool

@Suite struct ExplainTests {
  private let place: Workplace
  private let plan: String

  init() throws {
    place = try Workplace()
    plan = place("plan")
    #expect(ToolRun("plan", Inputs.small, "--out", plan, "--quiet").status == .done)
  }

  @Test func `the card names what is missing, every door, and a change that can be tried`() throws {
    let run = ToolRun("explain", Inputs.small, plan, "--officer", "N-6")
    #expect(run.status == .done)
    #expect(run.output.contains("Lý luận chính trị: CHƯA ĐẠT"))
    #expect(run.output.contains("cần công tác đến 31/12/2029"))
    #expect(Self.fits(run.output))
    // The command that is printed reproduces what is said of the change.
    let data = ToolRun("explain", Inputs.small, plan, "--officer", "N-6", "--json")
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(data.output.utf8)) as? [String: Any])
    let open = try #require(
      (json["requirements"] as? [[String: Any]])?.first { $0["standing"] as? String == "open" })
    let remedy = try #require(open["remedy"] as? [String: Any])
    let anew = try #require(remedy["plannedAnew"] as? [String: Any])
    for (name, key) in [("tried", "withDecision"), ("free", "withoutDecision")] {
      let outcome = try #require(anew[key] as? [String: Any])
      let command = try #require(outcome["command"] as? String)
      let tried = ToolRun(
        ToolRun.words(of: command).dropFirst() + ["--out", place(name), "--quiet"])
      #expect(tried.status == .done, "\(tried.errors)")
      let helps = try !place.read("\(name)/unmet.csv").contains("N-6")
      #expect(outcome["helpsTheOfficer"] as? Bool == helps)
      #expect(helps || key == "withoutDecision")
      let text = try place.read("\(name)/plan.json")
      for goal in try #require(outcome["goals"] as? [[String: Any]]) {
        let after = "\(goal["after"] ?? "")"
        #expect(text.contains("\"value\": \(after)"), "\(goal["goal"] ?? "")")
      }
    }
  }

  /// No line is too long, but for those that hold the path of a folder of the tests.
  private static func fits(_ text: String) -> Bool {
    text.split(separator: "\n").allSatisfy { $0.count <= 100 || $0.contains("/") }
  }

  @Test func `every kind of question has an answer, as text and as data`() {
    for question in [
      ["--officer", "N-6"], ["--requirement", "political-theory"],
      ["--class", "theory-intermediate:2027Q3"], ["--target", "theory"],
    ] {
      for language in ["vi", "en"] {
        let words = ["explain", Inputs.small, plan] + question + ["--lang", language]
        let text = ToolRun(words)
        #expect(text.status == .done, "\(question): \(text.errors)")
        #expect(text.output.count > 100)
        let data = ToolRun(words + ["--json"])
        #expect(data.output.first == "{" && data.status == .done)
      }
    }
  }

  @Test func `where nothing is asked the plan's summary is printed again`() {
    let run = ToolRun("explain", Inputs.small, plan)
    #expect(run.status == .done)
    let again = place("again")
    let first = ToolRun("plan", Inputs.small, "--out", again)
    #expect(run.output == first.output.replacing(again, with: plan))
    #expect(ToolRun("explain", Inputs.small, plan, "--all").output == run.output)
  }

  @Test func `what is not there is said, with what may have been meant`() {
    let run = ToolRun("explain", Inputs.small, plan, "--officer", "N-66", "--lang", "en")
    #expect(run.status == .wrongUsage)
    #expect(run.errors.contains("the scenario has no 'N-66'; did you mean 'N-6'?"))
    #expect(ToolRun("explain", Inputs.small, plan, "--json").status == .wrongUsage)
    let both = ToolRun("explain", Inputs.small, plan, "--officer", "N-6", "--target", "x")
    #expect(both.status == .wrongUsage)
    #expect(
      ToolRun("explain", Inputs.small, plan, "--class", "theory-intermediate:2031Q1").status
        == .wrongUsage)
  }

  @Test func `a plan that breaks rules explains nothing`() throws {
    try place.edit("plan/plan.json", [("\"officer\": \"N-3\"", "\"officer\": \"N-1\"")])
    let run = ToolRun("explain", Inputs.small, place("plan/plan.json"), "--officer", "N-6")
    #expect(run.status == .wrongInput)
  }

  @Test func `why not everybody: who never can, and that nothing else is in the way`() {
    let run = ToolRun("why-not", Inputs.small)
    #expect(run.status == .done)
    #expect(run.output.contains("Vũ Thị Hà (N-6)"))
    #expect(run.output.contains("5/6 (83,33%) (đã chứng minh)"))
    #expect(run.output.contains("Không giới hạn chung nào ngăn cản"))
    let data = ToolRun("why-not", Inputs.small, plan, "--json")
    #expect(data.output.contains("\"bound\": 5"))
  }

  @Test func `why not everybody: officers, one seat, and the scenario in which all make it`() throws
  {
    let scenario = try place.smallScenario(
      editing: "intakes.csv",
      ("digital-basic,2027Q2,commune,20,1", "digital-basic,2027Q2,commune,1,1"))
    let run = ToolRun("why-not", scenario, "--lang", "en")
    #expect(run.status == .done)
    #expect(Self.fits(run.output))
    let unknown = ToolRun("why-not", scenario, "--keep", "seat", "--lang", "en")
    #expect(unknown.status == .wrongUsage)
    #expect(unknown.errors.contains("did you mean 'seats'?"))
  }

  @Test func `the scenario that is printed brings what was said, planned and asked again`() throws {
    // Three need the course, two get a seat, one of whom in a quarter in which the office is small.
    let scenario = try place.smallScenario(
      named: "small", editing: "intakes.csv",
      ("digital-basic,2027Q2,commune,20,1", "digital-basic,2027Q2,commune,1,1"))
    let run = ToolRun("why-not", scenario, "--relax", "retirement")
    #expect(run.status == .done, "\(run.errors)")
    #expect(run.output.contains("đã chứng minh là rẻ nhất"), "\(run.output)")
    let lines = run.output.split(separator: "\n").map { $0.drop { $0 == " " } }
    let first = try #require(lines.firstIndex { $0.hasPrefix("// thu/scenario.json") })
    let last = try #require(lines[first...].firstIndex { $0 == "] }" })
    let text = lines[first...last].joined(separator: "\n")
      .replacing(/extends: "[^"]*"/, with: "extends: \"../small\"")
    try place.write(text, to: "thu/scenario.json")
    let planned = ToolRun("plan", place("thu"), "--out", place("planned"))
    #expect(planned.status == .done, "\(planned.errors)")
    #expect(planned.output.contains("lên 6/6 (100%)") || planned.output.contains("6/6 (100,00%)"))
    let asked = ToolRun("why-not", place("thu"))
    #expect(asked.output.contains("Không có gì ngăn cản"), "\(asked.output)")
    // Written with its plan: the plan keeps every rule there, and planning from it loses nobody.
    let written = place("written")
    #expect(
      ToolRun("why-not", scenario, "--relax", "retirement", "--out", written).status == .done)
    let rows = written + "/plan/enrolments.csv"
    #expect(ToolRun("verify", written, rows).status == .done)
    let again = ToolRun("plan", written, "--from", rows, "--out", place("again"))
    #expect(again.output.contains("6/6"), "\(again.errors)")
  }

  @Test func `a word that keeps nothing is told with those that do`() {
    let run = ToolRun("why-not", Inputs.small, "--keep", "foo", "--lang", "en")
    #expect(run.status == .wrongUsage)
    #expect(
      run.errorsInOneLine
        .contains("seats, classes, money, absence, retirement, eligibility, decisions"))
    let both = ToolRun("why-not", Inputs.small, "--keep", "retirement", "--relax", "retirement")
    #expect(both.status == .wrongUsage)
  }
}
