// SPDX-License-Identifier: GPL-3.0-or-later

import DatChuanTool
import Testing

@Suite struct ExportTests {
  @Test func `a goal's program is written as MPS`() throws {
    let workplace = try Workplace()
    let run = ToolRun("export", Inputs.small, "--mps", workplace("p.mps"), "--goal", "compliance")
    #expect(run.status == .done)
    let text = try workplace.read("p.mps")
    #expect(text.contains("ROWS"))
    #expect(text.contains("ENDATA"))
    #expect(try workplace.names(in: ".") == ["p.mps"])
  }

  @Test(arguments: ["flow", "compact"])
  func `each goal has an objective of its own`(form: String) throws {
    let workplace = try Workplace()
    let goals = ["targets", "compliance", "requirements", "earliness", "cost"]
    let programs = try goals.map { goal in
      let file = "\(goal).mps"
      let run = ToolRun(
        "export", Inputs.small, "--mps", workplace(file), "--goal", goal, "--form", form)
      #expect(run.status == .done)
      return try workplace.read(file)
    }
    #expect(Set(programs).count == goals.count)
    // The objective is the only row without a limit.
    for program in programs {
      #expect(program.split(separator: "\n").count { $0.hasPrefix(" N ") } == 1)
    }
  }

  @Test func `a plan holds the earlier goals`() throws {
    let workplace = try Workplace()
    _ = ToolRun("plan", Inputs.small, "--out", workplace("plan"), "--quiet")
    let words = ["export", Inputs.small, "--goal", "cost", "--mps"]
    #expect(ToolRun(words + [workplace("free.mps")]).status == .done)
    #expect(
      ToolRun(words + [workplace("held.mps"), "--plan", workplace("plan")]).status == .done)
    #expect(try workplace.read("free.mps") != workplace.read("held.mps"))
    let table = ToolRun(words + [workplace("x.mps"), "--plan", workplace("plan/enrolments.csv")])
    #expect(table.status == .wrongUsage)
  }

  @Test func `a compact program names its starts`() throws {
    let workplace = try Workplace()
    let run = ToolRun("export", Inputs.small, "--mps", workplace("p.mps"), "--form", "compact")
    #expect(run.status == .done)
    #expect(try workplace.read("p.mps").contains("start."))
    let wrong = ToolRun("export", Inputs.small, "--mps", workplace("q.mps"), "--form", "dense")
    #expect(wrong.status == .wrongUsage)
  }

  @Test func `a file that can't be made is refused`() throws {
    let workplace = try Workplace()
    let run = ToolRun("export", Inputs.small, "--mps", workplace("no/such/folder.mps"))
    #expect(run.status == .cannotCreate)
    #expect(run.errors.contains("no/such/folder.mps"))
  }
}
