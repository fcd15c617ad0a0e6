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

  private static let isDeep = ProcessInfo.processInfo.environment["DATCHUAN_DEEP"] == "1"

  /// A few officers of each shipped scenario, or all of them when the environment says so.
  @Test(
    arguments: [
      ("le-chan", 6, 2027...2029), ("tay-son", 30, 2021...2024), ("lai-chau", 6, 2026...2029),
      ("xuan-hung", 6, 2027...2029), ("xuan-hung/whole-commune", 4, 2027...2029),
    ])
  func `every shipped scenario is rolled year after year to its end`(
    name: String, few: Int, years: ClosedRange<Int>
  ) throws {
    let (shipped, alone) = (place("Scenarios/" + name), place("alone"))
    try copyShipped(name, officers: Self.isDeep ? nil : few)
    let asOf = try #require(ScenarioReader.read(folder: shipped).scenario?.asOf)
    let rolled = ToolRun("roll", shipped, "--to", "\(asOf)", "--out", alone)
    #expect(rolled.status == .done, "\(rolled.errors)")
    let last = try liveThrough(alone, years: years, effort: "1")
    let horizon = try #require(ScenarioReader.read(folder: last).scenario?.horizon)
    let year = years.upperBound + 1
    #expect(horizon == Horizon(from: Quarter(year, 1), through: Quarter(year, 4)))
  }

  /// What-if scenarios beside the shipped ones.
  private static var variants: [String] {
    let names = FileManager.default.enumerator(atPath: Inputs.shipped(""))?.compactMap {
      ($0 as? String).flatMap { $0.contains("/variants/") ? $0 : nil }
    }
    return (names ?? []).filter { $0.hasSuffix("/scenario.json") }
      .map { String($0.dropLast("/scenario.json".count)) }.sorted()
  }

  @Test(.enabled(if: isDeep), arguments: variants)
  func `every variant of a shipped scenario is rolled year after year to its end`(
    name: String
  ) throws {
    let (shipped, alone) = (place("Scenarios/" + name), place("alone"))
    try copyShipped(name, officers: 6)
    let scenario = try #require(ScenarioReader.read(folder: shipped).scenario)
    #expect(ToolRun("roll", shipped, "--to", "\(scenario.asOf)", "--out", alone).status == .done)
    let (first, last) = (scenario.horizon.first.year, scenario.horizon.last.year)
    try liveThrough(alone, years: first...(last - 1), effort: "1")
  }

  @Test func `a plan that was allotted is rolled as the whole of its parts`() throws {
    let (whole, plan, parts) = (place("whole"), place("plan-whole"), place("parts"))
    let officers = Self.isDeep ? "160" : "7"
    let made = ToolRun(
      "generate", "--like", Inputs.commune, "--officers", officers, "--units", "2", "--out", whole)
    #expect(made.status == .done, "\(made.errors)")
    #expect(ToolRun("plan", whole, "--out", plan, "--effort", "1", "--quiet").status == .done)
    let allotted = ToolRun("allot", whole, plan, "--level", "p01", "--out", parts)
    #expect(allotted.status == .done, "\(allotted.errors)")
    try liveThrough(parts, years: 2027...2029, effort: "1")
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
      let scenario = try #require(ScenarioReader.read(folder: folder).scenario)
      let plan = place("plan-\(year)")
      let planned = ToolRun("plan", folder, "--out", plan, "--effort", effort, "--quiet")
      #expect(planned.status == .done || planned.status == .stoppedEarly, "\(planned.errors)")
      let approved = ToolRun(
        "approve", plan, "--number", "05-KH/ĐU \(year)", "--date", "\(scenario.asOf)", "--by",
        "Ban Thường vụ", "--recorded-by", "Lan", "--scenario", folder)
      #expect(approved.status == .done, "\(approved.errors)")
      try checkLedger(scenario, folder, plan)
      try place.write(try events(of: year, in: scenario, plan: plan, &numbers), to: "\(year).csv")
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
    try checkLedger(
      try #require(ScenarioReader.read(folder: folder).scenario), folder, place("plan-last"))
    let journal = ToolRun("journal", "--scenario", folder, "--json").output
    #expect(journal.contains("\"completed\""), "a year without training tests nothing")
    return folder
  }

  /// Copies the shipped scenarios, perhaps with few of their officers.
  ///
  /// Most officers of one, and of what it inherits, may be left out of
  /// every table that names them, so that reading and planning take no time; some remain, spread
  /// over the whole roster.
  private func copyShipped(_ name: String, officers few: Int?) throws {
    try FileManager.default.copyItem(atPath: Inputs.shipped(""), toPath: place("Scenarios"))
    guard let few else { return }
    let parts = name.split(separator: "/").map(String.init)
    let folders = parts.indices.map { "Scenarios/" + parts[...$0].joined(separator: "/") }
    func lines(_ table: String, in folder: String) -> [Substring]? {
      (try? place.read("\(folder)/\(table).csv"))?.split(separator: "\n")
    }
    func key(_ row: Substring) -> Substring { row.prefix { $0 != "," } }
    var kept: Set<Substring> = []
    for folder in folders {
      guard let rows = lines("officers", in: folder)?.dropFirst() else { continue }
      let step = max(1, rows.count / few)
      kept.formUnion(rows.enumerated().filter { $0.offset % step == step / 2 }.map { key($0.1) })
    }
    #expect(!kept.isEmpty)
    for folder in folders {
      for table in ["officers", "qualifications", "unavailability", "enrolments", "decisions"] {
        guard let lines = lines(table, in: folder) else { continue }
        let rows = lines.dropFirst().filter { kept.contains(key($0)) }
        try place.write(
          (lines.prefix(1) + rows).joined(separator: "\n") + "\n", to: "\(folder)/\(table).csv")
      }
    }
  }

  /// The ledger adds up to what the goal says.
  private func checkLedger(_ scenario: Scenario, _ folder: String, _ plan: String) throws {
    guard scenario.previousPlan != nil else { return }
    let goals = PlanFolder.read(plan, for: scenario).plan?.goals
    let value = try #require(goals?.first { $0.goal == .stability }?.value)
    let ledger = ToolRun(
      "ledger", folder, plan, "--against", folder + "/previous-plan.json", "--json")
    #expect(ledger.status == .done, "\(ledger.errors)")
    #expect(ledger.output.contains("\"count\": \(value),"))
  }

  /// What happens in a year: most training goes as planned, some does not, people come and go.
  private func events(
    of year: Int, in scenario: Scenario, plan: String, _ numbers: inout SplitMix
  ) throws -> String {
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
      "joined,\(year)-08-01,MOI-\(year),,,\(unit),\(position),Người Mới \(year),1997-05-04,female")
    if officers.count > 4 {
      lines.append("transferred,\(year)-09-01,\(officers[2].id),,,\(unit),,,,")
    }
    if let leaver { lines.append("left,\(year)-10-01,\(leaver),,,,,,,") }
    return lines.joined(separator: "\n") + "\n"
  }
}
