// SPDX-License-Identifier: GPL-3.0-or-later

import DatChuanTool
import Testing

@Suite struct GenerateTests {
  @Test func `a commune is made up, checked, looked at and planned for`() throws {
    let workplace = try Workplace()
    let run = ToolRun(
      "generate", "--like", Inputs.commune, "--officers", "50", "--seed", "4", "--out",
      workplace("made"))
    #expect(run.status == .done)
    #expect(run.output.contains("50 người, 1 xã"))
    #expect(run.errors.isEmpty)
    let check = ToolRun("check", workplace("made"))
    #expect(check.status == .done)
    #expect(check.output.contains("0 lỗi"))
    #expect(ToolRun("gaps", workplace("made"), "--by", "position").status == .done)
    let plan = ToolRun(
      "plan", workplace("made"), "--out", workplace("plan"), "--effort", "1", "--gap", "0.9")
    #expect(plan.status == .done, "\(plan.errors)")
    #expect(ToolRun("verify", workplace("made"), workplace("plan")).status == .done)
  }

  @Test func `what stands at the place asked for stays`() throws {
    let workplace = try Workplace()
    let words = [
      "generate", "--like", Inputs.small, "--officers", "9", "--out", workplace("made"),
    ]
    #expect(ToolRun(words).status == .done)
    let before = try workplace.read("made/officers.csv")
    let again = ToolRun(words + ["--seed", "2"])
    #expect(again.status == .cannotCreate)
    #expect(again.errors.contains("made"))
    #expect(try workplace.read("made/officers.csv") == before)
    #expect(try workplace.names(in: ".") == ["made"])
  }

  @Test func `what is missing or out of range is wrong usage`() throws {
    let workplace = try Workplace()
    let out = workplace("made")
    let cases = [
      ["--officers", "9", "--out", out], ["--like", Inputs.small, "--out", out],
      ["--like", Inputs.small, "--officers", "9"],
      ["--like", Inputs.small, "--officers", "0", "--out", out],
      ["--like", Inputs.small, "--officers", "2000001", "--out", out],
      ["--like", Inputs.small, "--officers", "9", "--units", "10", "--out", out],
    ]
    for words in cases {
      let run = ToolRun(["generate"] + words)
      #expect(run.status == .wrongUsage, "\(words)")
      #expect(!run.errors.isEmpty)
    }
    #expect(try workplace.names(in: ".").isEmpty)
  }

  @Test func `an original with mistakes is shown them, one without people is refused`() throws {
    let workplace = try Workplace()
    let wrong = try workplace.smallScenario(
      named: "wrong", editing: "officers.csv", ("female", "femal"))
    let run = ToolRun("generate", "--like", wrong, "--officers", "9", "--out", workplace("made"))
    #expect(run.status == .wrongInput)
    #expect(run.errors.contains("officers.csv:"))
    let missing = ToolRun(
      "generate", "--like", workplace("nowhere"), "--officers", "9", "--out", workplace("made"))
    #expect(missing.status == .missingInput)
    #expect(try workplace.names(in: ".") == ["wrong"])
  }
}
