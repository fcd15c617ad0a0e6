// SPDX-License-Identifier: GPL-3.0-or-later

import DatChuanTool
import Foundation
import Testing

@Suite struct WhatIfTests {
  @Test func `a decision asked for is kept, and what it makes different is told`() throws {
    let workplace = try Workplace()
    let run = ToolRun(
      "plan", Inputs.small, "--out", workplace("plan"), "--forbid", "N-3:digital-basic",
      "--require", "N-6:digital-basic:2027Q2", "--lang", "en")
    #expect(run.status == .done)
    #expect(run.output.contains("WHAT THE CHANGE MAKES DIFFERENT"))
    #expect(run.output.contains("decisions.csv: 2 rows differ"))
    #expect(run.output.contains("Lê Văn Cường (N-3): Kỹ năng số cơ bản, Q2 2027; with the change"))
    let table = try workplace.read("plan/enrolments.csv")
    #expect(!table.contains("N-3,"))
    #expect(table.contains("N-6,"))
  }

  @Test func `the plan is good only for the scenario with the same decisions`() throws {
    let workplace = try Workplace()
    let asked = ["--forbid", "N-3:digital-basic"]
    let words = ["plan", Inputs.small, "--out", workplace("plan"), "--quiet"] + asked
    #expect(ToolRun(words).status == .done)
    let plain = ToolRun("verify", Inputs.small, workplace("plan"), "--lang", "en")
    #expect(plain.output.contains("made from other inputs"))
    let same = ToolRun(["verify", Inputs.small, workplace("plan"), "--lang", "en"] + asked)
    #expect(same.status == .done)
    #expect(!same.output.contains("made from other inputs"))
    #expect(try workplace.read("plan/run.json").contains("--forbid N-3:digital-basic"))
  }

  @Test func `a plan that exists is the start, and what the answer is compared with`() throws {
    let workplace = try Workplace()
    let first = ToolRun("plan", Inputs.small, "--out", workplace("first"), "--quiet")
    #expect(first.status == .done)
    let edit =
      "{ table: 'intakes', where: { programme: 'theory-intermediate' }, add: { seats: 2 } }"
    let run = ToolRun(
      "plan", Inputs.small, "--from", workplace("first"), "--out", workplace("second"),
      "--change", edit, "--lang", "en")
    #expect(run.status == .done)
    #expect(run.output.contains("Places: 6 kept, 1 moved in time, 0 gained, 0 lost."))
    // Alone it is a quick plan of the same scenario, no worse than the one it began with.
    let again = ToolRun(
      "plan", Inputs.small, "--from", workplace("first"), "--out", workplace("third"), "--quiet")
    #expect(again.status == .done)
    #expect(
      try workplace.read("third/enrolments.csv") == workplace.read("first/enrolments.csv"))
  }

  @Test func `decisions that can't be kept end with status 65 and nothing written`() throws {
    let workplace = try Workplace()
    let run = ToolRun(
      "plan", Inputs.small, "--out", workplace("plan"), "--require", "N-6:theory-intermediate")
    #expect(run.status == .wrongInput)
    #expect(run.errors.contains("Vũ Thị Hà (N-6)"))
    #expect(try workplace.names(in: ".") == [])
  }

  @Test(arguments: [
    (["--require", "N-6"], "--require needs a place such as"),
    (["--forbid", "N-6:digital-basic:2027Q7"], "--forbid needs a place such as"),
    (["--require"], "--require needs a value"),
  ])
  func `words that are no place are wrong usage`(words: [String], message: String) {
    let run = ToolRun(["plan", Inputs.small, "--lang", "en"] + words)
    #expect(run.status == .wrongUsage)
    #expect(run.errors.contains(message))
  }

  @Test func `a plan of other people is nothing to begin with`() throws {
    let workplace = try Workplace()
    try FileManager.default.createDirectory(
      atPath: workplace("others"), withIntermediateDirectories: true)
    let made = ToolRun("plan", Inputs.small, "--out", workplace("plan"), "--quiet")
    #expect(made.status == .done)
    for name in ["plan.json", "enrolments.csv", "classes.csv", "unmet.csv", "run.json"] {
      let text = try workplace.read("plan/\(name)").replacing("N-", with: "Z-")
      try Data(text.utf8).write(to: URL(filePath: workplace("others/\(name)")))
    }
    let run = ToolRun(
      "plan", Inputs.small, "--from", workplace("others"), "--out", workplace("again"))
    #expect(run.status == .wrongInput)
    #expect(run.errors.contains("không có ai"))
    #expect(try !workplace.names(in: ".").contains("again"))
  }

  @Test(arguments: ["settle", "guided", "refine"])
  func `ways to plan anew need something to begin with`(way: String) throws {
    let workplace = try Workplace()
    let run = ToolRun("plan", Inputs.small, "--\(way)", "--out", workplace("plan"))
    #expect(run.status == .wrongUsage)
    #expect(run.errors.contains("--\(way) chỉ dùng cùng với --from hoặc --require hoặc"))
    #expect(try workplace.names(in: ".") == [])
  }

  @Test func `every mistake in what is asked for is told at once, at its place`() {
    let run = ToolRun(
      "plan", Inputs.small, "--forbid", "N3:digital-basic", "--require", "N-1:digital-basi",
      "--change", "{ table: 'budgets', where: { fund: 'x' }, add: { amount: 1 } }")
    #expect(run.status == .wrongInput)
    #expect(run.errors.contains("--forbid:1:1: lỗi: không có cán bộ 'N3'"))
    #expect(run.errors.contains("có phải là 'N-3'?"))
    #expect(run.errors.contains("--require:1:5: lỗi: không có chương trình 'digital-basi'"))
    #expect(run.errors.contains("--change:1:28: lỗi:"))
  }
}
