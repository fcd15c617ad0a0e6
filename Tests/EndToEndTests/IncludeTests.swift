// SPDX-License-Identifier: GPL-3.0-or-later

import DatChuanTool
import Foundation
import Scenarios
import Tables
import Testing
import Workforce

@Suite struct IncludeTests {
  /// A province of two communes, both copies of the shipped one with the frame it extends.
  private func province() throws -> Workplace {
    let workplace = try Workplace()
    let communes = workplace("province/communes")
    try FileManager.default.createDirectory(
      atPath: communes, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: Inputs.commune + "/../vietnam", toPath: workplace("vietnam"))
    for name in ["an", "binh"] {
      try FileManager.default.copyItem(atPath: Inputs.commune, toPath: communes + "/" + name)
      try workplace.edit(
        "province/communes/\(name)/scenario.json", [("../vietnam", "../../../vietnam")])
    }
    try Data(#"{ format: 1, name: "Tỉnh", include: ["communes/*"] }"#.utf8)
      .write(to: URL(fileURLWithPath: workplace("province/scenario.json")))
    let units = """
      unit,title,parent,fund
      province,Tỉnh,,
      an-commune,Xã An,province,an-commune
      binh-commune,Xã Bình,province,binh-commune

      """
    try Data(units.utf8).write(to: URL(fileURLWithPath: workplace("province/units.csv")))
    return workplace
  }

  @Test func `two copies of the shipped commune are a province`() throws {
    let workplace = try province()
    let check = ToolRun("check", workplace("province"), "--lang", "en")
    #expect(check.status == .done, "\(check.output)")
    #expect(check.output.contains("0 errors"))
    let scenario = try #require(ScenarioReader.read(folder: workplace("province")).scenario)
    #expect(scenario.officers.count == 166)
    #expect(scenario.path(from: "binh-economy").last == "province")
    #expect(scenario.ownFund(of: "an-party-office") == "an-party")
    // The frame's standards are one for both; where the communes restate a row they say the same.
    let commune = try #require(ScenarioReader.read(folder: Inputs.commune).scenario)
    #expect(scenario.standards.map(\.id) == commune.standards.map(\.id))
    let gaps = ToolRun("gaps", workplace("province"), "--by", "unit", "--lang", "en")
    #expect(gaps.output.contains("46/166"))
  }

  @Test func `hazards name things as the whole calls them`() throws {
    let workplace = try province()
    for name in ["an", "binh"] {
      try workplace.edit(
        "province/communes/\(name)/scenario.json",
        [
          (
            "\"../../../vietnam\",",
            """
            "../../../vietnam",
            simulation: { hazards: {
              budgetCut: { chance: 1, share: 0.5, funds: ["party"] },
              transfer: { who: "unit = party-office", yearly: 0.1 },
              resignation: { who: "age < 35", yearly: 0.1 },
            } },
            """
          )
        ])
    }
    let reading = ScenarioReader.read(folder: workplace("province"))
    #expect(!reading.diagnostics.contains { $0.severity == .error })
    let hazards = try #require(reading.scenario).simulation.hazards
    #expect(hazards[.budgetCut]?.first?.funds == ["an-party", "binh-party"])
    #expect(
      hazards[.transfer]?.first?.who.description
        == "unit = an-party-office or unit = binh-party-office")
    #expect(hazards[.resignation]?.first?.who.description == "age < 35")
    #expect(hazards[.noShow]?.isEmpty == false)
  }

  @Test func `a mistake is told in the part's file`() throws {
    let workplace = try province()
    try workplace.edit("province/communes/binh/absence.csv", [("cap,who", "cap,hwo")])
    let check = ToolRun("check", workplace("province"), "--lang", "en")
    #expect(check.status == .wrongInput)
    #expect(check.output.contains("communes/binh/absence.csv:1:5: error"))
    #expect(!check.output.contains("communes/an/"))
  }
}
