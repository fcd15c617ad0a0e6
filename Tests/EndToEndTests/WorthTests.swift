// SPDX-License-Identifier: GPL-3.0-or-later

import DatChuanTool
import Foundation
import Planning
import Scenarios
import Testing
import Workforce

@Suite struct WorthTests {
  /// Three officers, one seat a course and little money: much is worth something.
  private func threeOfficers() throws -> Workplace {
    let workplace = try Workplace()
    var files = try ScenarioFiles.small()
    files.keepOfficers { ["N-2", "N-4", "N-5"].contains($0) }
    let main = files.main
    files.bytes[main + "/intakes.csv"] = Array(
      """
      programme,quarter,unit,seats,classes,confirmed
      digital-basic,2027Q2,commune,2,1,yes
      theory-intermediate,2027Q3,,1,,yes
      theory-intermediate,2028Q1,,1,,no

      """.utf8)
    files.bytes[main + "/budgets.csv"] = Array(
      """
      fund,year,amount
      commune,2027,5000000
      commune,2028,4000000
      province,2027,4000000
      province,2028,4000000

      """.utf8)
    _ = try files.write(below: workplace.path)
    return workplace
  }

  /// The sheet as data, for a plan that is proven.
  private func sheet(
    _ workplace: Workplace, _ words: [String] = []
  ) throws -> (json: [String: Any], base: [String: String]) {
    let scenario = workplace("small")
    let plan = workplace("plan")
    #expect(ToolRun("plan", scenario, "--out", plan, "--quiet").status == .done)
    let run = ToolRun(["worth", scenario, plan, "--json", "--most", "99"] + words)
    #expect(run.status == .done, Comment(rawValue: run.errors))
    let json = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    return (try #require(json as? [String: Any]), try goals(of: plan, in: workplace))
  }

  private func goals(of plan: String, in workplace: Workplace) throws -> [String: String] {
    let bytes = try Data(contentsOf: URL(fileURLWithPath: plan + "/plan.json"))
    let json = try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
    let goals = try #require(json["goals"] as? [[String: Any]])
    return Dictionary(
      goals.map { ("\($0["goal"] ?? "")", "\($0["value"] ?? "")") }
    ) { first, _ in first }
  }

  @Test(arguments: [[], ["--thorough"]])
  func `each gain is the difference of two optima, and no gain is missed`(
    words: [String]
  ) throws {
    let workplace = try threeOfficers()
    let (json, _) = try sheet(workplace, ["--no-frontier"] + words)
    let listed = Dictionary(
      try #require(json["gains"] as? [[String: Any]]).map { gain in
        ("\(gain["what"] ?? "") \(gain["key"] ?? "")", gain)
      }
    ) { first, _ in first }
    let scenario = try #require(ScenarioReader.read(folder: workplace("small")).scenario)
    let base = ExhaustiveOptimum(of: scenario)
    // The changes are made by hand here: seats, classes and money one step more.
    var expected: [String: [ExactDecimal]] = [:]
    for (name, changed) in Self.steps(in: scenario) {
      let optimum = ExhaustiveOptimum(of: changed)
      let gains = zip(scenario.goals, zip(base.values, optimum.values)).map { setting, pair in
        setting.goal.isMinimised ? pair.0 - pair.1 : pair.1 - pair.0
      }
      if gains.contains(where: { $0 != .zero }) { expected[name] = gains }
    }
    #expect(!expected.isEmpty)
    #expect(Set(listed.keys) == Set(expected.keys))
    for (name, gains) in expected {
      let found = try #require(listed[name]?["gains"] as? [String: Any])
      for (setting, gain) in zip(scenario.goals, gains) {
        #expect("\(found[setting.goal.rawValue] ?? "")" == gain.description, "\(name)")
      }
    }
  }

  /// Every step of seats, classes and money, made by hand.
  private static func steps(in scenario: Scenario) -> [(String, Scenario)] {
    let seats = scenario.intakes.indices.map { place in
      let row = scenario.intakes[place]
      return (
        "seat \(row.programme);\(row.quarter);\(row.unit?.text ?? "")",
        scenario.changed { $0.intakes[place] = row.with(seats: 1, classes: 0) }
      )
    }
    let classes = scenario.intakes.indices.compactMap { place -> (String, Scenario)? in
      let row = scenario.intakes[place]
      guard let terms = scenario.programme(row.programme).classTerms else { return nil }
      return (
        "class \(row.programme);\(row.quarter);\(row.unit?.text ?? "")",
        scenario.changed { $0.intakes[place] = row.with(seats: terms.maximum, classes: 1) }
      )
    }
    let money = scenario.budgets.indices.map { place in
      let row = scenario.budgets[place]
      return (
        "money \(row.fund);\(row.year)",
        scenario.changed {
          $0.budgets[place] = Budget(
            fund: row.fund, year: row.year, amount: row.amount + Money(dong: 10_000_000))
        }
      )
    }
    return seats + classes + money
  }

