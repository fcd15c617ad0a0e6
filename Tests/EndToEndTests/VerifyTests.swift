// SPDX-License-Identifier: GPL-3.0-or-later

import DatChuanTool
import Foundation
import Testing

@Suite struct VerifyTests {
  private let workplace: Workplace

  init() throws {
    workplace = try Workplace()
    _ = ToolRun("plan", Inputs.small, "--out", workplace("plan"), "--quiet")
  }

  @Test func `a start moved to where nothing is offered breaks a rule`() throws {
    try workplace.edit("plan/enrolments.csv", [("2027Q3", "2027Q4")])
    let run = ToolRun("verify", Inputs.small, workplace("plan/enrolments.csv"), "--json")
    #expect(run.status == .violations)
    #expect(run.output.contains("\"rule\": \"no-intake\""))
    #expect(run.output.contains("\"good\": false"))
  }

  @Test func `a figure that was painted over is found`() throws {
    try workplace.edit("plan/plan.json", [("\"compliant\": 5", "\"compliant\": 6")])
    let run = ToolRun("verify", Inputs.small, workplace("plan/plan.json"), "--lang", "en")
    #expect(run.status == .violations)
    #expect(run.output.contains("Figures that are not what they should be"))
  }

  @Test func `a folder whose files disagree is not good`() throws {
    try workplace.edit("plan/enrolments.csv", [("N-2,", "N-5,")])
    let run = ToolRun("verify", Inputs.small, workplace("plan"))
    #expect(run.status == .violations)
    #expect(run.output.contains("enrolments.csv"))
    #expect(run.output.contains("đã sửa tay"))
  }

  @Test func `a plan for other inputs is judged by these and noted`() throws {
    let other = try workplace.smallScenario(
      editing: "budgets.csv", ("commune,2027,20000000", "commune,2027,20000001"))
    let run = ToolRun("verify", other, workplace("plan/plan.json"), "--json")
    #expect(run.output.contains("\"otherInputs\": true"))
    #expect(run.status == .violations)
  }

  @Test func `what can't be read is wrong or missing input`() throws {
    #expect(ToolRun("verify", Inputs.small, workplace("nothing")).status == .missingInput)
    try workplace.edit("plan/plan.json", [("\"format\"", "format\"")])
    #expect(ToolRun("verify", Inputs.small, workplace("plan")).status == .wrongInput)
  }
}
