// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Testing
import Workforce

@testable import Scenarios

@Suite struct InheritanceTests {
  /// `home/child` extends `home/small`, `deep/grandchild` extends `home/child`.
  static func family(
    child: [String: String] = [:], grandchild: [String: String] = [:]
  ) -> ScenarioFiles {
    var files = ScenarioFiles.small
    files.texts["home/child/scenario.json"] = #"{ format: 1, extends: "../small" }"#
    files.texts["deep/grandchild/scenario.json"] =
      #"{ format: 1, name: "Cháu", extends: "../../home/child" }"#
    for (name, text) in child { files.texts["home/child/" + name] = text }
    for (name, text) in grandchild { files.texts["deep/grandchild/" + name] = text }
    return files
  }

  @Test func `a folder with standards but nobody in it is said to be a frame`() throws {
    let people = ["officers.csv", "units.csv", "qualifications.csv"]
    let frame = people.reduce(ScenarioFiles.small) { $0.with($1, nil) }.read()
    let note = try #require(frame.diagnostics.first { $0.identifier == "frame-only" })
    #expect(note.severity == .note)
    #expect(note.remedy?.en.contains("'extends'") == true)
    #expect(frame.isMissingOnly)

    // Whoever has units has a place of their own and only forgot the officers.
    let forgetful = ScenarioFiles.small.with("officers.csv", nil).read()
    #expect(!forgetful.diagnostics.contains { $0.identifier == "frame-only" })
  }

