// SPDX-License-Identifier: GPL-3.0-or-later

import DatChuanTool
import Foundation
import Testing

struct ProgressTests {
  private let place: Workplace
  private let scenario: String

  /// An approved plan, and half a year in which one of its courses was completed.
  init() throws {
    place = try Workplace()
    scenario = try place.smallScenario()
    #expect(ToolRun("plan", scenario, "--out", place("plan"), "--quiet").status == .done)
    let approval = ToolRun(
      "approve", place("plan"), "--number", "05-KH/ĐU", "--date", "2026-12-20", "--by",
      "Ban Thường vụ", "--recorded-by", "Lan", "--scenario", scenario)
    #expect(approval.status == .done)
    let recorded = ToolRun(
      "record", "completed", "--officer", "N-3", "--programme", "digital-basic", "--quarter",
      "2027Q2", "--date", "2027-06-25", "--by", "Lan", "--scenario", scenario)
    #expect(recorded.status == .done)
  }

  @Test func `progress tells both languages the same figures of the approved plan`() {
    let vietnamese = ToolRun("progress", scenario, "--at", "2027-07-01")
    #expect(vietnamese.status == .done)
    #expect(vietnamese.output.contains("TIẾN ĐỘ THỰC HIỆN"))
    #expect(vietnamese.output.contains("kế hoạch số 05-KH/ĐU ngày 20/12/2026"))
    #expect(vietnamese.output.split(separator: "\n").allSatisfy { $0.count <= 100 })
    let english = ToolRun("progress", scenario, "--at", "2027-07-01", "--lang", "en")
    #expect(english.output.contains("the plan 05-KH/ĐU of 2026-12-20"))
    #expect(english.output.contains("Person-sessions"))
  }

