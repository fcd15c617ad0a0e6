// SPDX-License-Identifier: GPL-3.0-or-later

import DatChuanTool
import Testing

@Suite struct CheckTests {
  @Test(
    arguments: [Inputs.commune, Inputs.small]
      + ["lai-chau", "le-chan", "tay-son", "xuan-hung/whole-commune"].map(Inputs.shipped))
  func `a scenario of ours has no errors`(scenario: String) {
    let run = ToolRun("check", scenario)
    #expect(run.status == .done)
    #expect(run.output.contains("0 lỗi"))
    #expect(run.errors.isEmpty)
  }

  @Test func `three mistakes in a table are all told, with their places`() throws {
    let workplace = try Workplace()
    let scenario = try workplace.smallScenario(
      editing: "officers.csv", ("1990-08-07,female", "1990-13-07,female"),
      ("1995-06-06,male,commune", "1995-06-06,male,comune"),
      ("1986-02-27,female", "1986-02-27,femal"))
    let run = ToolRun("check", scenario, "--lang", "en")
    #expect(run.status == .wrongInput)
    #expect(run.output.contains("officers.csv:3:"))
    #expect(run.output.contains("officers.csv:5:"))
    #expect(run.output.contains("officers.csv:6:"))
    #expect(run.output.contains("did you mean 'commune'?"))
    #expect(run.output.hasSuffix("3 errors, 0 warnings\n"))

    let data = ToolRun("check", scenario, "--json")
    #expect(data.status == .wrongInput)
    #expect(data.output.contains("\"errors\": 3"))
    #expect(data.output.contains("\"line\": 6"))
    #expect(ToolRun("plan", scenario, "--out", workplace("plan")).status == .wrongInput)
    #expect(try workplace.names(in: ".") == ["scenario"])
  }

  @Test func `a folder that is not there ends with status 66`() throws {
    let workplace = try Workplace()
    #expect(ToolRun("check", workplace("nowhere")).status == .missingInput)
    let run = ToolRun("gaps", workplace("nowhere"))
    #expect(run.status == .missingInput)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("nowhere"))
  }
}