  @Test func `settings and rows come down the whole chain`() throws {
    let files = Self.family(
      child: [
        "scenario.json": """
        { format: 1, extends: "../small", name: "Con", absenceShare: 0.3,
          dimensions: [ { id: "digital", title: "Số", levels: ["none", "basic"] },
                        { id: "theory", title: "LLCT", levels: ["none", "elementary", "intermediate", "advanced"] } ],
          relaxationCosts: { seat: 2 },
          changes: [ { table: "budgets", multiply: { amount: 0.5 } } ] }
        """,
        "officers.csv": """
        officer,name,birth_date,sex,unit,position
        A-2,Lê Bình B,1990-06-30,female,small,clerk
        A-3,Trần Chi,1991-01-01,female,small,clerk
        """,
      ],
      grandchild: [
        "scenario.json": """
        { format: 1, name: "Cháu", extends: "../../home/child", relaxationCosts: { class: 3 } }
        """,
        "budgets.csv": "fund,year,amount\ncommune,2027,7\n",
      ])
    let reading = files.read("deep/grandchild")
    let scenario = try #require(
      reading.scenario, Comment(rawValue: reading.diagnostics.rendered(in: .english)))
    #expect(scenario.name == "Cháu")
    #expect(scenario.absenceShare == Thousandths(300))
    #expect(scenario.dimensions.map(\.id.text) == ["theory", "professional", "digital"])
    #expect(scenario.dimensions[0].levels.count == 4)
    #expect(scenario.relaxationCosts.seat == Thousandths(2000))
    #expect(scenario.relaxationCosts.classOpened == Thousandths(3000))
    #expect(scenario.officers.map(\.name) == ["Nguyễn An", "Lê Bình B", "Trần Chi"])
    // A row is replaced whole: the planned position of the parent's row is gone.
    #expect(scenario.officer("A-2").plannedPosition == nil)
    // The child's own changes are applied before the grandchild's rows.
    #expect(scenario.budget(of: "province", in: 2027) == Money(dong: 50_000_000))
    #expect(scenario.budget(of: "commune", in: 2027) == Money(dong: 7))
    #expect(
      reading.inputs.map(\.path).filter { $0.hasSuffix("officers.csv") } == [
        "../../home/child/officers.csv", "../../home/small/officers.csv",
      ])
    #expect(
      reading.effectiveChanges == [
        ["setting": "name", "from": "Con", "to": "Cháu"],
        [
          "setting": "relaxationCosts", "from": ["seat": .decimal("2")],
          "to": ["class": .decimal("3"), "seat": .decimal("2")],
        ],
        [
          "table": "budgets", "key": ["fund": "commune", "year": "2027"],
          "changed": ["amount": ["from": "25000000", "to": "7"]],
        ],
      ])
  }

  @Test func `mistakes of a parent name the parent's file`() {
    var files = Self.family()
    files["officers.csv"] = files["officers.csv"]?.replacing("1980-01-15", with: "1980")
    let reading = files.read("deep/grandchild")
    #expect(
      reading.diagnostics.map { $0.place?.description } == ["../../home/small/officers.csv:2:15"])
  }

  @Test func `a circle of folders is refused where it closes`() {
    let files = Self.family(
      child: ["scenario.json": #"{ format: 1, extends: "../../deep/grandchild" }"#])
    let reading = files.read("deep/grandchild")
    #expect(reading.diagnostics.map(\.identifier) == ["extends-cycle"])
    #expect(
      reading.diagnostics.first?.place?.description == "../../home/child/scenario.json:1:23")
  }

  @Test func `a missing parent is all there is to say`() {
    var files = Self.family()
    files.texts = files.texts.filter { !$0.key.hasPrefix("home/small") }
    let reading = files.read("deep/grandchild")
    #expect(reading.diagnostics.map(\.identifier) == ["missing-folder"])
    #expect(reading.isMissingOnly)
    #expect(files.read("nowhere").isMissingOnly)
    let wrong = Self.family(child: ["units.csv": "unit\n"])
    #expect(!wrong.with("scenario.json", nil).read("home/child").isMissingOnly)
  }

  static let header = "standard,requirement,accepts,valid_months,applies,from,until,weight,basis\n"

  @Test(arguments: [
    (#"leader,theory,theory>=intermediate,36,within = small,2027Q1,,9,"#, []),
    (#"leader,theory,theory>=intermediate,24,,,,,"#, []),
    (#"leader,theory,theory>=elementary,36,within = small,2027Q1,,,"#, ["accepts"]),
    (#"leader,theory,theory>=intermediate,48,within = small,2027Q1,,,"#, ["valid_months"]),
    (#"leader,theory,theory>=intermediate,,within = small,2027Q1,,,"#, ["valid_months"]),
    (#"leader,theory,theory>=intermediate,36,age < 40,2027Q1,,,"#, ["applies"]),
    (#"leader,theory,theory>=intermediate,36,within = small,2027Q2,2027Q3,,"#, ["from", "until"]),
    (#"clerk,degree,"professional>=bachelor@luật;theory>=intermediate",,,,,,"#, []),
    (#"clerk,degree,"professional>=bachelor;theory>=intermediate",,,,,,"#, ["accepts"]),
    (#"clerk,degree,"professional>=bachelor@luật|văn;theory>=intermediate",,,,,,"#, ["accepts"]),
  ])
  func `a looser requirement than the inherited one is pointed out`(
    row: String, columns: [String]
  ) {
    let files = Self.family(child: ["standards.csv": Self.header + row + "\n"])
    let reading = files.read("home/child")
    #expect(reading.diagnostics.map(\.identifier) == columns.map { _ in "loosened-requirement" })
    for (diagnostic, column) in zip(reading.diagnostics, columns) {
      #expect(diagnostic.message.en.contains("'\(column)'"))
      #expect(diagnostic.place?.file == "standards.csv")
      #expect(diagnostic.notes.first?.place?.file == "../small/standards.csv")
    }
    #expect(reading.scenario != nil)
  }

  @Test func `a requirement that changes delete is loosened too`() {
    let files = Self.family(child: [
      "scenario.json": """
      { format: 1, extends: "../small",
        changes: [ { table: "standards", where: { standard: "leader" }, delete: true },
                   { table: "positions", where: { standard: "leader" }, set: { standard: "clerk" } } ] }
      """
    ])
    let reading = files.read("home/child")
    #expect(reading.diagnostics.map(\.identifier) == ["loosened-requirement"])
  }
}