  @Test(arguments: [[], ["--settle"]])
  func `the command that is printed reproduces the figure`(words: [String]) throws {
    let workplace = try threeOfficers()
    let (json, base) = try sheet(workplace, ["--no-frontier"] + words)
    let gains = try #require(json["gains"] as? [[String: Any]])
    #expect(!gains.isEmpty)
    for (place, gain) in gains.prefix(3).enumerated() {
      let command = ToolRun.words(of: try #require(gain["command"] as? String))
      #expect(command.contains("--settle") == words.contains("--settle"))
      let place = workplace("again-\(place)")
      #expect(ToolRun(command.dropFirst() + ["--out", place, "--quiet"]).status == .done)
      let found = try #require(gain["gains"] as? [String: Any])
      for (goal, value) in try goals(of: place, in: workplace) {
        let before = try #require(ExactDecimal(text: base[goal] ?? ""))
        let after = try #require(ExactDecimal(text: value))
        let isMinimised = Goal(rawValue: goal)?.isMinimised ?? false
        let difference = isMinimised ? before - after : after - before
        #expect("\(found[goal] ?? "")" == difference.description)
      }
    }
  }

  @Test func `from a plan that can be bettered, figures are beside what nothing more brings`()
    throws
  {
    let workplace = try threeOfficers()
    let poor = workplace("poor")
    let nothing = ["N-2", "N-4", "N-5"].flatMap { officer in
      ["digital-basic", "theory-intermediate"].flatMap { ["--forbid", "\(officer):\($0)"] }
    }
    let made = ToolRun(["plan", workplace("small"), "--out", poor, "--quiet"] + nothing)
    #expect(made.status == .done)
    let run = ToolRun(
      ["worth", workplace("small"), poor, "--json", "--most", "99", "--no-frontier"])
    #expect(run.status == .done, Comment(rawValue: run.errors))
    let json = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    let sheet = try #require(json as? [String: Any])
    #expect(sheet["baseImproved"] as? Bool == true)
    func goals(ofCommand text: Any?, _ name: String) throws -> [String: ExactDecimal] {
      let command = ToolRun.words(of: try #require(text as? String))
      let place = workplace(name)
      #expect(ToolRun(command.dropFirst() + ["--out", place, "--quiet"]).status == .done)
      return try self.goals(of: place, in: workplace).compactMapValues { ExactDecimal(text: $0) }
    }
    let base = try goals(ofCommand: sheet["replanning"], "base")
    let gains = try #require(sheet["gains"] as? [[String: Any]])
    let fromBase = gains.filter { $0["fromBetterBase"] as? Bool == false }
    #expect(!fromBase.isEmpty)
    for (place, gain) in fromBase.prefix(3).enumerated() {
      let after = try goals(ofCommand: gain["command"], "again-\(place)")
      let found = try #require(gain["gains"] as? [String: Any])
      for (goal, value) in after {
        let before = try #require(base[goal])
        let isMinimised = Goal(rawValue: goal)?.isMinimised ?? false
        let difference = isMinimised ? before - value : value - before
        #expect("\(found[goal] ?? "")" == difference.description, "\(goal)")
      }
    }
  }

  @Test func `what is not used can go, all of it at once`() throws {
    let workplace = try threeOfficers()
    let (json, _) = try sheet(workplace, ["--no-frontier"])
    let unused = try #require(json["unused"] as? [String: Any])
    #expect(unused["confirmed"] as? Bool == true)
    #expect((unused["money"] as? [Any])?.isEmpty == false)
  }

  @Test func `the frontier is the best for each budget and never falls`() throws {
    let workplace = try threeOfficers()
    let (json, _) = try sheet(workplace)
    let points = try #require(json["frontier"] as? [[String: Any]])
    let scenario = try #require(ScenarioReader.read(folder: workplace("small")).scenario)
    var last = -1
    for point in points where (point["factor"] as? Double ?? 0) <= 3 {
      let share = Int(((point["factor"] as? Double ?? 0) * 1000).rounded())
      let changed = scenario.changed { parts in
        parts.budgets = parts.budgets.map {
          Budget(fund: $0.fund, year: $0.year, amount: $0.amount.rounded(share: Thousandths(share)))
        }
      }
      let compliant = try #require(point["compliant"] as? Int)
      #expect(ExactDecimal(compliant) == ExhaustiveOptimum(of: changed).values[1], "\(share)")
      #expect(compliant >= last)
      last = compliant
    }
  }

  @Test func `the sheet is read in both languages within a hundred columns`() throws {
    let workplace = try Workplace()
    #expect(ToolRun("plan", Inputs.small, "--out", workplace("plan"), "--quiet").status == .done)
    for language in ["vi", "en"] {
      let run = ToolRun("worth", Inputs.small, workplace("plan"), "--lang", language)
      let lines = run.output.split(separator: "\n").filter { !$0.contains("/") }
      #expect(lines.allSatisfy { $0.count <= 100 })
      #expect(run.output.contains(language == "vi" ? "Điểm gãy" : "The knee"))
    }
  }

  @Test func `a plan of another scenario is refused`() throws {
    let workplace = try threeOfficers()
    #expect(ToolRun("plan", Inputs.small, "--out", workplace("other"), "--quiet").status == .done)
    let run = ToolRun("worth", workplace("small"), workplace("other"))
    #expect(run.status == .wrongInput)
  }
}
