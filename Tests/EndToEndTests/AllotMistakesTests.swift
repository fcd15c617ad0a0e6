// SPDX-License-Identifier: GPL-3.0-or-later

import DatChuanTool
import Testing

@Suite struct AllotMistakesTests {
  /// A commune of six with its plan.
  private func planned() throws -> Workplace {
    let workplace = try Workplace()
    _ = try workplace.smallScenario(named: "whole")
    #expect(ToolRun("plan", workplace("whole"), "--out", workplace("plan")).status == .done)
    return workplace
  }

  @Test func `what is missing, unknown or at the bottom is wrong usage`() throws {
    let workplace = try planned()
    let words = ["allot", workplace("whole"), workplace("plan")]
    let out = ["--out", workplace("out")]
    let cases = [
      (words + out, "--level"), (words + ["--level", "commune"], "--out"),
      (words + ["--level", "comune"] + out, "'commune'"),
      (words + ["--level", "office"] + out, "'office'"),
    ]
    for (words, named) in cases {
      let run = ToolRun(words + ["--lang", "en"])
      #expect(run.status == .wrongUsage, "\(words)")
      #expect(run.errors.contains(named), "\(run.errors)")
    }
    #expect(try workplace.names(in: ".") == ["plan", "whole"])
  }

  @Test func `a plan that breaks rules is not handed out`() throws {
    let workplace = try planned()
    try workplace.edit("whole/intakes.csv", [("commune,20,1", "commune,1,1")])
    let run = ToolRun(
      "allot", workplace("whole"), workplace("plan"), "--level", "commune", "--out",
      workplace("out"), "--lang", "en")
    #expect(run.status == .wrongInput)
    #expect(run.errors.contains("datchuan verify"))
    #expect(try workplace.names(in: ".") == ["plan", "whole"])
  }

  @Test func `what stands at the place asked for stays`() throws {
    let workplace = try planned()
    let words = [
      "allot", workplace("whole"), workplace("plan"), "--level", "commune", "--out",
      workplace("out"),
    ]
    let run = ToolRun(words + ["--lang", "en"])
    #expect(run.status == .done, "\(run.errors)")
    // Two serve in the commune itself.
    #expect(run.output.contains("2 of them"))
    #expect(
      try workplace.names(in: "out") == ["README.md", "commune", "office", "scenario.json"])
    let before = try workplace.read("out/office/budgets.csv")
    #expect(ToolRun(words).status == .cannotCreate)
    #expect(try workplace.read("out/office/budgets.csv") == before)
  }

  @Test func `plans that come back are checked before they are put together`() throws {
    let workplace = try planned()
    let words = [workplace("whole"), workplace("plan"), "--level", "commune", "--lang", "en"]
    #expect(ToolRun(["allot"] + words + ["--out", workplace("out")]).status == .done)
    func gather() -> ToolRun {
      ToolRun(
        ["gather"] + words + ["--from", workplace("back"), "--out", workplace("whole.csv")])
    }
    #expect(gather().status == .missingInput)

    let part = workplace("out/office")
    #expect(ToolRun("plan", part, "--out", workplace("back/office")).status == .done)
    try workplace.copy("back/office/enrolments.csv", to: "back/ofice.csv")
    let misspelt = gather()
    #expect(misspelt.status == .wrongInput)
    #expect(misspelt.errors.contains("'office'"))

    try workplace.copy("back/office/enrolments.csv", to: "back/office.csv")
    try workplace.remove("back/ofice.csv")
    #expect(gather().errors.contains("returned-twice"))

    try workplace.remove("back/office")
    try workplace.edit("back/office.csv", [("2027Q2", "2027Q1"), ("2027Q3", "2027Q2")])
    let broken = gather()
    #expect(broken.status == .wrongInput)
    #expect(broken.errors.contains("office: "))

    try workplace.remove("back/office.csv")
    let nobody = gather()
    #expect(nobody.status == .done, "\(nobody.errors)")
    #expect(nobody.output.contains("2 keep"))
    #expect(ToolRun("verify", workplace("whole"), workplace("whole.csv")).status == .done)
    #expect(gather().status == .cannotCreate)
  }

  @Test func `what is not there is named`() throws {
    let workplace = try planned()
    let run = ToolRun(
      "allot", workplace("whole"), workplace("nothing"), "--level", "commune", "--out",
      workplace("out"))
    #expect(run.status == .missingInput)
    #expect(run.errors.contains("nothing"))
  }
}
