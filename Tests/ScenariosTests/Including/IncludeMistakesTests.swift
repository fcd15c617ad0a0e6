// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Testing
import Workforce

@testable import Scenarios

@Suite struct IncludeMistakesTests {
  private func including(_ patterns: String) -> PartFiles {
    var parts = PartFiles()
    parts[whole: "scenario.json"] = #"{ format: 1, name: "Tỉnh", include: \#(patterns) }"#
    return parts
  }

  @Test(arguments: [
    (#"["communes/c*"]"#, "include-matches-nothing"), (#"["/communes/*"]"#, "absolute-path"),
    (#""communes/*""#, "wrong-kind"), ("[]", "empty-list"), (#"[" "]"#, "empty-text"),
    (#"[7]"#, "wrong-kind"), (#"["communes/*", "nowhere"]"#, "include-matches-nothing"),
  ])
  func `what names no part is told where it stands`(patterns: String, identifier: String) {
    let reading = including(patterns).read()
    #expect(reading.scenario == nil)
    #expect(reading.diagnostics.map(\.identifier) == [identifier])
    #expect(reading.diagnostics[0].place?.file == "scenario.json")
  }

  @Test func `mistakes of all parts are told together, each in its file`() {
    let parts = PartFiles()
      .replacing("1980-01-15", with: "1980", in: "an/officers.csv")
      .replacing("within = small", with: "within = smal", in: "binh/standards.csv")
    let reading = parts.read()
    #expect(
      reading.diagnostics.map { "\($0.identifier) \($0.place?.description ?? "")" } == [
        "bad-day communes/an/officers.csv:2:15",
        "unknown-unit communes/binh/standards.csv:3:48",
      ])
    #expect(reading.diagnostics.last?.remedy?.en.contains("small") == true)
  }

  @Test func `a part needs all that a scenario needs`() {
    var parts = PartFiles()
    parts["an/units.csv"] = nil
    parts["binh/scenario.json"] = nil
    #expect(
      parts.findings() == [
        "missing-table communes/an/units.csv", "missing-file communes/binh/scenario.json",
      ])
  }

  @Test func `settings that give rows their meaning must agree`() {
    let parts = PartFiles()
      .replacing("absenceShare: 0.15", with: "absenceShare: 0.2", in: "binh/scenario.json")
      .replacing(#""2026-12-01""#, with: #""2026-11-01""#, in: "binh/scenario.json")
      .replacing(
        #""none", "college""#, with: #""none", "degree", "college""#, in: "binh/scenario.json"
      )
      .replacing("plannedWeight: 0.5", with: "plannedWeight: 0.50", in: "binh/scenario.json")
    let reading = parts.read()
    #expect(
      reading.diagnostics.map { "\($0.identifier) \($0.place?.description ?? "")" } == [
        "part-settings-disagree communes/binh/scenario.json:4:9",
        "part-settings-disagree communes/binh/scenario.json:8:5",
        "part-settings-disagree communes/binh/scenario.json:10:17",
      ])
    #expect(
      reading.diagnostics[0].notes.map { $0.place?.file } == ["communes/an/scenario.json"])
  }

  @Test func `what the whole may decide need not agree once it does`() throws {
    var parts = PartFiles()
      .replacing(#""compliance""#, with: #""requirements""#, in: "binh/scenario.json")
    #expect(parts.findings() == ["part-settings-disagree communes/binh/scenario.json"])
    parts[whole: "scenario.json"] =
      #"{ format: 1, name: "Tỉnh", include: ["communes/*"], goals: ["cost"] }"#
    #expect(try parts.scenario().goals.count == 1)
    parts[whole: "scenario.json"] =
      #"{ format: 1, name: "Tỉnh", include: ["communes/*"], goals: ["cost"], absenceShare: 0.3 }"#
    #expect(
      parts.findings() == [
        "part-settings-disagree communes/an/scenario.json",
        "part-settings-disagree communes/binh/scenario.json",
      ])
  }

  @Test func `the whole has a name of its own`() {
    var parts = PartFiles()
    parts[whole: "scenario.json"] = #"{ format: 1, include: ["communes/*"] }"#
    #expect(parts.findings() == ["missing-setting scenario.json"])
  }

  @Test func `a whole that is a part of itself is refused`() {
    var parts = PartFiles(["an"])
    parts["an/scenario.json"] = #"{ format: 1, name: "An", extends: "../.." }"#
    #expect(parts.findings() == ["include-cycle scenario.json"])
    #expect(including(#"["../*"]"#).findings() == ["include-cycle scenario.json"])
  }

  @Test func `rows that can only be one must agree`() {
    var parts = InheritingPartsTests.family()
    parts["an/absence.csv"] = "cap,who,load\nunit:province,all,1\n"
    parts["binh/absence.csv"] = "cap,who,load\nunit:province,all,2\n"
    #expect(parts.findings() == ["part-rows-disagree communes/binh/absence.csv"])
  }

  @Test func `open seats of a part without a topmost unit have no meaning in the whole`() {
    let parts = PartFiles().replacing("Văn phòng,small", with: "Văn phòng,", in: "an/units.csv")
    #expect(
      parts.findings() == [
        "open-seats-need-unit communes/an/intakes.csv", "no-own-fund communes/an/units.csv",
      ])
  }

  @Test func `a prefixed name must be new`() {
    var parts = PartFiles()
    parts["binh/units.csv"]? += "an-small,Xã,small,\n"
    #expect(parts.findings() == ["prefix-taken communes/an/units.csv"])
  }

  @Test func `folders whose names can't be prefixes are named`() {
    let parts = PartFiles(["an", "Xã Bình"])
    #expect(parts.findings() == ["bad-part-name scenario.json"])
  }

  @Test func `folders of the same name are told apart by the way to them`() throws {
    var parts = PartFiles(["an"])
    for (path, text) in ScenarioFiles.small.texts {
      parts[whole: "wards/an/" + RelativePath.name(path)] = text
    }
    parts[whole: "scenario.json"] = #"{ format: 1, name: "Tỉnh", include: ["*/an"] }"#
    #expect(
      try parts.scenario().officers.map(\.id.text) == [
        "communes-an-A-1", "communes-an-A-2", "wards-an-A-1", "wards-an-A-2",
      ])
  }
}