  @Test func `every rate in the data has numerator, denominator and base`() throws {
    let run = ToolRun("progress", scenario, "--at", "2027-07-01", "--json")
    let root = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let targets = try #require(root["targets"] as? [[String: Any]])
    #expect(targets.count == 2)
    for target in targets {
      for name in ["actual", "plannedByNow", "planned", "promised"] {
        let rate = try #require(target[name] as? [String: Any])
        #expect(rate["numerator"] is Int && rate["denominator"] is Int && rate["base"] is String)
      }
      #expect(
        ["on-track", "at-risk", "off-track", "out-of-reach"]
          .contains(target["status"] as? String ?? ""))
    }
    let training = try #require(root["training"] as? [String: Any])
    let completed = try #require(training["completed"] as? [String: Int])
    #expect(completed == ["sessions": 1, "persons": 1])
  }

  @Test func `percentages are rounded or cut off as asked`() {
    func rate(_ words: String...) -> Bool {
      ToolRun(["progress", scenario, "--at", "2027-07-01"] + words).output.contains("(66,6%)")
    }
    // 4 of 6 have the digital skills on the day.
    #expect(rate("--decimals", "1", "--truncate"))
    #expect(!rate("--decimals", "1"))
    #expect(ToolRun("progress", scenario, "--decimals", "3").status == .wrongUsage)
  }

  @Test func `a percentage tells the counts and bases it can be of`() {
    let none = ToolRun("percent", "19,23", "23,08%", "--of", "83")
    #expect(none.status == .violations)
    #expect(none.output.contains("19,23% của 83: không khớp mẫu số"))
    #expect(none.output.contains("khớp mọi tỷ lệ: 26, 52, 78"))
    #expect(none.output.contains("  23,08% của 26: 6 (làm tròn)"))
    #expect(none.output.split(separator: "\n").allSatisfy { $0.count <= 100 })
    let cut = ToolRun("percent", "12", "--of", "8", "--lang", "en")
    #expect(cut.status == .done)
    #expect(cut.output == "12% of 8: 1 (cut off)\n")
    #expect(ToolRun("percent", "40", "--most", "5", "--json").output.contains("\"bases\": [5]"))
    #expect(ToolRun("percent", "101").status == .wrongUsage)
    #expect(ToolRun("percent").status == .wrongUsage)
  }

  @Test func `the same day gives the same bytes, and another base other figures`() {
    let words = ["progress", scenario, "--at", "2027-07-01", "--csv"]
    #expect(ToolRun(words).output == ToolRun(words, cores: 2).output)
    #expect(ToolRun(words + ["--base", "05-KH/ĐU"]).output == ToolRun(words).output)
    #expect(ToolRun(words + ["--base", place("plan")]).output == ToolRun(words).output)
    #expect(ToolRun(words + ["--base", place("nowhere")]).status != .done)
    #expect(ToolRun("progress", scenario, "--at", "2026-11-01").status == .wrongUsage)
    #expect(ToolRun("progress", scenario, "--json", "--csv").status == .wrongUsage)
    // In the last quarter of all targets, and after the horizon.
    for day in ["2028-11-30", "2028-12-31", "2029-05-01"] {
      #expect(ToolRun("progress", scenario, "--at", day).status == .done, "\(day)")
      #expect(ToolRun("alerts", scenario, "--on", day).status == .done, "\(day)")
    }
  }

  @Test func `alerts name people, days and the command that mends it`() throws {
    let run = ToolRun("alerts", scenario, "--on", "2027-07-01", "--within", "120d")
    #expect(run.status == .done)
    #expect(run.output.contains("CẢNH BÁO"))
    #expect(run.output.contains("datchuan record"))
    let data = ToolRun("alerts", scenario, "--on", "2027-07-01", "--within", "120", "--json")
    let root = try #require(
      try JSONSerialization.jsonObject(with: Data(data.output.utf8)) as? [String: Any])
    let alerts = try #require(root["alerts"] as? [[String: Any]])
    let costs = alerts.compactMap { ($0["cost"] as? NSNumber)?.doubleValue }
    #expect(costs.count == alerts.count && costs == costs.sorted(by: >))
    #expect(alerts.allSatisfy { !(($0["acts"] as? [String]) ?? []).isEmpty })
    #expect(ToolRun("alerts", scenario, "--within", "soon").status == .wrongUsage)
  }

  @Test func `the commands of an alert run as they are printed`() throws {
    let words = ["alerts", scenario, "--on", "2027-07-01", "--within", "200"]
    let data = ToolRun(words + ["--json"]).output
    let root = try #require(
      try JSONSerialization.jsonObject(with: Data(data.utf8)) as? [String: Any])
    let commands = (root["alerts"] as? [[String: Any]] ?? []).flatMap {
      $0["commands"] as? [String] ?? []
    }.filter { !$0.hasPrefix("datchuan plan") }
    #expect(Set(commands.map { $0.split(separator: " ")[1] }) == ["record", "roll"])
    for (number, command) in Set(commands).sorted().enumerated() {
      let copy = "copy-\(number)"
      try place.copy("scenario", to: copy)
      let own = ToolRun.words(of: command.replacing(scenario, with: place(copy))).dropFirst()
      let run = ToolRun(own + (own.first == "record" ? ["--by", "Lan"] : []))
      #expect(run.status == .done, "\(command)\n\(run.errors)")
    }
    // What people read is the same command, cut so that a shell still reads it as one.
    let text = ToolRun(words).output.replacing("\\\n", with: " ").split(separator: " ")
      .joined(separator: " ")
    let shown = try #require(commands.first { $0.contains(" record ") })
    #expect(text.contains(shown))
  }

  @Test func `the calendar has each alert with a day once, and no clock`() throws {
    let words = ["alerts", scenario, "--on", "2027-07-01", "--within", "200"]
    let data = ToolRun(words + ["--json"]).output
    let root = try #require(
      try JSONSerialization.jsonObject(with: Data(data.utf8)) as? [String: Any])
    let dated = (root["alerts"] as? [[String: Any]] ?? []).filter { $0["date"] is String }
    #expect(ToolRun(words + ["--calendar", place("dates.ics")]).status == .done)
    let calendar = try place.read("dates.ics")
    #expect(calendar.components(separatedBy: "BEGIN:VEVENT").count - 1 == dated.count)
    #expect(
      calendar.components(separatedBy: "DTSTAMP:20270701T000000Z").count - 1 == dated.count)
    let names = calendar.components(separatedBy: "\r\n").filter { $0.hasPrefix("UID:") }
    #expect(Set(names).count == dated.count)
    #expect(ToolRun(words + ["--calendar", place("again.ics")]).status == .done)
    #expect(try place.read("again.ics") == calendar)
  }
}
