// SPDX-License-Identifier: GPL-3.0-or-later

import DatChuanTool
import Foundation
import Scenarios
import Testing
import Workforce

/// Year after year: plan, approve, live through the year, roll, and plan again.
struct RollTests {
  private let place: Workplace

  init() throws { place = try Workplace() }

  @Test func `a commune's plan is rolled year after year to 2030`() throws {
    var files = try ScenarioFiles.commune()
    let isDeep = ProcessInfo.processInfo.environment["DATCHUAN_DEEP"] == "1"
    if !isDeep {
      files.keepOfficers { name in Int(name.suffix(3)).map { $0 % 9 == 3 } ?? true }
    }
    try liveThrough(try files.write(below: place.path), years: 2027...2029, effort: "1")
  }

  @Test func `six officers are rolled to the end of their horizon and beyond`() throws {
    let scenario = try place.smallScenario()
    let last = try liveThrough(scenario, years: 2027...2027, effort: "5")
    let over = ToolRun("roll", last, "--to", "2028-12-01", "--out", place("over"))
    #expect(over.status == .wrongUsage)
    #expect(over.errors.contains("--until"))
    let beyond = ToolRun(
      "roll", last, "--to", "2028-12-01", "--until", "2030Q4", "--out", place("beyond"))
    #expect(beyond.status == .done)
    // Its seats, money and targets are still to be stated, but what there is can be read.
    #expect(ToolRun("check", place("beyond")).status == .done)
  }

  @Test func `what was rolled is what was read, and nothing is written over`() throws {
    let scenario = try place.smallScenario()
    let words = ["roll", scenario, "--to", "2026-12-01", "--out", place("same")]
    let first = ToolRun(words)
    #expect(first.status == .done)
    #expect(first.output.contains("không có gì"))
    #expect(
      ToolRun("gaps", place("same"), "--csv").output == ToolRun("gaps", scenario, "--csv").output)
    #expect(ToolRun(words).status == .cannotCreate)
    #expect(
      ToolRun("roll", scenario, "--to", "2026-11-30", "--out", place("early")).status
        == .wrongUsage)
  }

  @Test func `a commune rolled without events holds what its folder says`() throws {
    #expect(
      ToolRun("roll", Inputs.commune, "--to", "2026-12-01", "--out", place("commune")).status
        == .done)
    let (before, after) = (
      ScenarioReader.read(folder: Inputs.commune).scenario,
      ScenarioReader.read(folder: place("commune")).scenario
    )
    #expect(before?.officers == after?.officers)
    #expect(before?.standards == after?.standards)
    #expect(before?.intakes == after?.intakes)
    #expect(before?.targets == after?.targets)
    #expect(before?.decisions == after?.decisions)
    #expect(before?.budgets == after?.budgets)
    #expect(before?.commitments == after?.commitments)
  }

  /// Lives through some years and returns the folder of the last.
  @discardableResult
  private func liveThrough(
    _ first: String, years: ClosedRange<Int>, effort: String
  ) throws -> String {
    var folder = first
    var numbers = SplitMix(seed: 11)
    for year in years {
      let plan = place("plan-\(year)")
      let planned = ToolRun("plan", folder, "--out", plan, "--effort", effort, "--quiet")
      #expect(planned.status == .done || planned.status == .stoppedEarly, "\(planned.errors)")
      let approved = ToolRun(
        "approve", plan, "--number", "05-KH/ĐU \(year)", "--date", "\(year - 1)-12-20", "--by",
        "Ban Thường vụ", "--recorded-by", "Lan", "--scenario", folder)
      #expect(approved.status == .done, "\(approved.errors)")
      try checkLedger(folder, plan)
      try place.write(try events(of: year, in: folder, plan: plan, &numbers), to: "\(year).csv")
      let recorded = ToolRun(
        "record", "--from", place("\(year).csv"), "--by", "Lan", "--scenario", folder)
      #expect(recorded.status == .done, "\(recorded.errors)")
      let next = place("scenario-\(year + 1)")
      let rolled = ToolRun("roll", folder, "--to", "\(year)-12-01", "--out", next)
      #expect(rolled.status == .done, "\(rolled.errors)")
      #expect(!rolled.output.contains("không khớp"), "\(rolled.output)")
      #expect(rolled.output.contains("05-KH/ĐU \(year)"))
      try FileManager.default.moveItem(
        atPath: folder + "/journal.datchuan", toPath: next + "/journal.datchuan")
      let checked = ToolRun("check", next)
      #expect(checked.status == .done, "\(checked.errors)")
      #expect(ToolRun("journal", "verify", "--scenario", next).status == .done)
      folder = next
    }
    let last = ToolRun(
      "plan", folder, "--out", place("plan-last"), "--effort", effort, "--quiet")
    #expect(last.status == .done || last.status == .stoppedEarly, "\(last.errors)")
    try checkLedger(folder, place("plan-last"))
    return folder
  }

  /// The ledger adds up to what the goal says.
  private func checkLedger(_ folder: String, _ plan: String) throws {
    guard let scenario = ScenarioReader.read(folder: folder).scenario,
      scenario.previousPlan != nil
    else { return }
    let goals = PlanFolder.read(plan, for: scenario).plan?.goals
    let value = try #require(goals?.first { $0.goal == .stability }?.value)
    let ledger = ToolRun(
      "ledger", folder, plan, "--against", folder + "/previous-plan.json", "--json")
    #expect(ledger.status == .done, "\(ledger.errors)")
    #expect(ledger.output.contains("\"count\": \(value),"))
  }

  /// What happens in a year: most training goes as planned, some does not, people come and go.
  private func events(
    of year: Int, in folder: String, plan: String, _ numbers: inout SplitMix
  ) throws -> String {
    let scenario = try #require(ScenarioReader.read(folder: folder).scenario)
    let enrolments = try #require(PlanFolder.read(plan, for: scenario).enrolments)
    let end = try #require(Day(year, 12, 1))
    let leaver = scenario.officers.count > 4 ? scenario.officers[3].id : nil
    var lines = ["event,date,officer,programme,quarter,unit,position,name,birth_date,sex"]
    for enrolment in enrolments where enrolment.start.year <= year && enrolment.officer != leaver {
      let training = "\(enrolment.officer),\(enrolment.programme),\(enrolment.start)"
      if !enrolment.committed || enrolment.start >= scenario.horizon.first {
        lines.append("started,\(enrolment.start.firstDay),\(training),,,,,")
      }
      let day = enrolment.end.lastDay
      let result = ["completed", "completed", "completed", "failed", "withdrew"][
        Int(numbers.next() % 5)]
      if day < end { lines.append("\(result),\(day),\(training),,,,,") }
    }
    let officers = scenario.officers
    let (unit, position) = (officers[0].unit, officers[0].position)
    lines.append(
      "joined,\(year)-03-01,MOI-\(year),,,\(unit),\(position),Người Mới \(year),1997-05-04,female")
    if officers.count > 4 {
      lines.append("transferred,\(year)-05-01,\(officers[2].id),,,\(unit),,,,")
    }
    if let leaver { lines.append("left,\(year)-06-01,\(leaver),,,,,,,") }
    return lines.joined(separator: "\n") + "\n"
  }
}
