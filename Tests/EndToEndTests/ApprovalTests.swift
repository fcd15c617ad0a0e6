// SPDX-License-Identifier: GPL-3.0-or-later

import DatChuanTool
import Foundation
import Testing

struct ApprovalTests {
  private let place: Workplace
  private let scenario: String

  init() throws {
    place = try Workplace()
    scenario = try place.smallScenario()
    #expect(ToolRun("plan", scenario, "--out", place("plan"), "--quiet").status == .done)
  }

  private func approve(_ plan: String, number: String = "05-KH/ĐU") -> ToolRun {
    ToolRun(
      "approve", plan, "--number", number, "--date", "2026-12-20", "--by", "Ban Thường vụ",
      "--recorded-by", "Lan", "--scenario", scenario)
  }

  @Test func `an approved plan is kept with its files, and an amendment after it`() throws {
    let first = approve(place("plan"))
    #expect(first.status == .done)
    let list = ToolRun("journal", "--scenario", scenario, "--json")
    for name in [
      "plan.json", "enrolments.csv", "classes.csv", "unmet.csv", "run.json", "audit.json",
    ] {
      #expect(list.output.contains(" \(name)"), "\(name)")
    }
    let second = approve(place("plan"), number: "09-KH/ĐU")
    #expect(second.output.contains("So với kế hoạch số 05-KH/ĐU"))
    #expect(ToolRun("journal", "verify", "--scenario", scenario).status == .done)
  }

  @Test func `a number is given once, and a plan is found by it`() throws {
    #expect(approve(place("plan")).status == .done)
    let again = approve(place("plan"))
    #expect(again.status == .wrongInput)
    #expect(again.errors.contains("sự kiện số 1"))
    #expect(approve(place("plan"), number: "09-KH/ĐU").status == .done)
    let ledger = ["ledger", scenario, place("plan"), "--against"]
    #expect(ToolRun(ledger + ["05-KH/ĐU"]).output.contains("kế hoạch số 05-KH/ĐU"))
    #expect(ToolRun(ledger + [place("plan")]).status == .done)
    // Once the first is withdrawn its number is free again.
    let withdrawn = ToolRun(
      "record", "corrected", "--replaces", "1", "--by", "Lan", "--scenario", scenario)
    #expect(withdrawn.status == .done)
    #expect(approve(place("plan")).status == .done)
    #expect(approve(place("plan"), number: "7\n8").status == .wrongUsage)
  }

  @Test func `a plan that was changed or belongs to other tables is not approved`() throws {
    try place.edit("plan/enrolments.csv", [("2027Q3", "2027Q1")])
    #expect(approve(place("plan")).status == .wrongInput)
    #expect(ToolRun("plan", scenario, "--out", place("other"), "--quiet").status == .done)
    try place.edit("scenario/officers.csv", [("Nguyễn Văn An", "Nguyễn Văn Anh")])
    let other = approve(place("other"))
    #expect(other.status == .wrongInput)
    #expect(other.errors.contains("--scenario"))
    #expect(approve(place("other") + "/plan.json").status == .wrongUsage)
    #expect(!FileManager.default.fileExists(atPath: scenario + "/journal.datchuan"))
  }

  @Test func `changes of the approved plan can be limited, down to what is possible`() throws {
    #expect(approve(place("plan")).status == .done)
    #expect(
      ToolRun("roll", scenario, "--to", "2026-12-21", "--out", place("rolled")).status == .done)
    // The seats of 2027Q3 are gone: whoever had them must lose them.
    try place.edit(
      "rolled/intakes.csv", [("theory-intermediate,2027Q3,,2", "theory-intermediate,2027Q3,,1")])
    let refused = ToolRun("plan", place("rolled"), "--out", place("none"), "--max-changes", "0")
    #expect(refused.status == .wrongInput)
    #expect(refused.errors.contains("ít nhất phải 1 lượt"))
    #expect(!FileManager.default.fileExists(atPath: place("none")))
    let limited = ToolRun(
      "plan", place("rolled"), "--out", place("some"), "--max-changes", "1", "--quiet")
    #expect(limited.status == .done)
    #expect(try place.read("some/run.json").contains("\"maxChanges\": 1"))
    #expect(ToolRun("verify", place("rolled"), place("some")).status == .done)
    let nothing = ToolRun("plan", scenario, "--out", place("none"), "--max-changes", "0")
    #expect(nothing.status == .wrongInput)
    #expect(nothing.errors.contains("previousPlan"))
  }

  @Test func `every changed name is told with its reason`() throws {
    #expect(approve(place("plan")).status == .done)
    // The seats of 2027Q3 come two quarters later, and one of them is gone.
    let changed = try place.smallScenario(
      named: "changed", editing: "intakes.csv",
      ("theory-intermediate,2027Q3,,2", "theory-intermediate,2027Q4,,1"))
    #expect(ToolRun("plan", changed, "--out", place("new"), "--quiet").status == .done)
    let journal = ["--journal", scenario + "/journal.datchuan"]
    let ledger = ToolRun(["ledger", changed, place("new")] + journal)
    #expect(ledger.status == .done)
    #expect(ledger.output.contains("so với kế hoạch số 05-KH/ĐU"))
    #expect(ledger.output.split(separator: "\n").allSatisfy { $0.count <= 100 })
    let table = ToolRun(["ledger", changed, place("new"), "--csv"] + journal).output
    #expect(table.contains("quý ấy không còn suất học"))
    let nothing = ToolRun("ledger", changed, place("new"))
    #expect(nothing.status == .missingInput)
  }
}
