// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Testing
import Workforce
import WorkforceTestSupport

@testable import DatChuanTool

@Suite struct GapReportTests {
  private let scenario = ScenarioBuilder()
    .unit("office", parent: "commune")
    .officer("a", lacks: ["theory"], unit: "office")
    .officer("b")
    .officer("c", lacks: ["digital", "theory"], unit: "office")
    .officer("d", lacks: ["digital"], retires: "2027-12-31")
    .programme("course", grants: ["theory=intermediate"])
    .intake("course", "2027Q1")
    .build()

  private var report: GapReport {
    GapReport(
      scenario, at: "2026Q4", deadlines: ["a": ["theory": "2028Q1"], "c": ["digital": "2027Q2"]])
  }

  @Test func `a gap begins, is too late, or leaves with its officer`() {
    #expect(
      report.entries.map(\.deadline) == [
        .begin("2028Q1"), .begin("2027Q2"), .tooLate, .leaves,
      ])
    #expect(report.byUrgency.map(\.row.officer) == ["c", "a"])
  }

  @Test func `where nothing is offered to the officer it is not late: no class leads there`() {
    let start = ScenarioBuilder().unit("office", parent: "commune").unit("school")
      .officer("a", lacks: ["theory"], unit: "office")
      .programme("course", grants: ["theory=intermediate"])
    func report(_ builder: ScenarioBuilder) -> GapReport {
      GapReport(builder.build(), at: "2026Q4", deadlines: [:])
    }
    #expect(report(start).entries.map(\.deadline) == [.noClass])
    let others = report(start.intake("course", "2027Q1", unit: "school"))
    #expect(others.entries.map(\.deadline) == [.noClass])
    #expect(others.groups(by: .requirement).map(\.noClass) == [0, 1])
    #expect(others.text(by: nil, in: .vietnamese, width: 100).contains("Không có lớp"))
    let open = report(start.intake("course", "2027Q1", unit: "commune"))
    #expect(open.entries.map(\.deadline) == [.tooLate])
    #expect(!open.text(by: nil, in: .vietnamese, width: 100).contains("Không có lớp"))
  }

  @Test func `where only a decision stands against it, it is forbidden and not too late`() {
    let report = GapReport(
      scenario, at: "2026Q4", deadlines: ["a": ["theory": "2028Q1"]],
      withoutProhibitions: ["c": ["theory": "2027Q1"]])
    #expect(
      report.entries.map(\.deadline) == [.begin("2028Q1"), .noClass, .forbidden, .leaves])
    let text = report.text(by: .requirement, in: .vietnamese, width: 100)
    #expect(text.contains("Không được cử"))
    #expect(
      report.text(by: .officer, in: .vietnamese, width: 100).contains("có quyết định không cử"))
    #expect(!self.report.text(by: nil, in: .vietnamese, width: 100).contains("Không được cử"))
  }

  @Test func `a requirement is counted among those who are asked`() {
    let groups = report.groups(by: .requirement)
    #expect(groups.map(\.key) == ["digital", "theory"])
    #expect(groups.map(\.title) == ["Kỹ năng số", "Lý luận chính trị"])
    #expect(groups.map(\.rate.numerator) == [2, 2])
    #expect(groups.map(\.rate.denominator) == [4, 4])
    #expect(groups.map(\.earliest) == ["2027Q2", "2028Q1"])
    #expect(groups.map(\.tooLate) == [0, 1])
  }

  @Test func `a unit counts those below it`() {
    let groups = report.groups(by: .unit)
    #expect(groups.map(\.key) == ["commune", "office"])
    #expect(groups.map(\.depth) == [0, 1])
    #expect(groups.map(\.rate.denominator) == [4, 2])
    #expect(groups.map(\.entries.count) == [4, 3])
  }

  @Test(arguments: Language.allCases)
  func `the report reads like this`(language: Language) throws {
    let texts = [
      report.text(by: nil, in: language, width: 100),
      report.text(by: .unit, in: language, width: 100),
      report.text(by: .officer, in: language, width: 100),
    ]
    try expectSnapshot(texts.joined(separator: "\n"), "gaps-\(language.rawValue)")
  }

  @Test func `the table for spreadsheets and the data keep names as they are`() throws {
    let tables = [GapGrouping.requirement, .officer].map { report.csv(by: $0) }
    try expectSnapshot(
      tables.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n"), "gaps-csv")
    try expectSnapshot(report.json(by: .requirement).text(), "gaps-json")
  }

  @Test func `the gaps of thousands are told in short, all of them where that is asked for`() {
    let report = GapReport(LargePlan.scenario, at: "2026Q4", deadlines: [:])
    func lines(_ grouping: GapGrouping, showsAll: Bool = false) -> [Substring] {
      report.text(by: grouping, in: .english, width: 100, showsAll: showsAll).split(separator: "\n")
    }
    #expect(lines(.officer).count < 30)
    #expect(lines(.officer, showsAll: true).count > 2 * 1200)
    #expect(lines(.unit).count < 30)
    #expect(lines(.unit).last == "  … and 20 units below these: datchuan gaps … --by unit --all")
    #expect(lines(.unit, showsAll: true).count(where: { $0.contains("-office") }) == 20)
  }
}
