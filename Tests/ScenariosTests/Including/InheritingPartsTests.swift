// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Testing
import Workforce

@testable import Scenarios

/// Parts that extend one frame, and wholes that say something themselves.
@Suite struct InheritingPartsTests {
  /// Two communes over a frame that has all but people, units, seats and money.
  static func family() -> PartFiles {
    var parts = PartFiles()
    let shared = ["positions.csv", "standards.csv", "legal.csv", "programmes.csv"]
    for name in shared + ["scenario.json"] {
      parts[whole: "frame/" + name] = ScenarioFiles.small[name]
    }
    parts[whole: "frame/units.csv"] = "unit,title\nprovince,Tỉnh\n"
    parts[whole: "frame/budgets.csv"] = "fund,year,amount\nprovince,2027,100000000\n"
    parts[whole: "frame/standards.csv"] = ScenarioFiles.small["standards.csv"]?
      .replacing("within = small", with: "")
    for part in ["an", "binh"] {
      for name in shared { parts[part + "/" + name] = nil }
      parts[part + "/scenario.json"] = #"{ format: 1, extends: "../../frame", name: "Xã" }"#
      parts[part + "/units.csv"] =
        "unit,title,parent,fund\noffice,Văn phòng,small,\nsmall,Xã,province,commune\n"
      parts[part + "/budgets.csv"] = "fund,year,amount\ncommune,2027,50000000\n"
    }
    return parts
  }

  @Test func `rows inherited from the same parent are one row`() throws {
    let scenario = try Self.family().scenario()
    #expect(
      scenario.units.map(\.id.text) == [
        "an-office", "an-small", "binh-office", "binh-small", "province",
      ])
    #expect(scenario.unit("binh-small").parent == "province")
    #expect(scenario.funds.map(\.text) == ["an-commune", "binh-commune", "province"])
    #expect(scenario.programmes.map(\.id.text) == ["degree", "theory"])
    #expect(scenario.positions.map(\.id.text) == ["chair", "clerk"])
    // Open seats of one part are still its own, below the unit that the parts share.
    #expect(scenario.intakes.last?.unit == "binh-small")
  }

  @Test func `what all parts inherit alike is said of everybody`() throws {
    var parts = Self.family()
    parts[whole: "frame/targets.csv"] = """
      target,title,population,measure,due,goal
      everybody,Đạt chuẩn,all,compliant,2027Q4,0.9

      """
    parts[whole: "frame/intakes.csv"] = "programme,quarter,seats,classes\ntheory,2027Q3,9,1\n"
    let scenario = try parts.scenario()
    #expect(scenario.targets.map(\.population) == [.all])
    #expect(scenario.intakes.filter { $0.unit == nil }.map(\.seats) == [9])

    // As soon as one part says it otherwise each has its own.
    parts["an/targets.csv"] = """
      target,title,population,measure,due,goal
      everybody,Đạt chuẩn,all,compliant,2027Q4,0.8

      """
    let other = try parts.scenario()
    #expect(other.targets.map(\.id.text) == ["an-everybody", "binh-everybody"])
    #expect(
      other.targets.map(\.population.description) == ["within = an-small", "within = binh-small"])
  }

  @Test func `the whole lays its own rows, settings and changes over those of the parts`() throws {
    var parts = PartFiles()
    parts[whole: "scenario.json"] = """
      { format: 1, name: "Tỉnh", include: ["communes/*"], goals: ["cost"],
        changes: [ { table: "budgets", where: { fund: "an-province" }, set: { amount: 1 } } ] }
      """
    parts[whole: "units.csv"] = """
      unit,title,parent,fund
      province,Tỉnh,,
      an-small,Xã An,province,an-commune

      """
    let reading = parts.read()
    let scenario = try #require(reading.scenario)
    #expect(scenario.path(from: "an-office").map(\.text) == ["an-office", "an-small", "province"])
    #expect(scenario.path(from: "binh-office").map(\.text) == ["binh-office", "binh-small"])
    #expect(scenario.goals.map(\.goal) == [.cost])
    #expect(scenario.budget(of: "an-province", in: 2027) == Money(dong: 1))
    #expect(scenario.asOf == Day(2026, 12, 1))
    #expect(reading.inputs.contains { $0.path == "communes/binh/units.csv" })
  }

  @Test func `a scenario made of parts can be a part, and be extended`() throws {
    var parts = PartFiles()
    parts.files.texts["home/nation/scenario.json"] =
      #"{ format: 1, name: "Toàn quốc", include: ["../whole", "../second"] }"#
    parts.files.texts["home/second/scenario.json"] =
      #"{ format: 1, name: "2", extends: "../whole" }"#
    let reading = parts.files.read("home/nation")
    let scenario = try #require(
      reading.scenario, Comment(rawValue: reading.diagnostics.rendered(in: .english)))
    // Nobody edited anything: both are the same people in the same units.
    #expect(scenario.officers.count == 4)
    parts.files.texts["home/second/budgets.csv"] = "fund,year,amount\nan-commune,2027,1\n"
    let other = try #require(parts.files.read("home/nation").scenario)
    #expect(other.funds.map(\.text).contains("second-an-commune"))
  }

  @Test func `the order in which patterns name the parts means nothing`() throws {
    var parts = PartFiles()
    let before = try parts.scenario()
    parts[whole: "scenario.json"] =
      #"{ format: 1, name: "Tỉnh", include: ["communes/binh", "communes/*"] }"#
    let after = try parts.scenario()
    #expect(before.officers == after.officers)
    #expect(before.intakes == after.intakes)
    #expect(before.units == after.units)
  }
}
